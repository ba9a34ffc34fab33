using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>
/// "Laporan Kegiatan Pelatihan" in the parts of Permenpan 80/2012: staff write the words, everything else follows from the data. It holds
/// no NIK and no telephone number.
/// </summary>
public static class TrainingActivity
{
    public const string Kind = "pelatihan";

    public static Report Of(CohortActivity activity)
    {
        var (asOf, known, _) = activity.Question;
        return new Report
        {
            Kind = Kind,
            FileStem = OfficePaper.FileStem("laporan", activity.Cohort.Title, FormattableString.Invariant($"per-{asOf:yyyy-MM-dd}")),
            Title = new Wording("Laporan Kegiatan Pelatihan"),
            Subtitle = Phrase.AsIs(activity.Cohort.Title),
            Scope = Phrase.AsIs(activity.Scope.Name),
            AsOf = asOf,
            KnownAt = known.Day,
            CreatedAt = JakartaTime.StartOf(known.Day),
            Letterhead = OfficePaper.Head(activity.Office),
            Notice = OfficePaper.Notice(activity.Scope),
            Blocks = [.. Blocks(activity)],
        };
    }

    private static IEnumerable<Block> Blocks(CohortActivity activity) =>
    [
        new Heading(2, new Wording("A. Pendahuluan")),
        .. Written(activity, CohortReportPart.Background),
        .. Written(activity, CohortReportPart.Purpose),
        new Heading(3, new Wording("Ruang lingkup")),
        TrainingFacts.Scope(activity),
        .. Written(activity, CohortReportPart.LegalBasis),
        new Heading(2, new Wording("B. Kegiatan yang dilaksanakan")),
        .. TrainingFacts.Activities(activity),
        new Heading(2, new Wording("C. Hasil yang dicapai")),
        .. TrainingFacts.Results(activity),
        .. TrainingResults.Of(activity),
        .. Written(activity, CohortReportPart.Obstacles),
        new Heading(2, new Wording("D. Simpulan dan saran")),
        .. Written(activity, CohortReportPart.Conclusions),
        .. Written(activity, CohortReportPart.Suggestions),
        new Heading(2, new Wording("E. Penutup")),
        .. Paragraphs(activity, CohortReportPart.Closing),
        OfficePaper.Signature(activity.Office, activity.Question.AsOf),
    ];

    private static IEnumerable<Block> Written(CohortActivity activity, CohortReportPart part) =>
        Paragraphs(activity, part).Prepend(new Heading(3, CohortReportWords.Of(part)));

    private static IEnumerable<Block> Paragraphs(CohortActivity activity, CohortReportPart part) => activity.Texts.TryGetValue(part, out var text)
        ? text.Split('\n').Select(line => new Paragraph(Phrase.AsIs(line)))
        : [new Note(new Wording("Bagian ini belum ditulis."))];
}
