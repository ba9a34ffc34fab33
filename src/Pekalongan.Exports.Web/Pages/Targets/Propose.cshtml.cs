using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Targets;

/// <summary>A new version of a year's target, for a second person to decide.</summary>
public sealed class ProposeModel(TargetService targets, CurrentScope scope, Localizer localizer, TimeProvider time) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Wording> Doubts { get; private set; } = [];

    public void OnGet([FromQuery(Name = "tahun")] string? year) => Input = new InputModel
    {
        Id = Guid.CreateVersion7(),
        Year = DateText.ReadYear(year) is { Ok: true, Value: var asked } ? ProgressQuestion.YearText(asked) : ProgressQuestion.YearText(JakartaTime.Today(time).Year),
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (unit, language) = (Input.ChosenUnit, localizer.Language);
        var entry = new TargetEntry(
            Input.Id, scope.Code, DateText.ReadYear(Input.Year).Value, Enum.Parse<TargetPopulation>(Input.Population),
            TargetAmount.Parse(Input.Amount, unit, language).Value,
            [.. Input.Quarters.Select(typed => string.IsNullOrWhiteSpace(typed) ? (Usd?)null : TargetAmount.ParsePart(typed, unit, language).Value)],
            PlainText.Of(Input.LegalBasis), DateText.Parse(Input.EffectiveFrom).Value, PlainText.Of(Input.Reason));
        Doubts = await targets.DoubtsAsync(entry, cancellationToken);
        if (Doubts.Count > 0 && !Input.IsConfirmed)
            return await this.RefuseAsync("Input.IsConfirmed", new Wording("Baca peringatannya, lalu beri tanda bila angkanya memang begitu"));
        var outcome = await targets.ProposeAsync(entry, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Target {0} sebesar {1} diusulkan; menunggu keputusan pimpinan.", Input.Year.Trim(), entry.Amount.Value));
        return RedirectToPage("Details", new { entry.Id });
    }

    public sealed class InputModel
    {
        public Guid Id { get; set; }

        public string Year { get; set; } = "";

        public string Unit { get; set; } = "";

        public string Amount { get; set; } = "";

        public string Quarter1 { get; set; } = "";

        public string Quarter2 { get; set; } = "";

        public string Quarter3 { get; set; } = "";

        public string Quarter4 { get; set; } = "";

        public string Population { get; set; } = "";

        public string LegalBasis { get; set; } = "";

        public string EffectiveFrom { get; set; } = "";

        public string Reason { get; set; } = "";

        public bool IsConfirmed { get; set; }

        public AmountUnit ChosenUnit => Unit == nameof(AmountUnit.Millions) ? AmountUnit.Millions : AmountUnit.Dollars;

        public IEnumerable<string> Quarters => [Quarter1, Quarter2, Quarter3, Quarter4];
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator(Localizer localizer)
        {
            RuleFor(i => i.Id).NotEmpty().WithMessage("Formulir ini tidak lengkap; muat ulang halaman, lalu isi lagi");
            RuleFor(i => i.Year).Reads(DateText.ReadYear);
            RuleFor(i => i.Unit).Must(unit => Enum.GetNames<AmountUnit>().Contains(unit, StringComparer.Ordinal)).WithMessage("Pilih satuannya: juta dolar atau dolar penuh");
            When(i => i.ChosenUnit == AmountUnit.Millions, () => Amounts(AmountUnit.Millions, localizer)).Otherwise(() => Amounts(AmountUnit.Dollars, localizer));
            RuleFor(i => i.Population).Must(IsPopulation).WithMessage("Pilih target ini untuk siapa");
            RuleFor(i => i.LegalBasis).NotEmpty().WithMessage("Tulis dasar hukumnya, misalnya Perwal 12 Tahun 2026");
            RuleFor(i => i.LegalBasis).Fits(PublishedFigure.SourceMaxLength);
            RuleFor(i => i.EffectiveFrom).Reads(DateText.Parse);
            RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasannya");
            RuleFor(i => i.Reason).Fits(TargetProposal.ReasonMaxLength);
        }

        private static bool IsPopulation(string text) => text is nameof(TargetPopulation.AllExporters) or nameof(TargetPopulation.SmallBusinessesOnly);

        private void Amounts(AmountUnit unit, Localizer localizer)
        {
            RuleFor(i => i.Amount).Reads(typed => TargetAmount.Parse(typed, unit, localizer.Language));
            RuleFor(i => i.Quarter1).ReadsUnlessEmpty(typed => TargetAmount.ParsePart(typed, unit, localizer.Language));
            RuleFor(i => i.Quarter2).ReadsUnlessEmpty(typed => TargetAmount.ParsePart(typed, unit, localizer.Language));
            RuleFor(i => i.Quarter3).ReadsUnlessEmpty(typed => TargetAmount.ParsePart(typed, unit, localizer.Language));
            RuleFor(i => i.Quarter4).ReadsUnlessEmpty(typed => TargetAmount.ParsePart(typed, unit, localizer.Language));
        }
    }
}
