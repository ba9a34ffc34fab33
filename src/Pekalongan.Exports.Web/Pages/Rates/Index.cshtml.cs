using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Rates;

/// <summary>One rate of the list.</summary>
public sealed record RateListRow(
    Guid Id, RateKind Kind, string CurrencyCode, DateOnly ValidFrom, DateOnly ValidUntil, long IdrRateMicro, int QuotedPer, string Source, string? EnteredBy,
    DateTime EnteredAt, DateTime? WithdrawnAt, string? WithdrawnReason, bool HasDollar);

/// <summary>The table of rates, on the page or as a file; on top, the ones that shipments wait for and the office's rule.</summary>
public sealed class IndexModel(ExportsDbContext db, MissingRates missing, RateFinder finder, CurrentScope scope, Localizer t, TimeProvider time) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "jenis")]
    public string Kind { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "mata-uang")]
    public string CurrencyCode { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "tahun")]
    public string Year { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int Number { get; set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<RateListRow> Rows { get; private set; } = [];

    public IReadOnlyList<AwaitedRate> Missing { get; private set; } = [];

    /// <summary>By the rule of today.</summary>
    public IReadOnlyList<RateKind> Kinds { get; private set; } = [];

    public RateQuestion Question => new(Kind, CurrencyCode, Year);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? format, CancellationToken cancellationToken)
    {
        var all = db.ExchangeRates.AsNoTracking().Where(r => r.ScopeCode == scope.Code);
        var rates = Question.Filter(all);
        if (format == "csv")
            return File(RateFile.Write(await Project(rates, all).ToListAsync(cancellationToken), t), "text/csv; charset=utf-8", t.Language == Language.English ? "rates.csv" : "kurs.csv");
        Missing = await missing.FindAsync(scope.Code, cancellationToken);
        Kinds = await finder.KindsAsync(scope.Code, JakartaTime.Today(time), cancellationToken);
        Total = await rates.CountAsync(cancellationToken);
        Number = Math.Clamp(Number, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Rows = await Project(rates.Skip((Number - 1) * PageSize).Take(PageSize), all).ToListAsync(cancellationToken);
        return Page();
    }

    private IQueryable<RateListRow> Project(IQueryable<ExchangeRate> rates, IQueryable<ExchangeRate> all) => rates.Select(r => new RateListRow(
        r.Id, r.Kind, r.CurrencyCode, r.ValidFrom, r.ValidUntil, r.IdrRateMicro, r.QuotedPer, r.Source,
        db.Users.Where(u => u.Id == r.EnteredById).Select(u => u.Name).FirstOrDefault(), r.EnteredAt, r.WithdrawnAt, r.WithdrawnReason,
        all.Any(d => d.Kind == r.Kind && d.CurrencyCode == "USD" && d.ValidFrom == r.ValidFrom && d.WithdrawnAt == null)));
}
