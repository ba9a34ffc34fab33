using FluentValidation;
using FluentValidation.Results;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Shipments;

/// <summary>The second page of a shipment, as typed: one row for each kind of goods.</summary>
public sealed class GoodsInput
{
    public Guid Version { get; set; }

    public List<LineInput> Lines { get; set; } = [];

    public string InlandMinor { get; set; } = "";

    public string FreightMinor { get; set; } = "";

    public string InsuranceMinor { get; set; } = "";

    /// <summary>Rows that were begun, with their place on the page.</summary>
    public IEnumerable<LineInput> Begun => Lines.Where(l => !l.IsBlank);

    public static GoodsInput Of(Shipment shipment, Language language) => new()
    {
        Version = shipment.Version,
        Lines = [.. shipment.Lines.OrderBy(l => l.Position).Select(l => LineInput.Of(l, language))],
        InlandMinor = Amount(shipment, shipment.InlandMinor, language),
        FreightMinor = Amount(shipment, shipment.FreightMinor, language),
        InsuranceMinor = Amount(shipment, shipment.InsuranceMinor, language),
    };

    /// <summary>In the currency of the goods, of an input that its validator has accepted.</summary>
    public ShipmentCosts ToCosts(Language language) =>
        new(ToMinor(InlandMinor, language), ToMinor(FreightMinor, language), ToMinor(InsuranceMinor, language));

    /// <summary>The currency of the first row: costs are told in it.</summary>
    internal Currency CostCurrency =>
        Lines.Select(l => Currency.Parse(l.Currency)).FirstOrDefault(c => c.Ok) is { Ok: true, Value: var currency } ? currency : Currency.Usd;

    private long? ToMinor(string typed, Language language) => typed.Trim().Length == 0 ? null : CostCurrency.ParseAmount(typed, language).Value;

    private static string Amount(Shipment shipment, long? minor, Language language) => minor is { } amount && shipment.Lines.Count > 0
        ? Figures.Fixed(amount, Currency.Of(shipment.Lines.MinBy(l => l.Position)!.CurrencyCode).Decimals, language)
        : "";
}

/// <summary>One kind of goods, as typed.</summary>
public sealed class LineInput
{
    public string Commodity { get; set; } = "";

    public string Hs { get; set; } = "";

    public string Quantity { get; set; } = "";

    public string Unit { get; set; } = "";

    public string NetWeight { get; set; } = "";

    public string Amount { get; set; } = "";

    public string Currency { get; set; } = "USD";

    public string Origin { get; set; } = "";

    /// <summary>Only what the page filled in by itself.</summary>
    public bool IsBlank => $"{Hs}{Quantity}{NetWeight}{Amount}".Trim().Length == 0;

    public static LineInput Of(ShipmentLine line, Language language) => new()
    {
        Commodity = line.CommodityKey,
        Hs = line.Hs is null ? "" : HsCode.Parse(line.Hs).Value.ToString(),
        Quantity = Trimmed(line.QuantityMilli, 3, language),
        Unit = line.Unit,
        NetWeight = line.WeightIsProposed ? "" : Trimmed(line.NetGrams, 3, language),
        Amount = Figures.Fixed(line.InvoicedMinor ?? line.AmountMinor, Core.Values.Currency.Of(line.CurrencyCode).Decimals, language),
        Currency = line.CurrencyCode,
        Origin = line.Origin.ToString(),
    };

    /// <summary>Of a row that its validator has accepted.</summary>
    public LineEntry ToEntry(Language language) => new()
    {
        CommodityKey = Commodity,
        Hs = Hs.Trim().Length == 0 ? null : HsCode.Parse(Hs).Value,
        QuantityMilli = NumberText.Parse(Quantity, 3, language).Value,
        Unit = Unit,
        NetWeight = NetWeight.Trim().Length == 0 ? null : Weight.Parse(NetWeight, language).Value,
        Currency = Core.Values.Currency.Parse(Currency).Value,
        AmountMinor = Core.Values.Currency.Parse(Currency).Value.ParseAmount(Amount, language).Value,
        Origin = DestinationInput.Choice<GoodsOrigin>(Origin)!.Value,
    };

    private static string Trimmed(long units, int decimals, Language language)
    {
        while (decimals > 0 && units % 10 == 0)
            (units, decimals) = (units / 10, decimals - 1);
        return Figures.Fixed(units, decimals, language);
    }
}

/// <summary>Checks every row that was begun; an empty page is asked for its first one.</summary>
public sealed class GoodsInputValidator : AbstractValidator<GoodsInput>
{
    public GoodsInputValidator(ExportsDbContext db, Localizer t)
    {
        var line = new LineInputValidator(db, t);
        RuleForEach(i => i.Lines).Where(l => !l.IsBlank).SetValidator(line);
        RuleForEach(i => i.Lines).SetValidator(line).When(i => i.Lines.TrueForAll(l => l.IsBlank));
        RuleFor(i => i.InlandMinor).Custom((typed, context) => CheckCost(typed, context, t.Language));
        RuleFor(i => i.FreightMinor).Custom((typed, context) => CheckCost(typed, context, t.Language));
        RuleFor(i => i.InsuranceMinor).Custom((typed, context) => CheckCost(typed, context, t.Language));
    }

    // Left out is allowed: a draft may not know it yet, and zero may be typed where there is none.
    private static void CheckCost(string typed, ValidationContext<GoodsInput> context, Language language)
    {
        if (typed.Trim().Length == 0)
            return;
        var parsed = context.InstanceToValidate.CostCurrency.ParseAmount(typed, language);
        if (!parsed.Ok || parsed.Value is < 0 or > ShipmentRules.MostAmountMinor)
            context.AddFailure(LineInputValidator.Failure(context.PropertyPath, typed, parsed.Ok ? new Wording("Tulis ongkosnya, misalnya 850; tulis 0 bila tidak ada") : parsed.Problem));
    }
}

public sealed class LineInputValidator : AbstractValidator<LineInput>
{
    public LineInputValidator(ExportsDbContext db, Localizer t)
    {
        var language = t.Language;
        RuleFor(l => l.Commodity).MustAsync(async (key, ct) => key.Length > 0 && await db.Commodities.FindAsync([key], ct) is not null)
            .WithMessage("Pilih komoditas dari daftar");
        RuleFor(l => l.Hs).Custom((typed, context) => CheckHs(typed, context));
        RuleFor(l => l.Quantity).Custom((typed, context) => Check(
            typed, NumberText.Parse(typed, 3, language), ShipmentRules.MostQuantityMilli, new Wording("Tulis jumlah barang lebih dari nol, misalnya 1.200"), context));
        RuleFor(l => l.Unit).Must(u => u.Length is > 0 and <= ShipmentLine.UnitMaxLength).WithMessage("Pilih satuan, misalnya lembar");
        RuleFor(l => l.NetWeight).Custom((typed, context) => Check(
            typed, NumberText.Parse(typed, 3, language), ShipmentRules.MostGrams, new Wording("Tulis berat bersih dalam kilogram, misalnya 250,5"), context))
            .When(l => l.NetWeight.Trim().Length > 0);
        RuleFor(l => l.Amount).Custom((typed, context) => Check(
            typed, CurrencyOf(context).ParseAmount(typed, language), ShipmentRules.MostAmountMinor, new Wording("Tulis nilai barang, misalnya 12.500,50"), context));
        RuleFor(l => l.Currency).Must(c => Currency.Parse(c).Ok).WithMessage("Pilih mata uang, misalnya USD");
        RuleFor(l => l.Origin).Must(o => DestinationInput.Choice<GoodsOrigin>(o) is not null).WithMessage("Pilih di mana barang ini dibuat");
    }

    private static Currency CurrencyOf(ValidationContext<LineInput> context) =>
        Currency.Parse(context.InstanceToValidate.Currency) is { Ok: true, Value: var currency } ? currency : Currency.Usd;

    private static void CheckHs(string typed, ValidationContext<LineInput> context)
    {
        if (typed.Trim().Length == 0)
            return;
        if (!HsCode.Parse(typed).Try(out var hs, out var problem))
            Refuse(typed, problem, context);
        else if (hs.Digits.Length < 6)
            Refuse(typed, new Wording("Untuk pengiriman, kode HS ditulis 6 atau 8 angka"), context);
    }

    private static void Check(string typed, Parsed<long> parsed, long most, Wording expected, ValidationContext<LineInput> context)
    {
        if (typed.Trim().Length == 0 || parsed is { Ok: true, Value: 0 })
            Refuse(typed, expected, context);
        else if (!parsed.Ok)
            Refuse(typed, parsed.Problem, context);
        else if (parsed.Value > most)
            Refuse(typed, new Wording("Angka ini terlalu besar; periksa lagi jumlah nolnya"), context);
    }

    internal static ValidationFailure Failure(string path, string typed, Wording problem) => new(path, problem.Text, typed) { CustomState = problem };

    private static void Refuse(string typed, Wording problem, ValidationContext<LineInput> context) =>
        context.AddFailure(Failure(context.PropertyPath, typed, problem));
}
