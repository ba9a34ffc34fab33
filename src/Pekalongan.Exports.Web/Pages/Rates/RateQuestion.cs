using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Rates;

/// <summary>What the list of rates is asked for in its address: for the page and for the file alike.</summary>
public sealed record RateQuestion(string Kind, string CurrencyCode, string Year)
{
    public bool IsFiltered => $"{Kind}{CurrencyCode}{Year}".Trim().Length > 0;

    public IQueryable<ExchangeRate> Filter(IQueryable<ExchangeRate> rates)
    {
        if (KindOf(Kind) is { } kind)
            rates = rates.Where(r => r.Kind == kind);
        if (Currency.Parse(CurrencyCode) is { Ok: true, Value: var currency })
            rates = rates.Where(r => r.CurrencyCode == currency.Code);
        if (DateText.ReadYear(Year) is { Ok: true, Value: var year })
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            rates = rates.Where(r => r.ValidFrom <= last && r.ValidUntil >= first);
        }

        return rates.OrderByDescending(r => r.ValidFrom).ThenBy(r => r.Kind).ThenBy(r => r.CurrencyCode).ThenByDescending(r => r.EnteredAt).ThenBy(r => r.Id);
    }

    public static RateKind? KindOf(string? text) => Enum.TryParse<RateKind>(text, out var kind) && Enum.IsDefined(kind) ? kind : null;

    public static IReadOnlyList<SelectListItem> Kinds(Localizer t) =>
        [.. Enum.GetValues<RateKind>().Select(kind => new SelectListItem(t[RateWords.Of(kind)], kind.ToString()))];

    /// <summary>As addresses carry dates.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>As forms show dates.</summary>
    public static string Typed(DateOnly date) => date.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
}
