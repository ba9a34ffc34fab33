using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Catalogue;

/// <summary>The obstacle desk in a year.</summary>
public sealed class ObstaclesDefinition(DeskReader desk, IssuingOfficeReader offices) : IReportDefinition
{
    public string Slug => ObstacleYear.Kind;

    public Wording Title => ObstacleYear.Title;

    public Wording Text => new Wording("Kendala yang dibuka dan ditutup tahun ini menurut topik dan triwulan, dan lama sampai jawaban pertama.");

    public async Task<Report> MakeAsync(ReportQuestion question, CancellationToken cancellationToken) => ObstacleYear.Of(
        await desk.QuartersAsync(question.Scope, question.Asked, cancellationToken),
        await offices.OnAsync(question.Scope, question.Asked.AsOf, cancellationToken));
}
