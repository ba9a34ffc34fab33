using System.Globalization;
using FluentValidation;
using FluentValidation.Results;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Statements;

/// <summary>A monthly statement, as typed.</summary>
public sealed class StatementInput
{
    public Guid Key { get; set; }

    public Guid Version { get; set; }

    /// <summary>The answers were shown once more, and are sent as they are.</summary>
    public bool IsChecked { get; set; }

    public string Channel { get; set; } = "";

    public string Source { get; set; } = "";

    public string InformantName { get; set; } = "";

    public string InformedOn { get; set; } = "";

    public List<StatementLineInput> Lines { get; set; } = [];

    public static StatementInput Of(MonthlyStatement statement, IReadOnlyDictionary<string, string> countries, Language language) => new()
    {
        Version = statement.Version,
        Channel = statement.Channel.ToString(),
        Source = statement.EntrySource.ToString(),
        InformantName = statement.InformantName ?? "",
        InformedOn = statement.InformedOn?.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture) ?? "",
        Lines = [.. statement.Lines.OrderBy(l => l.Position).Select(l => StatementLineInput.Of(l, countries[l.CountryIso2], language))],
    };

    /// <summary>Rows that were never begun are left out.</summary>
    public void DropBlankLines()
    {
        Lines.RemoveAll(l => l.IsBlank);
        if (Lines.Count == 0)
            Lines.Add(new StatementLineInput());
    }

    /// <summary>After the validator passed it.</summary>
    public StatementEntry ToEntry(CountryLookup countries, Language language) => new()
    {
        Channel = Choice<ExportChannel>(Channel)!.Value,
        Source = Choice<EntrySource>(Source)!.Value,
        InformantName = InformantName,
        InformedOn = InformedOn.Length == 0 ? null : DateText.Parse(InformedOn).Value,
        Lines = [.. Lines.Select(l => l.ToEntry(countries, language))],
    };

    internal static T? Choice<T>(string text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;
}

/// <summary>One commodity to one country.</summary>
public sealed class StatementLineInput
{
    public string CommodityKey { get; set; } = "";

    public string Country { get; set; } = "";

    public string Amount { get; set; } = "";

    public string Currency { get; set; } = "USD";

    public string NetWeight { get; set; } = "";

    public bool IsBlank => $"{Country}{Amount}{NetWeight}".Trim().Length == 0;

    public static StatementLineInput Of(MonthlyStatementLine line, string country, Language language)
    {
        var (units, decimals) = (line.NetGrams, 3);
        while (decimals > 0 && units % 10 == 0)
            (units, decimals) = (units / 10, decimals - 1);
        return new StatementLineInput
        {
            CommodityKey = line.CommodityKey,
            Country = country,
            Amount = Figures.Fixed(line.AmountMinor, Core.Values.Currency.Of(line.CurrencyCode).Decimals, language),
            Currency = line.CurrencyCode,
            NetWeight = line.NetGrams == 0 ? "" : Figures.Fixed(units, decimals, language),
        };
    }

    public StatementLineEntry ToEntry(CountryLookup countries, Language language)
    {
        var currency = Core.Values.Currency.Parse(Currency).Value;
        return new StatementLineEntry(
            CommodityKey, countries.Find(Country).Value.Iso2, string.IsNullOrWhiteSpace(NetWeight) ? default : Weight.Parse(NetWeight, language).Value,
            currency, currency.ParseAmount(Amount, language).Value);
    }
}

public sealed class StatementInputValidator : AbstractValidator<StatementInput>
{
    public StatementInputValidator(ExportsDbContext db, Localizer t)
    {
        RuleFor(i => i.Channel).Must(c => StatementInput.Choice<ExportChannel>(c) is not null).WithMessage("Pilih atas nama siapa barang dikirim");
        RuleFor(i => i.Source).Must(s => StatementInput.Choice<EntrySource>(s) is not (null or EntrySource.Portal))
            .WithMessage("Pilih dari mana keterangan ini diperoleh");
        RuleFor(i => i.InformantName).Fits(Shipment.InformantMaxLength);
        RuleFor(i => i.InformedOn).ReadsUnlessEmpty(DateText.Parse);
        var line = new StatementLineInputValidator(db, t);
        RuleForEach(i => i.Lines).Where(l => !l.IsBlank).SetValidator(line);
        RuleForEach(i => i.Lines).SetValidator(line).When(i => i.Lines.TrueForAll(l => l.IsBlank));
    }
}

public sealed class StatementLineInputValidator : AbstractValidator<StatementLineInput>
{
    public StatementLineInputValidator(ExportsDbContext db, Localizer t)
    {
        var language = t.Language;
        RuleFor(l => l.CommodityKey).MustAsync(async (key, ct) => key.Length > 0 && await db.Commodities.FindAsync([key], ct) is not null)
            .WithMessage("Pilih komoditas dari daftar");
        RuleFor(l => l.Country).CustomAsync(async (typed, context, ct) =>
        {
            if ((await CountryLookup.LoadAsync(db, ct)).Find(typed).Problem is { } problem)
                Refuse(typed, problem, context);
        });
        RuleFor(l => l.Currency).Must(c => Currency.Parse(c).Ok).WithMessage("Pilih mata uang, misalnya USD");
        RuleFor(l => l.Amount).Custom((typed, context) => Check(
            typed, CurrencyOf(context).ParseAmount(typed, language), ShipmentRules.MostAmountMinor, new Wording("Tulis nilai barang, misalnya 12.500,50"), context));
        RuleFor(l => l.NetWeight).Custom((typed, context) => Check(
            typed, NumberText.Parse(typed, 3, language), ShipmentRules.MostGrams, new Wording("Tulis berat bersih dalam kilogram, misalnya 250,5"), context))
            .When(l => !string.IsNullOrWhiteSpace(l.NetWeight));
    }

    private static Currency CurrencyOf(ValidationContext<StatementLineInput> context) =>
        Currency.Parse(context.InstanceToValidate.Currency) is { Ok: true, Value: var currency } ? currency : Currency.Usd;

    private static void Check(string typed, Parsed<long> parsed, long most, Wording expected, ValidationContext<StatementLineInput> context)
    {
        if (typed.Trim().Length == 0 || parsed is { Ok: true, Value: 0 })
            Refuse(typed, expected, context);
        else if (!parsed.Ok)
            Refuse(typed, parsed.Problem, context);
        else if (parsed.Value > most)
            Refuse(typed, new Wording("Angka ini terlalu besar; periksa lagi jumlah nolnya"), context);
    }

    private static void Refuse(string typed, Wording problem, ValidationContext<StatementLineInput> context) =>
        context.AddFailure(new ValidationFailure(context.PropertyPath, problem.Text, typed) { CustomState = problem });
}
