using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Agreements;

/// <summary>The table of agreements as staff keep it, each with how it stands today.</summary>
public sealed class IndexModel(ExportsDbContext db, TimeProvider time, Localizer t) : PageModel
{
    private const int MostNames = 4;

    private Dictionary<string, Country> _countries = [];

    public IReadOnlyList<TradeAgreement> Rows { get; private set; } = [];

    public DateOnly Today => JakartaTime.Today(time);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var rows = await db.TradeAgreements.AsNoTracking().ToListAsync(cancellationToken);
        Rows = [.. rows.OrderBy(r => r.On(Today)).ThenBy(r => r.Name(t.Language), StringComparer.Ordinal)];
        _countries = await db.Countries.AsNoTracking().ToDictionaryAsync(c => c.Iso2, cancellationToken);
    }

    /// <summary>A long list is counted.</summary>
    public string Suggested(TradeAgreement row) =>
        CountryList.Codes(row.SuggestedFor) is { Length: > MostNames } many
            ? t["{0} negara", many.Length]
            : CountryList.Write(row.SuggestedFor, _countries, t.Language) is { Length: > 0 } names ? names : "—";
}
