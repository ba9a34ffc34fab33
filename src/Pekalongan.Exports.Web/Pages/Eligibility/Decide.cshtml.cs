using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Files;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Eligibility;

/// <summary>A person's decision on one criterion, with the evidence for it.</summary>
[UploadLimit]
public sealed class DecideModel(
    EligibilityService eligibility, ApplicationViewReader reader, CurrentScope scope, Localizer localizer, TimeProvider time) : PageModel, IPreparesPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Criterion Criterion { get; set; }

    public ApplicationView Application { get; private set; } = null!;

    public CriterionView View => Application.Criteria.Single(c => c.Criterion == Criterion);

    public int? UsualMonths => Criteria.Of(Criterion).UsualMonths;

    public async Task OnGetAsync()
    {
        await PrepareAsync();
        var decided = View.Assessment;
        var validUntil = View.Verdict == Verdict.Met ? decided.ValidUntil : Criteria.UsualValidity(Criterion, JakartaTime.Today(time));
        Input = new InputModel
        {
            Version = decided.Version,
            Verdict = decided.DecidedVerdict?.ToString() ?? "",
            Reason = decided.Reason ?? "",
            ValidUntil = validUntil is { } until ? Figures.Date(until, localizer.Language) : "",
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync();
        var decision = new CriterionDecision(
            Enum.Parse<Verdict>(Input.Verdict), PlainText.OrNull(Input.Reason),
            string.IsNullOrWhiteSpace(Input.ValidUntil) ? null : DateText.Parse(Input.ValidUntil).Value)
        {
            Evidence = await UploadsAsync(cancellationToken),
        };
        return await AnswerAsync(await eligibility.DecideAsync(View.Assessment.Id, scope.Code, Input.Version, decision, cancellationToken), new Wording("Keputusan disimpan."));
    }

    [Validates]
    public async Task<IActionResult> OnPostEvidenceAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await PrepareAsync();
        var uploads = await UploadsAsync(cancellationToken);
        if (uploads.Count == 0)
            return await this.RefuseAsync("Input.Evidence", new Wording("Pilih berkas yang akan ditambahkan"));
        return await AnswerAsync(await eligibility.AddEvidenceAsync(View.Assessment.Id, scope.Code, uploads, cancellationToken), new Wording("Berkas ditambahkan."));
    }

    public async Task PrepareAsync() => Application = await reader.ReadAsync(Id, HttpContext.RequestAborted);

    private async Task<IActionResult> AnswerAsync(Outcome outcome, Wording done)
    {
        if (outcome.Ok)
        {
            this.SayDone(done);
            return Redirect($"~/kelayakan/{Id}");
        }

        if (outcome.Problem == FileIntake.TooLarge)
        {
            ModelState.AddModelError("Input.Evidence", localizer[outcome.Problem]);
            return new PageResult { StatusCode = StatusCodes.Status413PayloadTooLarge };
        }

        if (outcome.Kind == OutcomeKind.Stale)
        {
            await PrepareAsync();
            Input.Version = View.Assessment.Version;
            ModelState.Remove("Input.Version");
        }

        return await this.RefuseAsync(outcome);
    }

    private async Task<List<Upload>> UploadsAsync(CancellationToken cancellationToken)
    {
        var uploads = new List<Upload>();
        foreach (var file in Input.Evidence)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancellationToken);
            uploads.Add(new Upload(file.FileName, bytes.ToArray()));
        }

        return uploads;
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public string Verdict { get; set; } = "";

        public string Reason { get; set; } = "";

        public string ValidUntil { get; set; } = "";

        public List<IFormFile> Evidence { get; set; } = [];
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Verdict).Must(text => Enum.GetNames<Verdict>().Contains(text, StringComparer.Ordinal)).WithMessage("Pilih keputusannya");
            RuleFor(i => i.Reason).Fits(CriterionAssessment.ReasonMaxLength);
            RuleFor(i => i.ValidUntil).ReadsUnlessEmpty(DateText.Parse);
        }
    }
}
