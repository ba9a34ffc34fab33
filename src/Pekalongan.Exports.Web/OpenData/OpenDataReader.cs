using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.OpenData;

/// <summary>Whose figures are asked for, and which.</summary>
public sealed record OpenDataQuestion(Scope Scope, ProgressQuestion Progress);

/// <summary>Reads a question from an address and answers it. Nothing here reads more than <see cref="ReleasedYear"/> lets through.</summary>
public sealed class OpenDataReader(ExportsDbContext db, ReleasedProgress progress, ReleaseReader releases, TimeProvider time)
{
    public DateOnly Today => JakartaTime.Today(time);

    /// <summary>The question, or everything that is wrong with it.</summary>
    public async Task<(OpenDataQuestion? Question, IReadOnlyList<QuestionProblem> Problems)> QuestionAsync(
        AskedParameters asked, int? yearIfMissing, CancellationToken cancellationToken)
    {
        var (question, problems) = ProgressQuestion.Read(
            asked[ProgressQuestion.YearParameter], asked[ProgressQuestion.AsOfParameter], asked[ProgressQuestion.KnownParameter],
            Today, ProgressQuestion.IsoDate, yearIfMissing);
        var scope = await FindScopeAsync(asked, cancellationToken);
        return question is null || scope is null || asked.Repeated.Count > 0
            ? (null, [.. asked.Repeated, .. problems, .. UnknownScope(scope)])
            : (new OpenDataQuestion(scope, question), []);
    }

    /// <summary>The year that was asked for; without one, every year of which something was released.</summary>
    public async Task<IReadOnlyList<OpenDataQuestion>> YearsAsync(AskedParameters asked, OpenDataQuestion question, CancellationToken cancellationToken)
    {
        if (asked[ProgressQuestion.YearParameter] is not null)
            return [question];
        var years = await progress.YearsAsync(question.Scope.Code, question.Progress.Known, cancellationToken);
        return
        [
            .. years.Select(year => question with
            {
                Progress = question.Progress with { Year = year, AsOf = year == question.Progress.Year ? question.Progress.AsOf : ProgressQuestion.DefaultDay(year, Today) },
            }),
        ];
    }

    public async Task<ReleasedRow> ProgressAsync(OpenDataQuestion asked, CancellationToken cancellationToken) => new(
        asked.Scope.Name, await progress.ReadAsync(asked.Scope.Code, asked.Progress.Year, asked.Progress.AsOf, asked.Progress.Known, cancellationToken));

    public async Task<TableData> TableAsync(Breakdown by, OpenDataQuestion asked, CancellationToken cancellationToken)
    {
        var released = await releases.ReadAsync(asked.Scope.Code, asked.Progress.Year, cancellationToken);
        return TableData.Of(
            asked.Scope.Name, asked.Progress, released.Find(by, asked.Progress.AsOf, asked.Progress.Known),
            await CellNames.ReadAsync(db, by, asked.Progress.Year, cancellationToken));
    }

    private async Task<Scope?> FindScopeAsync(AskedParameters asked, CancellationToken cancellationToken)
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
