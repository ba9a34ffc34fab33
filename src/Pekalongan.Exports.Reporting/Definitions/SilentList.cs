using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>"Eksportir Senyap": exactly the list of the page, without anybody's name or telephone number and without what was said.</summary>
public static class SilentList
{
    public const string Kind = "eksportir-senyap";

    public static readonly Wording HowTold = new Wording(
        "Yang mengekspor pada bulan-bulan ini di tahun-tahun sebelumnya, dan kini tidak ada pengiriman yang terverifikasi atau dikirim. Nilai terancam ialah rata-rata nilainya pada bulan-bulan itu di tahun-tahun ia mengekspor.");

    public static Report Of(SilentExporters silent, IssuingOffice office)
    {
        var question = silent.Question;
        return new Report
        {
            Kind = Kind,
            FileStem = OfficePaper.FileStem(
                "eksportir-senyap", silent.Scope.Code, FormattableString.Invariant($"{question.Window.From:yyyy-MM}-{question.Window.To:yyyy-MM}-{question.LeastYears}")),
            Title = new Wording("Eksportir Senyap"),
            Subtitle = Title(question),
            Scope = Phrase.AsIs(silent.Scope.Name),
            AsOf = question.Window.To,
            KnownAt = question.Known.Day,
            CreatedAt = JakartaTime.StartOf(question.Known.Day),
            IsLandscape = true,
            Letterhead = OfficePaper.Head(office),
            Notice = OfficePaper.Notice(silent.Scope),
            Blocks = [new Paragraph(HowTold), List(silent), OfficePaper.Signature(office, question.Known.Day)],
        };
    }

    public static Wording Title(SilentQuestion question) => question.LeastYears == 1
        ? new Wording("{0} sampai {1}, paling sedikit satu dari tiga tahun sebelumnya", question.Window.From, question.Window.To)
        : new Wording("{0} sampai {1}, paling sedikit dua dari tiga tahun sebelumnya", question.Window.From, question.Window.To);

    /// <summary>What the monthly round says of one month.</summary>
    public static Wording Of(int month, CollectionAnswerKind answer)
    {
        var of = new PartialDate(month / 100, month % 100);
        return answer switch
        {
            CollectionAnswerKind.Nothing => new Wording("{0}: bilang tidak ada ekspor", of),
            CollectionAnswerKind.Unreachable => new Wording("{0}: tidak dapat dihubungi", of),
            CollectionAnswerKind.Reported => new Wording("{0}: sudah melapor", of),
            CollectionAnswerKind.Reopened => new Wording("{0}: dibuka lagi", of),
            _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, null),
        };
    }

    private static Table List(SilentExporters silent) => new(
        "eksportir_senyap",
        new Wording("Menurut nilai terancam"),
        [
            new Column("eksportir", new Wording("Eksportir"), IsRowHeader: true),
            new Column("nilai_terancam_usd", new Wording("Nilai terancam (US$)"), ColumnKind.Figure),
            .. silent.Question.Window.Earlier.Select(window => new Column(
                FormattableString.Invariant($"nilai_{window.To.Year}_usd"), new Wording("Kurun {0} (US$)", Span(window)), ColumnKind.Figure)),
            new Column("ekspor_terakhir", new Wording("Ekspor terakhir")),
            new Column("tujuan", new Wording("Biasanya ke")),
            new Column("komoditas", new Wording("Biasanya berupa")),
            new Column("kontak_terakhir", new Wording("Kontak terakhir")),
            new Column("hubungi_lagi", new Wording("Hubungi lagi")),
            new Column("jawaban_bulanan", new Wording("Jawaban bulanan")),
        ],
        [new RowGroup([.. silent.Rows.Select(Line)])],
        new Row([Cell.Of(new Wording("Jumlah")), Cell.Of(silent.AtRisk), Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty]),
        new Wording("Tidak ada yang senyap"));

    /// <summary>"2025", or "2024–2025" of a window that spans new year.</summary>
    public static string Span(SilentWindow window) => window.From.Year == window.To.Year
        ? ProgressQuestion.YearText(window.To.Year)
        : ProgressQuestion.YearText(window.From.Year) + "–" + ProgressQuestion.YearText(window.To.Year);

    private static Row Line(SilentExporter row) => new([
        Cell.AsIs(row.Name), Cell.Of(row.Value.AtRisk),
        .. row.Value.Earlier.Select(value => value is null ? Cell.UnknownBecause(new Wording("tidak ada")) : Cell.Of(value)),
        row.LastExport is { } day ? Cell.Of(day) : Cell.Empty,
        Names(row.Countries), Names(row.Commodities),
        row.Contact is { } contact ? Cell.Of(JakartaTime.DateOf(contact.At)) : Cell.Empty,
        row.Contact?.AgainOn is { } again ? Cell.Of(again) : Cell.Empty,
        Cell.Of(Phrase.InEach(language => string.Join("; ", row.Answers.Select(a => Of(a.Month, a.Answer).In(language)))))]);

    private static Cell Names(IReadOnlyList<BilingualName> names) =>
        Cell.Of(Phrase.InEach(language => string.Join(", ", names.Select(n => n.In(language)))));
}
