using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>One business of a list to take along. Who stands behind it, and how to reach them, stays in the program.</summary>
public sealed record RegisterListRow(
    string Name, string? Nib, IReadOnlyList<string> Products, string? District, SizeClass Size, ExporterStatus Status, DateOnly Registered, DateOnly? LastExport);

/// <summary>"Pelaku usaha" as the register was filtered on its page.</summary>
public static class RegisterList
{
    public const string Kind = "pelaku-usaha";

    public static Report Of(IReadOnlyList<RegisterListRow> rows, ListPaper paper) => paper.Of(Kind, new Wording("Pelaku usaha"), new Table(
        "pelaku_usaha",
        new Wording("{0} usaha dalam daftar ini", rows.Count),
        [
            new Column("usaha", new Wording("Usaha"), IsRowHeader: true),
            new Column("nib", new Wording("NIB")),
            new Column("produk", new Wording("Produk")),
            new Column("kecamatan", new Wording("Kecamatan")),
            new Column("ukuran", new Wording("Ukuran")),
            new Column("status", new Wording("Status")),
            new Column("terdaftar", new Wording("Terdaftar")),
            new Column("ekspor_terakhir", new Wording("Ekspor terakhir")),
        ],
        [new RowGroup([.. rows.Select(Line)])],
        EmptyText: new Wording("Tidak ada yang cocok")));

    private static Row Line(RegisterListRow row) => new([
        Cell.AsIs(row.Name),
        row.Nib is { } nib ? Cell.AsIs(nib) : Cell.Of(new Wording("Belum punya")),
        Cell.AsIs(string.Join(", ", row.Products)),
        row.District is { } district ? Cell.AsIs(district) : Cell.Of(new Wording("Luar kota")),
        Cell.Of(ExporterWords.Of(row.Size)),
        Cell.Of(ExporterWords.Of(row.Status)),
        Cell.Of(row.Registered),
        row.LastExport is { } last ? Cell.Of(last) : Cell.Empty]);
}
