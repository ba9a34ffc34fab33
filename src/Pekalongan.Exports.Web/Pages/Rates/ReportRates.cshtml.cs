using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Office;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Rates;

/// <summary>The one rate at which a year's reports state rupiah, year by year.</summary>
public sealed class ReportRatesModel(
    ExportsDbContext db, ReportRateService rates, SettingTrail trail, CurrentScope scope, Localizer t, TimeProvider time) : PageModel, IPreparesPage
{
    public sealed record Row(ReportRate Rate, Wording Standing, string Tag, SettingNote? Note);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Wording> Doubts { get; private set; } = [];

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var today = JakartaTime.Today(time);
        Input = new InputModel { Id = Guid.CreateVersion7(), Year = ProgressQuestion.YearText(today.Year), KnownFrom = Figures.Date(today, t.Language) };
        await PrepareAsync();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var entry = new ReportRateEntry(
            Input.Id, scope.Code, DateText.ReadYear(Input.Year).Value, IdrRate.Parse(Input.Rate, t.Language).Value, PlainText.Of(Input.Source),
            DateText.Parse(Input.KnownFrom).Value);
        Doubts = await rates.DoubtsAsync(entry, cancellationToken);
        if (Doubts.Count > 0 && !Input.IsConfirmed)
            return await this.RefuseAsync("Input.IsConfirmed", new Wording("Baca peringatannya, lalu beri tanda bila kursnya memang begitu"));
        var outcome = await rates.SetAsync(entry, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Rupiah dalam laporan {0} dinyatakan dengan kurs {1}.", ProgressQuestion.YearText(entry.Year), entry.Rate));
        return RedirectToPage();
    }

    public async Task PrepareAsync()
    {
        var (stop, today) = (HttpContext.RequestAborted, JakartaTime.Today(time));
        var rows = await db.ReportRates.AsNoTracking().Where(r => r.ScopeCode == scope.Code)
            .OrderByDescending(r => r.Year).ThenByDescending(r => r.KnownFrom).ToListAsync(stop);
        var notes = await trail.ReadAsync(ProcessKind.ReportRateSetting, rows.ConvertAll(r => r.Id), stop);
        Rows =
        [
            .. from rate in rows
               let inForce = rows.Find(r => r.Year == rate.Year && r.KnownFrom <= today)?.KnownFrom
               let standing = OfficeTags.StandingOf(rate.KnownFrom, inForce)
               select new Row(rate, OfficeTags.Of(standing), OfficeTags.KindOf(standing), notes.GetValueOrDefault(rate.Id)),
        ];
    }

    public sealed class InputModel
    {
        public Guid Id { get; set; }

        public string Year { get; set; } = "";

        public string Rate { get; set; } = "";

        public string Source { get; set; } = "";

        public string KnownFrom { get; set; } = "";

        public bool IsConfirmed { get; set; }
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator(Localizer t)
        {
            RuleFor(i => i.Id).NotEmpty().WithMessage("Formulir ini tidak lengkap; muat ulang halaman, lalu isi lagi");
            RuleFor(i => i.Year).Reads(DateText.ReadYear);
            RuleFor(i => i.Rate).Reads(typed => IdrRate.Parse(typed, t.Language));
            RuleFor(i => i.Source).NotEmpty().WithMessage("Tulis sumbernya, misalnya nomor keputusan");
            RuleFor(i => i.Source).Fits(RateChecks.SourceMaxLength);
            RuleFor(i => i.KnownFrom).Reads(DateText.Parse);
        }
    }
}
