using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>One shipment of a list to take along; its value counts for the city, and is null while nobody can tell it.</summary>
public sealed record ShipmentListRow(
    DateOnly? Date, string Exporter, BilingualName? Country, ExportDocumentKind? DocumentKind, string? Document, ShipmentStatus Status, Usd? Value);

/// <summary>"Daftar pengiriman" as it was filtered on its page. It has no total: what is not verified counts for nothing.</summary>
public static class ShipmentList
{
    public const string Kind = "pengiriman";

    public static Report Of(IReadOnlyList<ShipmentListRow> rows, ListPaper paper) => paper.Of(Kind, new Wording("Pengiriman"), new Table(
        "pengiriman",
        new Wording("{0} pengiriman", rows.Count),
        [
            new Column("tanggal", new Wording("Tanggal ekspor"), IsRowHeader: true),
            new Column("usaha", new Wording("Usaha")),
            new Column("negara", new Wording("Negara tujuan")),
            new Column("jenis_dokumen", new Wording("Jenis dokumen")),
            new Column("dokumen", new Wording("Dokumen")),
            new Column("status", new Wording("Status")),
            new Column("nilai_usd", new Wording("Dihitung untuk kota (US$)"), ColumnKind.Figure),
        ],
        [new RowGroup([.. rows.Select(Line)])],
        EmptyText: new Wording("Tidak ada yang cocok")));

    private static Row Line(ShipmentListRow row) => new([
        row.Date is { } day ? Cell.Of(day) : Cell.UnknownBecause(new Wording("belum diisi")),
        Cell.AsIs(row.Exporter),
        row.Country is { } country ? Cell.Of(Phrase.Named(country.Indonesian, country.English)) : Cell.UnknownBecause(new Wording("belum diisi")),
        row.DocumentKind is { } kind ? Cell.Of(ShipmentWords.Of(kind)) : Cell.Empty,
        Cell.AsIs(row.Document ?? ""),
        Cell.Of(ShipmentWords.Of(row.Status)),
        row.Value is { } value ? Cell.Of(value) : Cell.UnknownBecause(new Wording("belum dihitung"))]);
}
