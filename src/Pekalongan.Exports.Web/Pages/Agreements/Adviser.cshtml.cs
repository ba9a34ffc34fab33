using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Shipments;

namespace Pekalongan.Exports.Web.Pages.Agreements;

/// <summary>The advice for anybody's question. The question stands in the address, so that an answer can be passed on.</summary>
public sealed class AdviserModel(ExportsDbContext db, Localizer t, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Tujuan { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Barang { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Hs { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Tanggal { get; set; }

    public IReadOnlyList<string> CountryNames { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Commodities { get; private set; } = [];

    public AdviceView? View { get; private set; }

    private bool IsAsked => Tujuan is not null || Barang is not null || Hs is not null || Tanggal is not null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        CountryNames = await ShipmentChoices.CountryNamesAsync(db, t.Language, cancellationToken);
        Commodities = await ShipmentChoices.CommoditiesAsync(db, t, cancellationToken);
        if (!IsAsked)
            return Page();
        var country = Read(nameof(Tujuan), (await CountryLookup.LoadAsync(db, cancellationToken)).Find(Tujuan));
        var hs = string.IsNullOrWhiteSpace(Hs) ? null : Read(nameof(Hs), HsCode.Parse(Hs));
        var day = string.IsNullOrWhiteSpace(Tanggal) ? null : Read(nameof(Tanggal), DateText.Parse(Tanggal).Then<Day>(date => new Day(date)));
        if (!ModelState.IsValid || country is null)
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        View = await AdviseAsync(country, hs, day?.Date ?? JakartaTime.Today(time), cancellationToken);
        return Page();
    }

    private async Task<AdviceView> AdviseAsync(Country country, HsCode? hs, DateOnly day, CancellationToken cancellationToken)
    {
        var commodity = await db.Commodities.AsNoTracking().SingleOrDefaultAsync(c => c.Key == Barang, cancellationToken);
        OriginGoods[] goods = (commodity, hs) switch
        {
            ({ } known, _) => [OriginGoods.Of(known, hs?.Digits)],
            (null, { } code) => [new OriginGoods("", code.Digits)],
            _ => [],
        };
        var agreements = await db.TradeAgreements.AsNoTracking().ToListAsync(cancellationToken);
        return new AdviceView(OriginAdvice.For(agreements, country.Iso2, goods, day), country, OriginPapers.For(goods));
    }

    private T? Read<T>(string field, Parsed<T> parsed)
        where T : class
    {
        if (parsed.Try(out var value, out var problem))
            return value;
        ModelState.AddModelError(field, t[problem]);
        return null;
    }

    private sealed record Day(DateOnly Date);
}
