using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.OpenData;

/// <summary>Released figures for everybody: no sign-in, from any site, to be cached. Nothing here reads more than <see cref="ReleasedProgress"/> gives.</summary>
public static class OpenDataEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapOpenData(this WebApplication app)
    {
        var data = app.MapGroup("/data").AllowAnonymous().AddEndpointFilter(async (context, next) =>
        {
            context.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
            return await next(context);
        });
        data.MapMethods("/progres.json", Reading, OneYearAsync);
        data.MapMethods("/progres.csv", Reading, AllYearsAsync);
        data.MapMethods("/{file}", [HttpMethods.Options], Preflight);
    }

    private static async Task<IResult> OneYearAsync(
        HttpRequest request, ExportsDbContext db, ReleasedProgress released, TimeProvider time, CancellationToken cancellationToken)
    {
        var asked = new AskedParameters(request.Query);
        var (question, problems) = ProgressQuestion.Read(
            asked[ProgressQuestion.YearParameter], asked[ProgressQuestion.AsOfParameter], asked[ProgressQuestion.KnownParameter],
            JakartaTime.Today(time), ProgressQuestion.IsoDate);
        var scope = await FindScopeAsync(db, asked, cancellationToken);
        if (question is null || scope is null || asked.Repeated.Count > 0)
            return new OpenDataRefusal([.. asked.Repeated, .. problems, .. UnknownScope(scope)]);
        var progress = await released.ReadAsync(scope.Code, question.Year, question.AsOf, question.Known, cancellationToken);
        return new OpenDataFile(ProgressJson.Write(new ReleasedRow(scope.Name, progress)), "application/json; charset=utf-8");
    }

    private static async Task<IResult> AllYearsAsync(
        HttpRequest request, ExportsDbContext db, ReleasedProgress released, TimeProvider time, CancellationToken cancellationToken)
    {
        var asked = new AskedParameters(request.Query);
        var today = JakartaTime.Today(time);
        var (question, problems) = ProgressQuestion.Read(
            asked[ProgressQuestion.YearParameter], asked[ProgressQuestion.AsOfParameter], asked[ProgressQuestion.KnownParameter],
            today, ProgressQuestion.IsoDate, asked.HasAsOf ? null : today.Year);
        var scope = await FindScopeAsync(db, asked, cancellationToken);
        if (question is null || scope is null || asked.Repeated.Count > 0)
            return new OpenDataRefusal([.. asked.Repeated, .. problems, .. UnknownScope(scope)]);

        var rows = new List<ReleasedRow>();
        var years = asked[ProgressQuestion.YearParameter] is null
            ? await released.YearsAsync(scope.Code, question.Known, cancellationToken)
            : [question.Year];
        foreach (var year in years)
        {
            var asOf = year == question.Year ? question.AsOf : ProgressQuestion.DefaultDay(year, today);
            rows.Add(new ReleasedRow(scope.Name, await released.ReadAsync(scope.Code, year, asOf, question.Known, cancellationToken)));
        }

        return new OpenDataFile(ProgressCsv.Write(rows), "text/csv; charset=utf-8");
    }

    private static IResult Preflight(HttpResponse response)
    {
        response.Headers.AccessControlAllowMethods = string.Join(", ", Reading);
        response.Headers.AccessControlAllowHeaders = "*";
        response.Headers.AccessControlMaxAge = "86400";
        return Results.NoContent();
    }

    private static async Task<Scope?> FindScopeAsync(ExportsDbContext db, AskedParameters asked, CancellationToken cancellationToken)
    {
        var scopes = await db.Scopes.AsNoTracking().ToListAsync(cancellationToken);
        return asked[ProgressQuestion.ScopeParameter] is { } wanted
            ? scopes.Find(s => s.IsCalled(wanted))
            : scopes.Find(s => s.IsDefault);
    }

    private static IEnumerable<QuestionProblem> UnknownScope(Scope? scope) => scope is null
        ? [new QuestionProblem(ProgressQuestion.ScopeParameter, new Wording("Lingkup ini tidak dikenal; misalnya kota-pekalongan atau jawa-tengah"))]
        : [];
}
