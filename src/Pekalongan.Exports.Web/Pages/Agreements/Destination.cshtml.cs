using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Agreements;

/// <summary>For everybody: the agreements of one destination today, and how a certificate of origin is asked for.</summary>
public sealed class DestinationModel(ExportsDbContext db, TimeProvider time) : PageModel
{
    public AdviceView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string iso, CancellationToken cancellationToken)
    {
        var code = iso.ToUpperInvariant();
        if (await db.Countries.AsNoTracking().SingleOrDefaultAsync(c => c.Iso2 == code, cancellationToken) is not { } country)
            return NotFound();
        var agreements = await db.TradeAgreements.AsNoTracking().ToListAsync(cancellationToken);
        View = new AdviceView(OriginAdvice.For(agreements, country.Iso2, [], JakartaTime.Today(time)), country, []);
        return Page();
    }
}
