using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Office;

/// <summary>How issued reports are numbered from which day on, with what such a number looks like.</summary>
public sealed class NumbersModel(
    ExportsDbContext db, NumberPatternService patterns, SettingTrail trail, CurrentScope scope, Localizer localizer, TimeProvider time) : PageModel, IPreparesPage
{
    private const int SampleSequence = 14;

    public sealed record Row(DateOnly ValidFrom, string Pattern, string Sample, Standing Standing, SettingNote Note);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Numbers by the pattern that is being typed, when they were asked for.</summary>
    public IReadOnlyList<string> Samples { get; private set; } = [];

    public string StandardSample => ReportNumber.Format(ReportNumber.Standard, SampleSequence, JakartaTime.Today(time));

    public bool IsStandardInForce => !Rows.Any(row => row.Standing == Standing.InForce);

    public async Task OnGetAsync()
    {
        await PrepareAsync();
        Input = new InputModel
        {
            Id = Guid.CreateVersion7(),
            Pattern = await patterns.OnAsync(scope.Code, JakartaTime.Today(time), HttpContext.RequestAborted),
            ValidFrom = Figures.Date(JakartaTime.Today(time), localizer.Language),
        };
    }

    /// <summary>Shows what the typed pattern gives, without keeping anything.</summary>
    [Validates]
    public async Task<IActionResult> OnPostPreviewAsync()
    {
        if (!ReportNumber.Check(Input.Pattern).Try(out var pattern, out var problem))
            return await this.RefuseAsync("Input.Pattern", problem);
        var day = DateText.Parse(Input.ValidFrom) is { Ok: true, Value: var typed } ? typed : JakartaTime.Today(time);
        Samples = [.. new[] { 1, SampleSequence, 128 }.Select(sequence => ReportNumber.Format(pattern, sequence, day))];
        await PrepareAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (pattern, from) = (ReportNumber.Check(Input.Pattern).Value, DateText.Parse(Input.ValidFrom).Value);
        var outcome = await patterns.SetAsync(Input.Id, scope.Code, pattern, from, PlainText.Of(Input.Reason), cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Laporan yang terbit mulai {0} bernomor seperti {1}.", from, ReportNumber.Format(pattern, SampleSequence, from)));
        return RedirectToPage();
    }

    public async Task PrepareAsync()
    {
        var (stop, today) = (HttpContext.RequestAborted, JakartaTime.Today(time));
        var rows = await db.NumberPatterns.AsNoTracking().Where(p => p.ScopeCode == scope.Code).OrderByDescending(p => p.ValidFrom).ToListAsync(stop);
        var notes = await trail.ReadAsync(ProcessKind.NumberPatternSetting, rows.ConvertAll(p => p.Id), stop);
        var names = await db.Users.Where(u => db.NumberPatterns.Any(p => p.RecordedById == u.Id && p.ScopeCode == scope.Code)).ToDictionaryAsync(u => u.Id, u => u.Name, stop);
        var inForce = rows.Find(p => p.ValidFrom <= today)?.ValidFrom;
        Rows =
        [
            .. rows.Select(p => new Row(
                p.ValidFrom, p.Pattern, ReportNumber.Format(p.Pattern, SampleSequence, p.ValidFrom), OfficeTags.StandingOf(p.ValidFrom, inForce),
                notes.GetValueOrDefault(p.Id) ?? new SettingNote(p.RecordedAt, p.RecordedById is { } by ? names.GetValueOrDefault(by) : null, null))),
        ];
    }

    public sealed class InputModel
    {
        public Guid Id { get; set; }

        public string Pattern { get; set; } = "";

        public string ValidFrom { get; set; } = "";

        public string Reason { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Id).NotEmpty().WithMessage("Formulir ini tidak lengkap; muat ulang halaman, lalu isi lagi");
            RuleFor(i => i.Pattern).Reads(ReportNumber.Check);
            RuleFor(i => i.ValidFrom).Reads(DateText.Parse);
            RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasannya");
            RuleFor(i => i.Reason).Fits(AuditProcess.ReasonMaxLength);
        }
    }
}
