using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Catalogue;

/// <summary>Trainings beside each other with what came of them.</summary>
public sealed class TrainingYearsDefinition(CohortOutcomeReader outcomes, IssuingOfficeReader offices) : IReportDefinition
{
    public string Slug => TrainingYearsReport.Kind;

    public Wording Title => TrainingYearsReport.Title;

    public Wording Text => new Wording("Pelatihan tahun ini dan tahun-tahun sebelumnya: berapa peserta yang lalu mengekspor, nilainya, dan pasar barunya.");

    public Permission Permission => Permission.ViewCohorts;

    public async Task<Report> MakeAsync(ReportQuestion question, CancellationToken cancellationToken) => TrainingYearsReport.Of(
        await outcomes.YearsAsync(question.Scope, question.Asked, cancellationToken),
        await offices.OnAsync(question.Scope, question.Asked.AsOf, cancellationToken));
}
