using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Shipments;

/// <summary>What the fields of a shipment offer to choose from.</summary>
internal static class ShipmentChoices
{
    private static readonly string[] UsualCurrencies = ["USD", "IDR", "MYR", "SGD", "SAR", "AED", "JPY", "CNY", "EUR", "THB", "AUD"];

    /// <summary>Names and other names of countries, to be typed into a field that understands them all.</summary>
    public static async Task<IReadOnlyList<string>> CountryNamesAsync(ExportsDbContext db, Language language, CancellationToken cancellationToken)
    {
        var countries = await db.Countries.AsNoTracking().Where(c => c.Iso2 != Country.Home).ToListAsync(cancellationToken);
        return [.. countries.SelectMany(c => (c.Aliases ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Prepend(c.Name(language)))
            .Order(StringComparer.Ordinal)];
    }

    public static async Task<IReadOnlyList<SelectListItem>> OfficesAsync(ExportsDbContext db, CancellationToken cancellationToken) =>
        await db.CustomsOffices.OrderBy(o => o.Code != "060100").ThenBy(o => o.Name)
            .Select(o => new SelectListItem(o.Name + " (" + o.Code + ")", o.Code)).ToListAsync(cancellationToken);

    public static async Task<IReadOnlyList<SelectListItem>> PortsAsync(ExportsDbContext db, CancellationToken cancellationToken) =>
        await db.Ports.OrderBy(p => p.UnLocode != "IDSRG").ThenBy(p => p.Name)
            .Select(p => new SelectListItem(p.Name + " (" + p.UnLocode + ")", p.UnLocode)).ToListAsync(cancellationToken);

    /// <summary>Each with the code we suggest for it.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> CommoditiesAsync(ExportsDbContext db, Localizer t, CancellationToken cancellationToken)
    {
        var commodities = await db.Commodities.AsNoTracking().ToListAsync(cancellationToken);
        return [.. commodities.OrderBy(c => c.Name(t.Language), StringComparer.Ordinal).Select(c => new SelectListItem(
            c.SuggestedHs is null ? c.Name(t.Language) : t["{0} (saran HS {1})", c.Name(t.Language), c.SuggestedHs], c.Key))];
    }

    public static IReadOnlyList<SelectListItem> Currencies(Language language) =>
    [
        .. UsualCurrencies.Select(Currency.Of).Concat(Currency.All.Where(c => !UsualCurrencies.Contains(c.Code)))
            .Select(c => new SelectListItem($"{c.Code} · {c.Name(language)}", c.Code)),
    ];

    public static IReadOnlyList<SelectListItem> Units(Localizer t) => [.. Core.Shipments.Units.All.Select(u => new SelectListItem(t[UnitWord(u)], u))];

    public static IReadOnlyList<SelectListItem> Incoterms => [.. ShipmentRules.Incoterms.Select(i => new SelectListItem(i, i))];

    public static IReadOnlyList<SelectListItem> Sources(Localizer t) =>
        [.. new[] { EntrySource.Telephone, EntrySource.Visit, EntrySource.ESka }.Select(s => new SelectListItem(t[ShipmentWords.Of(s)], s.ToString()))];

    /// <summary>Units are kept in Indonesian, as they are typed; this is how they are shown.</summary>
    public static Wording UnitWord(string unit) => unit switch
    {
        "lembar" => new Wording("lembar"),
        "potong" => new Wording("potong"),
        "kodi" => new Wording("kodi"),
        "lusin" => new Wording("lusin"),
        "buah" => new Wording("buah"),
        "pasang" => new Wording("pasang"),
        "meter" => new Wording("meter"),
        "karton" => new Wording("karton"),
        "gros" => new Wording("gros"),
        "kuintal" => new Wording("kuintal"),
        _ => new Wording("{0}", unit),
    };

    /// <summary>Colour of a state's tag.</summary>
    public static string? TagOf(ShipmentStatus status) => status switch
    {
        ShipmentStatus.Verified => "ok",
        ShipmentStatus.Submitted => "wait",
        ShipmentStatus.Returned => "back",
        _ => null,
    };
}
