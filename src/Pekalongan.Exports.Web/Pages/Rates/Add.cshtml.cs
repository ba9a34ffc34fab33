using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Rates;

/// <summary>One rate, typed from its source. What is only odd about it is asked about, not refused.</summary>
public sealed class AddModel(ExportsDbContext db, ExchangeRateService rates, CurrentScope scope, Localizer t) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Wording> Doubts { get; private set; } = [];

    /// <summary>Comes filled in from the list of what shipments wait for.</summary>
    public async Task OnGetAsync(
        [FromQuery(Name = "mata-uang")] string? currency, [FromQuery(Name = "tanggal")] string? date, [FromQuery(Name = "jenis")] string? kind,
        CancellationToken cancellationToken)
    {
        Input.Currency = Currency.Parse(currency) is { Ok: true, Value: var known } ? known.Code : "USD";
        var asked = RateQuestion.KindOf(kind) ?? RateKind.SetByOffice;
        Input.Kind = asked.ToString();
        if (DateText.Parse(date) is not { Ok: true, Value: var day })
            return;
        // Rates of one decision begin on one day: the dollar's, where it is set already, else that of the others.
        var decision = await db.ExchangeRates
            .Where(r => r.ScopeCode == scope.Code && r.Kind == asked && r.WithdrawnAt == null && r.ValidFrom <= day && r.ValidUntil >= day)
            .OrderByDescending(r => r.CurrencyCode == "USD").ThenByDescending(r => r.ValidFrom).Select(r => new { r.ValidFrom, r.ValidUntil, r.Source }).FirstOrDefaultAsync(cancellationToken);
        var first = RateEntry.UsualStart(asked, day) ?? new DateOnly(day.Year, day.Month, 1);
        Input.ValidFrom = RateQuestion.Typed(decision?.ValidFrom ?? first);
        Input.ValidUntil = RateQuestion.Typed(decision?.ValidUntil ?? RateEntry.UsualEnd(asked, first) ?? first.AddMonths(1).AddDays(-1));
        Input.Source = decision?.Source ?? "";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (kind, from) = (RateQuestion.KindOf(Input.Kind)!.Value, DateText.Parse(Input.ValidFrom).Value);
        var entry = new RateEntry(
            scope.Code, Currency.Parse(Input.Currency).Value, from,
            string.IsNullOrWhiteSpace(Input.ValidUntil) ? RateEntry.UsualEnd(kind, from)!.Value : DateText.Parse(Input.ValidUntil).Value,
            IdrRate.Parse(Input.Quoted, t.Language).Value, Input.Per == "100" ? 100 : 1, Input.Source.Trim()) { Kind = kind };
        Doubts = await rates.DoubtsAsync(entry, cancellationToken);
        if (Doubts.Count > 0 && !Input.IsConfirmed)
            return await this.RefuseAsync("Input.IsConfirmed", new Wording("Baca peringatannya, lalu beri tanda bila kursnya memang begitu"));
        var outcome = await rates.AddAsync(entry, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Kurs dicatat: {0} 1 = {1}, berlaku {2} sampai {3}.", entry.Currency.Code, entry.PerUnit, entry.ValidFrom, entry.ValidUntil));
        return RedirectToPage("Index");
    }

    public sealed class InputModel
    {
        public string Kind { get; set; } = nameof(RateKind.SetByOffice);

        public string Currency { get; set; } = "USD";

        public string Quoted { get; set; } = "";

        public string Per { get; set; } = "1";

        public string ValidFrom { get; set; } = "";

        public string ValidUntil { get; set; } = "";

        public string Source { get; set; } = "";

        public bool IsConfirmed { get; set; }
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator(Localizer t)
        {
            RuleFor(i => i.Kind).Must(kind => RateQuestion.KindOf(kind) is not null).WithMessage("Pilih jenis kursnya");
            RuleFor(i => i.Currency).Reads(Currency.Parse);
            RuleFor(i => i.Quoted).Reads(typed => IdrRate.Parse(typed, t.Language));
            RuleFor(i => i.Per).Must(p => p is "1" or "100").WithMessage("Pilih per 1 atau per 100");
            RuleFor(i => i.ValidFrom).Reads(DateText.Parse);
            When(i => RateQuestion.KindOf(i.Kind) is RateKind.TaxWeekly or RateKind.BankIndonesiaMiddle, () => RuleFor(i => i.ValidUntil).ReadsUnlessEmpty(DateText.Parse))
                .Otherwise(() => RuleFor(i => i.ValidUntil).Reads(DateText.Parse));
            RuleFor(i => i.Source).NotEmpty().WithMessage("Tulis sumbernya, misalnya nomor keputusan");
            RuleFor(i => i.Source).MaximumLength(RateChecks.SourceMaxLength).WithMessage("Sumber paling banyak 200 huruf");
        }
    }
}
