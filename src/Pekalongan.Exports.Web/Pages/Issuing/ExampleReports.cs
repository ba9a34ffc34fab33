using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Example;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Catalogue;
using Pekalongan.Exports.Reporting.Definitions;

namespace Pekalongan.Exports.Web.Pages.Issuing;

/// <summary>
/// Two reports of the example office, made by its people as they make them on the pages: one was issued, one waits to be checked. After
/// <see cref="ExampleLoader"/>, which doesn't know reports.
/// </summary>
public sealed class ExampleReports(IServiceScopeFactory scopes, TimeProvider time)
{
    private const string Pattern = "CONTOH/500.2/{urut:000}/{tahun}";

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await ActAsync(Role.Admin, services => services.GetRequiredService<NumberPatternService>().SetAsync(
            Guid.CreateVersion7(), Scope.ExampleCode, Pattern, JakartaTime.Today(time), "Laporan contoh bernomor contoh", cancellationToken), cancellationToken);
        var issued = await PrepareAsync(ProgressDefinition.Name, cancellationToken);
        await ActAsync(Role.Verifier, async services => await services.GetRequiredService<ReportIssuing>().CheckAsync(
            Scope.ExampleCode, issued, await VersionAsync(services, issued, cancellationToken), cancellationToken), cancellationToken);
        await ActAsync(Role.Official, async services => await services.GetRequiredService<ReportIssuing>().IssueAsync(
            Scope.ExampleCode, issued, await VersionAsync(services, issued, cancellationToken), JakartaTime.Today(time),
            await services.GetRequiredService<ReportPress>().ForAsync(issued, cancellationToken), cancellationToken), cancellationToken);
        await PrepareAsync(BriefReport.Kind, cancellationToken);
    }

    /// <summary>As of the end of the last month.</summary>
    private async Task<Guid> PrepareAsync(string kind, CancellationToken cancellationToken)
    {
        var (id, today) = (Guid.CreateVersion7(), JakartaTime.Today(time));
        var asOf = new DateOnly(today.Year, today.Month, 1).AddDays(-1);
        await ActAsync(Role.Staff, async services =>
        {
            var scope = await services.GetRequiredService<ExportsDbContext>().Scopes.AsNoTracking().SingleAsync(s => s.Code == Scope.ExampleCode, cancellationToken);
            var question = new ReportQuestion(scope, new ProgressQuestion(asOf.Year, asOf, KnownAt.Today(time)));
            var draft = await services.GetRequiredService<ReportDrafting>().MakeAsync(
                id, services.GetRequiredService<ReportCatalogue>().Find(kind)!, question, Paper.A4, cancellationToken);
            return await services.GetRequiredService<ReportPreparation>().PrepareAsync(draft, cancellationToken);
        }, cancellationToken);
        return id;
    }

    private async Task ActAsync(Role role, Func<IServiceProvider, Task<Outcome>> act, CancellationToken cancellationToken)
    {
        await using var services = scopes.CreateAsyncScope();
        var person = await services.ServiceProvider.GetRequiredService<ExportsDbContext>().Users.AsNoTracking()
            .SingleAsync(u => u.IsExample && u.Role == role, cancellationToken);
        services.ServiceProvider.GetRequiredService<Actor>().SignIn(person.Id, person.Role, person.ExporterId);
        if (await act(services.ServiceProvider) is { Ok: false } refused)
            throw new InvalidOperationException($"The example's {role} was refused: {refused.Problem}");
    }

    private static Task<Guid> VersionAsync(IServiceProvider services, Guid id, CancellationToken cancellationToken) =>
        services.GetRequiredService<ExportsDbContext>().IssuedReports.Where(r => r.Id == id).Select(r => r.Version).SingleAsync(cancellationToken);
}
