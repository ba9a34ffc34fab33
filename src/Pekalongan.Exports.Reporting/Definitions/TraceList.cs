using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>The entries behind a figure, to take along; their sum is the figure, or its part that the ledger holds.</summary>
public static class TraceList
{
    public const string Kind = "asal-angka";

    public static Report Of(IReadOnlyList<TracedEntry> entries, ListPaper paper) => paper.Of(Kind, new Wording("Dari mana angka ini?"), new Table(
        "entri",
        new Wording("{0} entri", entries.Count),
        [
            new Column("entri", new Wording("Entri"), ColumnKind.Figure),
            new Column("tanggal", new Wording("Tanggal ekspor"), IsRowHeader: true),
            new Column("eksportir", new Wording("Eksportir")),
            new Column("komoditas", new Wording("Komoditas")),
            new Column("negara", new Wording("Negara tujuan")),
            new Column("cara_ekspor", new Wording("Cara ekspor")),
            new Column("dokumen", new Wording("Dokumen")),
            new Column("bukti", new Wording("Bukti")),
            new Column("dicatat_oleh", new Wording("Dicatat oleh")),
            new Column("diputuskan_oleh", new Wording("Diverifikasi oleh")),
            new Column("dibukukan", new Wording("Dibukukan")),
            new Column("berat_kg", new Wording("Berat (kg)"), ColumnKind.Figure),
            new Column("nilai_usd", new Wording("Nilai (US$)"), ColumnKind.Figure),
        ],
        [new RowGroup([.. entries.Select(Line)])],
        entries.Count == 0 ? null : Total(entries),
        new Wording("Tidak ada entri")));

    /// <summary>"dokumen", "pembalikan, susulan".</summary>
    public static Wording Proof(TracedEntry entry)
    {
        var proof = entry.IsReversal ? new Wording("pembalikan") : RealisationWords.Short(entry.Evidence);
        return entry.IsLate ? new Wording("{0}, susulan", proof) : proof;
    }

    /// <summary>"PEB 000123", or nothing.</summary>
    public static string Document(TracedEntry entry) => entry.DocumentKind switch
    {
        null or ExportDocumentKind.None => "",
        ExportDocumentKind.Peb => $"PEB {entry.DocumentNumber}",
        _ => $"CN {entry.DocumentNumber}",
    };

    private static Row Line(TracedEntry entry) => new([
        Cell.Of(entry.Seq), Cell.Of(entry.Day), Cell.AsIs(entry.Exporter), Named(entry.Commodity), Named(entry.Country), Cell.Of(RealisationWords.Of(entry.Channel)),
        Cell.AsIs(Document(entry)), Cell.Of(Proof(entry)), Cell.AsIs(entry.EnteredBy), Cell.AsIs(entry.DecidedBy ?? ""), Cell.Of(JakartaTime.DateOf(entry.PostedAt)),
        Cell.Of(entry.Weight), Cell.Of(entry.Usd)]);

    private static Row Total(IReadOnlyList<TracedEntry> entries)
    {
        var (usd, weight) = entries.Aggregate((Usd.Zero, Weight.Zero), (sum, e) => (sum.Item1 + e.Usd, sum.Item2 + e.Weight));
        var empty = Enumerable.Repeat(Cell.Empty, 9);
        return new Row([Cell.Empty, Cell.Of(new Wording("Jumlah")), .. empty, Cell.Of(weight), Cell.Of(usd)]);
    }

    private static Cell Named(BilingualName name) => Cell.Of(Phrase.Named(name.Indonesian, name.English));
}
