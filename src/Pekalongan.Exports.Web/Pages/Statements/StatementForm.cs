using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Collection;
using Pekalongan.Exports.Web.Pages.Shipments;

namespace Pekalongan.Exports.Web.Pages.Statements;

/// <summary>What the form of a monthly statement shows beside what is typed: choices, what is on file already, and what the amounts come to.</summary>
public sealed record StatementForm
{
    public required string Exporter { get; init; }

    public required int Month { get; init; }

    public PartialDate MonthName => YearMonth.Named(Month);

    public required IReadOnlyList<SelectListItem> Commodities { get; init; }

    public required IReadOnlyList<string> Countries { get; init; }

    public required MonthFacts OnFile { get; init; }

    /// <summary>The lines as they would be valued; none until they are to be checked.</summary>
    public IReadOnlyList<MonthlyStatementLine> Valued { get; init; } = [];

    public IReadOnlyList<MissingRate> Missing { get; init; } = [];

    public bool IsChecking => Valued.Count > 0;

    public Usd Total => new(Valued.Sum(l => l.UsdCents ?? 0));

    public static async Task<StatementForm> ReadAsync(
        ExportsDbContext db, Guid exporterId, int month, Localizer t, CancellationToken cancellationToken) => new()
        {
            Exporter = await db.Exporters.Where(e => e.Id == exporterId).Select(e => e.Name).SingleAsync(cancellationToken),
            Month = month,
            Commodities = await ShipmentChoices.CommoditiesAsync(db, t, cancellationToken),
            Countries = await ShipmentChoices.CountryNamesAsync(db, t.Language, cancellationToken),
            OnFile = (await MonthFacts.ReadAsync(db, [exporterId], month, cancellationToken))[exporterId],
        };

    /// <summary>The same with the amounts valued at the rates of the month's last day, to be looked at before they are sent.</summary>
    public async Task<StatementForm> CheckedAsync(StatementEntry entry, string scope, ShipmentValuation valuation, CancellationToken cancellationToken)
    {
        List<MonthlyStatementLine> lines =
        [
            .. entry.Lines.Select((l, i) => new MonthlyStatementLine
            {
                Position = i + 1, CommodityKey = l.CommodityKey, CountryIso2 = l.CountryIso2, NetGrams = l.NetWeight.Grams,
                CurrencyCode = l.Currency.Code, AmountMinor = l.AmountMinor,
            }),
        ];
        return this with { Missing = await valuation.FixMissingAsync(scope, YearMonth.LastDay(Month), lines, cancellationToken), Valued = lines };
    }

    /// <summary>A first line of what the business makes.</summary>
    public static async Task<StatementLineInput> UsualLineAsync(ExportsDbContext db, Guid exporterId, CancellationToken cancellationToken) => new()
    {
        CommodityKey = await db.Exporters.Where(e => e.Id == exporterId).SelectMany(e => e.Products).OrderBy(p => p.Id).Select(p => p.CommodityKey)
            .FirstOrDefaultAsync(cancellationToken) ?? "",
    };
}

/// <summary>The form and what is typed into it, for the part that both pages share.</summary>
/// <param name="Form">What it shows.</param>
/// <param name="Input">What is typed.</param>
/// <param name="Address">Where it is sent: the page's own, also when a button for one more row was pressed last.</param>
public sealed record StatementFormView(StatementForm Form, StatementInput Input, string Address);
