using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>What every report of a year has around its blocks.</summary>
internal static class FigurePaper
{
    /// <param name="kind">Its name in addresses, and the first part of its files' name.</param>
    /// <param name="title">On top.</param>
    /// <param name="scope">Whose figures.</param>
    /// <param name="question">Year and the two days.</param>
    /// <param name="office">Whose paper.</param>
    /// <param name="choice">What was chosen, for the files' name.</param>
    /// <param name="subtitle">Without it "Tahun 2026".</param>
    public static Report Of(
        string kind, Wording title, Scope scope, ProgressQuestion question, IssuingOffice office, string? choice = null, Wording? subtitle = null) => new()
    {
        Kind = kind,
        FileStem = OfficePaper.FileStem([kind, .. choice is null ? Array.Empty<string>() : [choice], scope.Code, FormattableString.Invariant($"{question.Year:0000}-per-{question.AsOf:yyyy-MM-dd}")]),
        Title = title,
        Subtitle = subtitle ?? new Wording("Tahun {0}", ProgressQuestion.YearText(question.Year)),
        Scope = Phrase.AsIs(scope.Name),
        AsOf = question.AsOf,
        KnownAt = question.Known.Day,
        // The day of the knowledge and not of the printing: the same question gives the same file.
        CreatedAt = JakartaTime.StartOf(question.Known.Day),
        Letterhead = OfficePaper.Head(office),
        Notice = OfficePaper.Notice(scope),
        Blocks = [],
    };
}
