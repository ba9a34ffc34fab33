using System.Collections.Immutable;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>"Eksportir": who stands on the register, who exports, who began this year and who has fallen silent, by kecamatan and size, and by name.</summary>
public static class ExportersReport
{
    public const string Kind = "eksportir";

    public static readonly Wording Title = new Wording("Eksportir: Terdaftar, Aktif, Baru, Senyap");

    private static readonly ImmutableArray<Column> Counts =
    [
        new("terdaftar", new Wording("Terdaftar"), ColumnKind.Figure),
        new("aktif", new Wording("Aktif"), ColumnKind.Figure),
        new("baru", new Wording("Baru"), ColumnKind.Figure),
        new("baru_tidak_pasti", new Wording("Baru, tidak dapat dipastikan"), ColumnKind.Figure),
        new("senyap", new Wording("Senyap"), ColumnKind.Figure),
    ];

    public static Report Of(RegisterStanding standing, IssuingOffice office) =>
        FigurePaper.Of(Kind, Title, standing.Scope, standing.Question, office) with { IsLandscape = true, Blocks = [.. Blocks(standing, office)] };

    private static IEnumerable<Block> Blocks(RegisterStanding standing, IssuingOffice office)
    {
        yield return new Paragraph(new Wording(
            "Terdaftar: pelaku usaha di daftar pada tanggal laporan. Aktif: ada ekspor terverifikasi tahun ini. Baru: ekspor pertamanya tahun ini. Senyap: mengekspor pada bulan-bulan yang sama di tahun-tahun sebelumnya, dan tidak terdengar sejak {0}. Kecamatan dan ukuran menurut daftar sekarang.",
            standing.Window.From));
        if (!standing.IsDetailed)
            yield return new Note(new Wording("Tahun ini tidak ada pengiriman terverifikasi; siapa yang aktif karena itu tidak diketahui. Ini bukan berarti tidak ada."));
        foreach (var figure in standing.Published)
            yield return new Note(new Wording("Menurut sumber ada {0} eksportir per {1} ({2}); itu ukuran lain daripada hitungan di bawah.", figure.Exporters, figure.AsOf, figure.Source));
        yield return Counted(
            standing, "kecamatan", new Wording("Menurut kecamatan"), new Wording("Kecamatan"),
            standing.Lines.GroupBy(l => l.District).OrderBy(g => g.Key is null).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => (g.Key is null ? RealisationWords.NoDistrict : Phrase.AsIs(g.Key), g.AsEnumerable())));
        yield return Counted(
            standing, "ukuran_usaha", new Wording("Menurut ukuran usaha"), new Wording("Ukuran usaha"),
            standing.Lines.GroupBy(l => l.SizeClass).OrderBy(g => g.Key).Select(g => (Phrase.From(ExporterWords.Of(g.Key)), g.AsEnumerable())));
        yield return Names(standing);
        yield return OfficePaper.Signature(office, standing.Question.AsOf);
    }

    private static Table Counted(
        RegisterStanding standing, string key, Wording title, Wording header, IEnumerable<(Phrase Name, IEnumerable<StandingLine> Lines)> groups) => new(
        key, title,
        [new Column(key, header, IsRowHeader: true), .. Counts],
        [new RowGroup([.. groups.Select(g => Count(standing, g.Name, [.. g.Lines]))])],
        standing.Lines.Count == 0 ? null : Count(standing, new Wording("Jumlah"), standing.Lines),
        new Wording("Belum ada pelaku usaha di daftar pada tanggal itu."));

    private static Row Count(RegisterStanding standing, Phrase name, IReadOnlyCollection<StandingLine> lines)
    {
        Cell Known(int count) => standing.IsDetailed ? Cell.Of(count) : Cell.Unknown;
        return new Row([
            Cell.Of(name), Cell.Of(lines.Count), Known(lines.Count(l => l.IsActive)), Known(lines.Count(l => l.Newness == Newness.New)),
            Known(lines.Count(l => l.Newness == Newness.CannotBeTold)), Cell.Of(lines.Count(l => l.IsSilent)),
        ]);
    }

    private static Table Names(RegisterStanding standing)
    {
        var entries = FigureTrace.Entries(standing.Scope.Code, standing.Question);
        return new Table(
            "eksportir",
            new Wording("Menurut nama"),
            [
                new Column("eksportir", new Wording("Eksportir"), IsRowHeader: true),
                new Column("kecamatan", new Wording("Kecamatan")),
                new Column("ukuran", new Wording("Ukuran usaha")),
                new Column("terdaftar", new Wording("Terdaftar")),
                new Column("keadaan", new Wording("Keadaan")),
                new Column("nilai_usd", new Wording("Nilai (US$)"), ColumnKind.Figure),
            ],
            [
                new RowGroup([.. standing.Lines.Select(line => new Row([
                    Cell.AsIs(line.Name), Cell.Of(line.District is { } district ? Phrase.AsIs(district) : RealisationWords.NoDistrict),
                    Cell.Of(ExporterWords.Of(line.SizeClass)), Cell.Of(line.RegisteredOn), Cell.Of(State(line)),
                    (standing.IsDetailed ? Cell.Of(line.Value) : Cell.Unknown).From(entries.By(TraceBy.Exporter, DimensionKeys.Key(line.Id)))]))]),
            ],
            standing.Lines.Count == 0 ? null : new Row([
                Cell.Of(new Wording("Jumlah")), Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty,
                (standing.IsDetailed ? Cell.Of(standing.Lines.Aggregate(Usd.Zero, (sum, l) => sum + l.Value)) : Cell.Unknown).From(entries)]),
            new Wording("Belum ada pelaku usaha di daftar pada tanggal itu."));
    }

    private static Phrase State(StandingLine line)
    {
        List<Wording> states = [];
        if (line.IsActive)
            states.Add(new Wording("aktif"));
        if (line.Newness is { } newness and not Newness.NotNew)
            states.Add(newness == Newness.New ? new Wording("baru") : new Wording("baru, tidak dapat dipastikan"));
        if (line.IsSilent)
            states.Add(new Wording("senyap"));
        return Phrase.InEach(language => string.Join(", ", states.Select(s => s.In(language))));
    }
}
