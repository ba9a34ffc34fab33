using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Shared;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Mentoring;

/// <summary>Writes down one piece of mentoring, or mends what was written.</summary>
public sealed class WriteModel(MentoringService mentoring, ExportsDbContext db, CurrentScope scope, TimeProvider time, Localizer localizer)
    : PageModel, IPreparesPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "peserta")]
    public Guid ApplicationId { get; set; }

    [BindProperty(SupportsGet = true, Name = "catatan")]
    public Guid? EntryId { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Business { get; private set; } = "";

    /// <summary>What differs from what somebody else saved while this form was open.</summary>
    public IReadOnlyList<FormDifference> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await PrepareAsync();
        if (EntryId is null)
        {
            Input = new InputModel { Id = Guid.CreateVersion7(), Day = Figures.Date(JakartaTime.Today(time), localizer.Language), Mentor = User.Identity?.Name ?? "" };
            return Page();
        }

        if (await ReadAsync() is not { } saved)
            return NotFound();
        Input = saved;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (EntryId is not null && await ReadAsync() is null)
            return NotFound();
        var outcome = EntryId is { } entry
            ? await mentoring.ChangeAsync(entry, scope.Code, Input.Version, Input.Read(), cancellationToken)
            : await mentoring.AddAsync(Input.Id, ApplicationId, scope.Code, Input.Read(), cancellationToken);
        if (outcome.Kind == OutcomeKind.Stale && await ReadAsync() is { } saved)
        {
            Differences = Input.DifferencesFrom(saved);
            Input.Version = saved.Version;
            ModelState.Clear();
        }

        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Catatan disimpan."));
        return Redirect($"~/pelatihan/{Id}/pendampingan/{ApplicationId}");
    }

    public async Task PrepareAsync() =>
        Business = await db.Applications.Where(a => a.Id == ApplicationId).Select(a => a.Exporter!.Name).SingleAsync(HttpContext.RequestAborted);

    private async Task<InputModel?> ReadAsync() =>
        await db.Mentoring.AsNoTracking().SingleOrDefaultAsync(m => m.Id == EntryId && m.ApplicationId == ApplicationId, HttpContext.RequestAborted) is { } entry
            ? InputModel.Of(entry, localizer.Language)
            : null;

    public sealed class InputModel
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        public string Day { get; set; } = "";

        public string Form { get; set; } = "";

        public string Mentor { get; set; } = "";

        public string Topic { get; set; } = "";

        public string Notes { get; set; } = "";

        public string NextStep { get; set; } = "";

        public string DueOn { get; set; } = "";

        public static InputModel Of(MentoringEntry entry, Language language) => new()
        {
            Id = entry.Id,
            Version = entry.Version,
            Day = Figures.Date(entry.Day, language),
            Form = entry.Form.ToString(),
            Mentor = entry.Mentor,
            Topic = entry.Topic,
            Notes = entry.Notes ?? "",
            NextStep = entry.NextStep ?? "",
            DueOn = entry.DueOn is { } due ? Figures.Date(due, language) : "",
        };

        /// <summary>After the validator passed it.</summary>
        public MentoringFacts Read() => new(
            DateText.Parse(Day).Value, Enum.Parse<MentoringForm>(Form), PlainText.Of(Mentor), PlainText.Of(Topic), PlainText.LinesOrNull(Notes),
            PlainText.OrNull(NextStep), string.IsNullOrWhiteSpace(DueOn) ? null : DateText.Parse(DueOn).Value);

        public IReadOnlyList<FormDifference> DifferencesFrom(InputModel saved) => FormDifference.Between(
            this, saved,
            [
                (new Wording("Tanggal"), i => i.Day),
                (new Wording("Bentuk"), i => Enum.TryParse<MentoringForm>(i.Form, out var form) ? MentoringWords.Of(form).ToString() : ""),
                (new Wording("Pendamping"), i => i.Mentor),
                (new Wording("Pokok"), i => i.Topic),
                (new Wording("Catatan"), i => i.Notes),
                (new Wording("Langkah berikutnya"), i => i.NextStep),
                (new Wording("Tenggat"), i => i.DueOn),
            ]);
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Day).Reads(DateText.Parse);
            RuleFor(i => i.Form).Must(text => Enum.GetNames<MentoringForm>().Contains(text, StringComparer.Ordinal)).WithMessage("Pilih bentuk pendampingannya");
            RuleFor(i => i.Mentor).NotEmpty().WithMessage("Tulis siapa pendampingnya");
            RuleFor(i => i.Mentor).Fits(MentoringEntry.MentorMaxLength);
            RuleFor(i => i.Topic).NotEmpty().WithMessage("Tulis pokok pendampingannya");
            RuleFor(i => i.Topic).Fits(MentoringEntry.TopicMaxLength);
            RuleFor(i => i.Notes).Fits(MentoringEntry.NotesMaxLength);
            RuleFor(i => i.NextStep).Fits(MentoringEntry.NextStepMaxLength);
            RuleFor(i => i.DueOn).ReadsUnlessEmpty(DateText.Parse);
        }
    }
}
