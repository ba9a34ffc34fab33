using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Catalogue;

/// <summary>The use of preferences in a year.</summary>
public sealed class PreferencesDefinition(PreferenceUseReader reader, IssuingOfficeReader offices) : IReportDefinition
{
    public const string Name = "ska";

    public string Slug => Name;

    public Wording Title => PreferenceUseReport.Title;

    public Wording Text => new Wording("Nilai ekspor yang memakai keringanan bea masuk, yang tidak, dan yang belum ditanyakan, menurut perjanjian dan negara.");

    public async Task<Report> MakeAsync(ReportQuestion question, CancellationToken cancellationToken) => PreferenceUseReport.Of(
        await reader.ReadAsync(question.Scope, question.Asked, cancellationToken),
        await offices.OnAsync(question.Scope, question.Asked.AsOf, cancellationToken));
}
