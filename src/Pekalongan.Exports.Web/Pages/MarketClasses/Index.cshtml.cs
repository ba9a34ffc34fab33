using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.MarketClasses;

/// <summary>What each destination counts among today.</summary>
public sealed class IndexModel(ExportsDbContext db, CurrentScope scope, Localizer localizer, TimeProvider time) : PageModel
{
    public const int PageSize = 50;
    public const string All = "semua";

    public sealed record Row(string Iso2, BilingualName Name, MarketKind Kind, DateOnly? Since, string? Basis);

    [BindProperty(SupportsGet = true, Name = "kata")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "jenis")]
    public string? KindText { get; set; }

    [BindProperty(SupportsGet = true, Name = "negara")]
    public string? Which { get; set; }

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int Number { get; set; } = 1;

    public MarketKind? Kind => Enum.TryParse<MarketKind>(KindText, out var kind) && Enum.IsDefined(kind) ? kind : null;

    public int Total { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var today = JakartaTime.Today(time);
        var table = await MarketTable.ReadAsync(db, scope.Code, time.Now(), cancellationToken);
        var countries = await Mentioned().AsNoTracking().ToListAsync(cancellationToken);
        // Two hundred and fifty at most, and what a country is today no database can ask alike: sorted out here.
        var found = countries.Where(IsLookedFor).Select(country =>
        {
            var row = table.RowOf(country.Iso2, today);
            return new Row(
                country.Iso2, new BilingualName(country.NameId, country.NameEn), table.Of(country.Iso2, today), row?.ValidFrom,
                row is null ? country.TraditionalMarketBasis : row.Basis);
        }).Where(row => Kind is null || row.Kind == Kind).OrderBy(row => row.Name.In(localizer.Language), StringComparer.Ordinal).ToList();
        Total = found.Count;
        Number = Math.Clamp(Number, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Rows = [.. found.Skip((Number - 1) * PageSize).Take(PageSize)];
    }

    // Whoever looks for a name looks among all.
    private IQueryable<Country> Mentioned() => Which == All || !string.IsNullOrWhiteSpace(Words)
        ? db.Countries
        : db.Countries.Where(c => c.IsBaseline || c.Mentions != null || c.IsTraditionalMarket != null
            || db.MarketClassifications.Any(m => m.ScopeCode == scope.Code && m.CountryIso2 == c.Iso2)
            || db.MonthlyTotals.Any(t => t.ScopeCode == scope.Code && t.Dimension == Dimension.Country && t.Key == c.Iso2));

    private bool IsLookedFor(Country country) => string.IsNullOrWhiteSpace(Words)
        || new[] { country.NameId, country.NameEn, country.Aliases ?? "" }.Any(name => name.Contains(Words.Trim(), StringComparison.OrdinalIgnoreCase));
}
