using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Web.Security;

/// <summary>
/// Whose cohorts a page for everybody shows: those of the office that runs this installation; in Development also the example's, when asked
/// for; for somebody who is signed in, those of the scope that is open.
/// </summary>
public sealed class PublicScope(ExportsDbContext db, CurrentScope current, IHostEnvironment environment)
{
    public const string Parameter = "lingkup";

    public bool MayShowExample => environment.IsDevelopment();

    public Task<Scope> ChooseAsync(string? asked, CancellationToken cancellationToken)
    {
        if (MayShowExample && asked == Scope.ExampleCode)
            return db.Scopes.AsNoTracking().SingleAsync(s => s.Code == Scope.ExampleCode, cancellationToken);
        return current.IsKnown
            ? db.Scopes.AsNoTracking().SingleAsync(s => s.Code == current.Code, cancellationToken)
            : db.Scopes.AsNoTracking().SingleAsync(s => s.IsDefault, cancellationToken);
    }

    /// <summary>The codes of all scopes whose cohorts may be opened by their address.</summary>
    public async Task<IReadOnlyList<string>> OpenAsync(CancellationToken cancellationToken)
    {
        var codes = await db.Scopes.Where(s => s.IsDefault).Select(s => s.Code).ToListAsync(cancellationToken);
        if (MayShowExample)
            codes.Add(Scope.ExampleCode);
        if (current.IsKnown)
            codes.Add(current.Code);
        return codes;
    }
}
