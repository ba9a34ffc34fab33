using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>
/// "Jalur Ekspor": how many exporters stood on which step in each year, and the exporters of one year by name. Every figure comes from
/// <see cref="PathsOverview"/>, which the page shows too.
/// </summary>
public static class ExportPaths
{
    public const string Kind = "jalur-ekspor";

    public static readonly Wording Title = new Wording("Jalur Ekspor");

    private static readonly PathGroup[] Counted =
    [
        PathGroup.Active, PathGroup.Courier, PathGroup.ThirdParty, PathGroup.OwnName, PathGroup.OwnPeb, PathGroup.MovedUp, PathGroup.Graduated, PathGroup.Independent,
    ];

    /// <param name="overview">What was read.</param>
    /// <param name="group">Which exporters of the year stand in the list.</param>
    /// <param name="office">Whose paper it is.</param>
    public static Report Of(PathsOverview overview, PathGroup group, IssuingOffice office)
    {
        var (year, asOf, known) = overview.Question;
        return new Report
        {
            Kind = Kind,
            FileStem = OfficePaper.FileStem("jalur-ekspor", overview.Scope.Code, FormattableString.Invariant($"{year:0000}-per-{asOf:yyyy-MM-dd}"), PathWords.Slug(group)),
            Title = Title,
            Subtitle = new Wording("Tahun {0}", ProgressQuestion.YearText(year)),
            Scope = Phrase.AsIs(overview.Scope.Name),
            AsOf = asOf,
            KnownAt = known.Day,
            CreatedAt = JakartaTime.StartOf(known.Day),
            IsLandscape = true,
            Letterhead = OfficePaper.Head(office),
            Notice = OfficePaper.Notice(overview.Scope),
            Blocks =
            [
                new Paragraph(new Wording(
                    "Dari ekspor terverifikasi. Tiap eksportir dihitung sekali setahun, pada langkah tertinggi yang dicapainya tahun itu: kurir, lewat perusahaan lain, nama sendiri, lalu PEB atas nama sendiri.")),
                ByYear(overview),
                new Heading(2, new Wording("Eksportir tahun {0}", ProgressQuestion.YearText(year))),
                .. List(overview, group),
                OfficePaper.Signature(office, asOf),
            ],
        };
    }

    /// <summary>What a count is called over its column.</summary>
    public static Wording Header(PathGroup group) => group switch
    {
        PathGroup.Active => new Wording("Eksportir"),
        PathGroup.Courier => new Wording("Kurir atau pos"),
        PathGroup.ThirdParty => new Wording("Perusahaan lain"),
        PathGroup.OwnName => new Wording("Nama sendiri, tanpa PEB"),
        PathGroup.OwnPeb => new Wording("PEB sendiri"),
        PathGroup.MovedUp => new Wording("Naik langkah"),
        PathGroup.Graduated => new Wording("PEB sendiri pertama"),
        PathGroup.Independent => new Wording("Ada ekspor mandiri"),
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, null),
    };

    private static Table ByYear(PathsOverview overview) => new(
        "per_tahun",
        new Wording("Eksportir menurut langkah tertingginya"),
        [
            new Column("tahun", new Wording("Tahun"), IsRowHeader: true),
            .. Counted.Select(group => new Column(PathWords.Slug(group).Replace('-', '_'), Header(group), ColumnKind.Figure)),
            new Column("nilai_usd", new Wording("Nilai (US$)"), ColumnKind.Figure),
            new Column("mandiri_usd", new Wording("Atas nama sendiri (US$)"), ColumnKind.Figure),
            new Column("mandiri_persen", new Wording("Bagian"), ColumnKind.Figure),
            new Column("dasar", new Wording("Dasar")),
        ],
        [new RowGroup([.. overview.Years.Select(year => Line(year, Entries(overview, year.Year)))])],
        EmptyText: new Wording("Belum ada ekspor terverifikasi dan belum ada angka terbit."));

    private static Row Line(PathCounts year, FigureTrace entries)
    {
        var unknown = Cell.UnknownBecause(RealisationWords.NotDetailed);
        var isKnown = year.Basis != PathBasis.PublishedOnly;
        return new Row([
            Cell.AsIs(ProgressQuestion.YearText(year.Year)),
            .. Counted.Select(group => isKnown ? Cell.Of((long?)year.Of(group)) : unknown),
            .. isKnown ? Values(year.Total, year.OwnName, year.OwnNameShare, entries) : [unknown, unknown, unknown],
            Cell.Of(Of(year.Basis)),
        ]);
    }

    private static Cell[] Values(Usd total, Usd ownName, Percent? share, FigureTrace entries)
    {
        var own = entries.By(TraceBy.Channel, DimensionKeys.Key(ExportChannel.OwnName));
        return [Cell.Of(total).From(entries), Cell.Of(ownName).From(own), Cell.Of(share).From(own)];
    }

    private static FigureTrace Entries(PathsOverview overview, int year)
    {
        var (question, last) = (overview.Question, new DateOnly(year, 12, 31));
        return FigureTrace.Entries(overview.Scope.Code, question).Between(new DateOnly(year, 1, 1), last < question.AsOf ? last : question.AsOf);
    }

    /// <summary>What the counts of a year rest on.</summary>
    public static Wording Of(PathBasis basis) => basis switch
    {
        PathBasis.Exports => new Wording("ekspor terverifikasi"),
        PathBasis.PartlyPublished => new Wording("hanya bagian yang terlacak; ada angka terbit"),
        PathBasis.PublishedOnly => RealisationWords.NotDetailed,
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, null),
    };

    private static IEnumerable<Block> List(PathsOverview overview, PathGroup group)
    {
        if (overview.Asked is null or { Basis: PathBasis.PublishedOnly })
        {
            yield return new Note(overview.Asked is null ? new Wording("Belum ada angka untuk tahun ini.") : new Wording("Eksportir tahun ini tidak dirinci oleh sumber."));
            yield break;
        }

        var (rows, entries) = (overview.In(group), Entries(overview, overview.Question.Year));
        yield return new Table(
            "eksportir",
            PathWords.Of(group),
            [
                new Column("eksportir", new Wording("Eksportir"), IsRowHeader: true),
                new Column("langkah", new Wording("Langkah tertinggi")),
                new Column("naik", new Wording("Naik langkah")),
                new Column("peb_pertama", new Wording("PEB sendiri pertama")),
                new Column("nilai_usd", new Wording("Nilai (US$)"), ColumnKind.Figure),
                new Column("mandiri_usd", new Wording("Atas nama sendiri (US$)"), ColumnKind.Figure),
                new Column("mandiri_persen", new Wording("Bagian"), ColumnKind.Figure),
            ],
            [
                new RowGroup([.. rows.Select(row => new Row([
                    Cell.AsIs(row.Name), Cell.Of(PathWords.Of(row.Of.Highest)), Cell.Of(row.Of.MovedUp ? new Wording("ya") : new Wording("tidak")),
                    row.Path.GraduatedOn is { } day ? Cell.Of(day) : Cell.Empty,
                    .. Values(row.Of.Total, row.Of.OwnName, row.Of.OwnNameShare, entries.By(TraceBy.Exporter, DimensionKeys.Key(row.Path.ExporterId)))]))]),
            ],
            new Row([
                Cell.Of(new Wording("Jumlah")), Cell.Empty, Cell.Empty, Cell.Empty,
                Cell.Of(Sum(rows.Select(r => r.Of.Total))), Cell.Of(Sum(rows.Select(r => r.Of.OwnName))), Cell.Empty]),
            new Wording("Tidak ada eksportir dalam kelompok ini"));
    }

    private static Usd Sum(IEnumerable<Usd> values) => values.Aggregate(Usd.Zero, (sum, value) => sum + value);
}
