using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Officials;

/// <summary>Who signs and who signed, the latest first.</summary>
public sealed class IndexModel(ExportsDbContext db, IssuingOfficeReader offices, CurrentScope scope, TimeProvider time) : PageModel
{
    public IReadOnlyList<Official> Rows { get; private set; } = [];

    public IEnumerable<Wording> Warnings => OfficialTerms.Warnings(Rows);

    public Guid? SignsToday { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Rows = [.. (await db.Officials.AsNoTracking().Where(o => o.ScopeCode == scope.Code).ToListAsync(cancellationToken)).OrderByDescending(o => o.From.First)];
        var current = await db.Scopes.AsNoTracking().SingleAsync(s => s.Code == scope.Code, cancellationToken);
        SignsToday = (await offices.OnAsync(current, JakartaTime.Today(time), cancellationToken)).Signer?.Id;
    }
}
