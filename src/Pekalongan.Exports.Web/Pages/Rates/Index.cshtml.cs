using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Rates;

/// <summary>The table of rates set by the office; on top, the ones that shipments wait for.</summary>
public sealed class IndexModel(ExportsDbContext db, MissingRates missing, CurrentScope scope) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "mata-uang")]
    public string CurrencyCode { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int Number { get; set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<AwaitedRate> Missing { get; private set; } = [];

    /// <summary>As addresses carry dates.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Missing = await missing.FindAsync(scope.Code, cancellationToken);
        var all = db.ExchangeRates.Where(r => r.ScopeCode == scope.Code && r.Kind == RateKind.SetByOffice);
        var rates = Currency.Parse(CurrencyCode) is { Ok: true, Value: var currency } ? all.Where(r => r.CurrencyCode == currency.Code) : all;
        Total = await rates.CountAsync(cancellationToken);
        Number = Math.Clamp(Number, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Rows = await rates.OrderByDescending(r => r.ValidFrom).ThenBy(r => r.CurrencyCode).Skip((Number - 1) * PageSize).Take(PageSize)
            .Select(r => new Row(r.CurrencyCode, r.ValidFrom, r.ValidUntil, r.IdrRateMicro, r.Source,
                all.Any(d => d.CurrencyCode == "USD" && d.ValidFrom == r.ValidFrom)))
            .ToListAsync(cancellationToken);
    }

    public sealed record Row(string CurrencyCode, DateOnly ValidFrom, DateOnly ValidUntil, long IdrRateMicro, string Source, bool HasDollar);
}
