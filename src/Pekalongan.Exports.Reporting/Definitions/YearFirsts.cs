using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>What a year exported for the first time, each with the export that began it: derived, never typed.</summary>
public static class YearFirsts
{
    public static readonly Wording Title = new Wording("Baru tahun ini");

    /// <summary>How it is told, for who reads the list.</summary>
    public static readonly Wording HowTold = new Wording(
        "Diturunkan dari ekspor terverifikasi, pengakuan usaha saat didaftarkan, dan tujuan serta komoditas kota menurut lima artikel. Bila riwayat sebelum terdaftar tidak lengkap, tertulis “tidak dapat dipastikan”.");

    public static readonly Wording None = new Wording("Tidak ada eksportir, pasar, atau komoditas yang baru.");

    public static IEnumerable<Block> Of(YearOverview overview)
    {
        yield return new Paragraph(HowTold);
        yield return new Table(
            "baru_tahun_ini",
            new Wording("Eksportir, pasar, dan komoditas yang baru"),
            [
                new Column("nama", new Wording("Nama"), IsRowHeader: true),
                new Column("kepastian", new Wording("Baru?")),
                new Column("ekspor_pertama", new Wording("Ekspor pertama")),
                new Column("eksportir", new Wording("Oleh")),
                new Column("tujuan", new Wording("Ke")),
                new Column("komoditas", new Wording("Komoditas")),
            ],
            [.. overview.Firsts.GroupBy(f => f.Kind).Select(g => new RowGroup([.. g.Select(Line)], Of(g.Key)))],
            EmptyText: None);
    }

    public static Wording Of(FirstKind kind) => kind switch
    {
        FirstKind.Exporter => new Wording("Eksportir baru"),
        FirstKind.Market => new Wording("Pasar baru"),
        FirstKind.Commodity => new Wording("Komoditas baru"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static Wording Of(Newness newness) => newness switch
    {
        Newness.New => new Wording("baru"),
        Newness.NotNew => new Wording("bukan baru"),
        Newness.CannotBeTold => RealisationWords.CannotBeDetermined,
        _ => throw new ArgumentOutOfRangeException(nameof(newness), newness, null),
    };

    private static Row Line(FirstExport first) => new([
        Named(first.Name), Cell.Of(Of(first.Newness)), Cell.Of(first.Flow.Day), Cell.AsIs(first.Flow.ExporterName), Named(first.Flow.Country), Named(first.Flow.Commodity)]);

    private static Cell Named(BilingualName name) => Cell.Of(Phrase.Named(name.Indonesian, name.English));
}
