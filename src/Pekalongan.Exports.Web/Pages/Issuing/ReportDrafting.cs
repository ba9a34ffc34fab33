using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Archive;
using Pekalongan.Exports.Reporting.Catalogue;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Web.Pages.Issuing;

/// <summary>Makes the tree that is frozen. "Today" as known-at means this moment: what is posted later today is later.</summary>
public sealed class ReportDrafting(StatedRateReader rates, TimeProvider time)
{
    public async Task<ReportDraft> MakeAsync(
        Guid id, IReportDefinition definition, ReportQuestion question, Paper paper, CancellationToken cancellationToken)
    {
        var now = time.Now();
        var known = question.Asked.Known.Until > now ? new KnownAt(now) : question.Asked.Known;
        var frozen = question with { Asked = question.Asked with { Known = known } };
        var tree = await definition.MakeAsync(frozen, cancellationToken);
        var rate = await rates.ReadAsync(question.Scope.Code, question.Asked.Year, known, cancellationToken);
        return new ReportDraft(
            id, question.Scope.Code, definition.Slug, QuestionText.Write(definition, frozen), TitleOf(tree), question.Asked.AsOf, known.Until, paper,
            rate is null ? null : (rate.Rate, rate.Source), ReportArchive.Write(tree));
    }

    private static string TitleOf(Report tree)
    {
        var title = tree.Title.In(Language.Indonesian);
        return tree.Subtitle is { } subtitle ? $"{title}, {subtitle.In(Language.Indonesian)}" : title;
    }
}
