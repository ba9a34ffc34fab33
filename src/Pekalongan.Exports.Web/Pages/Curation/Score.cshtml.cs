using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Curation;

/// <summary>One assessor's levels for one application, beside what is on file. A draft until it is sent from the page behind this one.</summary>
public sealed class ScoreModel(ExportsDbContext db, CurationReader reader, CurationService curation, CurrentScope scope, Localizer localizer)
    : PageModel, IPreparesPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Aplikasi { get; set; }

    public BusinessFacts Facts { get; private set; } = null!;

    public CurationRow Row { get; private set; } = null!;

    public CurationScore? Mine { get; private set; }

    public IReadOnlyDictionary<RubricAspect, int> Weights { get; private set; } = Rubric.UsualWeights;

    /// <summary>All scores without names, once nothing more is awaited.</summary>
    public IReadOnlyList<ScoreSheet> Settled { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await PrepareAsync();
        if (Row is null)
            return Redirect($"~/pelatihan/{Id}/kurasi");
        Input = InputModel.Of(Mine);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await SaveAsync(cancellationToken) is { } refusal)
            return refusal;
        this.SayDone(new Wording("Draf nilai disimpan."));
        return Redirect($"~/pelatihan/{Id}/kurasi");
    }

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancellationToken)
    {
        foreach (var aspect in Rubric.Aspects.Where(aspect => Input.Level(aspect) is null))
            ModelState.AddModelError($"Input.{aspect}", localizer["Pilih nilai untuk {0}", RubricWords.Of(aspect)]);
        var isComplete = ModelState.IsValid;
        if (await SaveAsync(cancellationToken) is { } refusal)
            return refusal;
        if (isComplete)
            return Redirect($"~/pelatihan/{Id}/kurasi/{Aplikasi}/kirim");
        await UseNewestAsync();
        return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    public async Task PrepareAsync()
    {
        var cohort = await db.Cohorts.AsNoTracking().Include(c => c.Rubric).SingleAsync(c => c.Id == Id, HttpContext.RequestAborted);
        if (!cohort.IsCurated)
            return;
        Weights = Rubric.WeightsOf(cohort.Rubric);
        Row = (await reader.RowsAsync(cohort, HttpContext.RequestAborted)).Single(row => row.Candidate.ApplicationId == Aplikasi);
        Mine = await reader.MineAsync(Aplikasi, HttpContext.RequestAborted);
        Facts = await BusinessFacts.ReadAsync(db, Aplikasi, HttpContext.RequestAborted);
        if (Row.Mine == OwnScore.Submitted)
            Settled = await reader.SettledAsync(cohort, Aplikasi, HttpContext.RequestAborted);
    }

    private async Task<IActionResult?> SaveAsync(CancellationToken cancellationToken)
    {
        var outcome = await curation.SaveDraftAsync(Aplikasi, scope.Code, Input.Version, Input.Read(), cancellationToken);
        if (outcome.Ok)
            return null;
        if (outcome.Kind == OutcomeKind.Stale)
            await UseNewestAsync();
        return await this.RefuseAsync(outcome);
    }

    /// <summary>What was chosen stays in the form, and the next post changes the draft as it stands now.</summary>
    private async Task UseNewestAsync()
    {
        await PrepareAsync();
        ModelState.Remove("Input.Version");
        Input.Version = Mine!.Version;
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public string Product { get; set; } = "";

        public string CapacityAndContinuity { get; set; } = "";

        public string Legality { get; set; } = "";

        public string MarketReadiness { get; set; } = "";

        public string Commitment { get; set; } = "";

        public string Note { get; set; } = "";

        public static InputModel Of(CurationScore? score) => score is null ? new() : new()
        {
            Version = score.Version,
            Product = Text(score.Product),
            CapacityAndContinuity = Text(score.CapacityAndContinuity),
            Legality = Text(score.Legality),
            MarketReadiness = Text(score.MarketReadiness),
            Commitment = Text(score.Commitment),
            Note = score.Note ?? "",
        };

        public int? Level(RubricAspect aspect) =>
            int.TryParse(aspect switch
            {
                RubricAspect.Product => Product,
                RubricAspect.CapacityAndContinuity => CapacityAndContinuity,
                RubricAspect.Legality => Legality,
                RubricAspect.MarketReadiness => MarketReadiness,
                _ => Commitment,
            }, NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : null;

        public ScoreEntry Read() => new(Rubric.Aspects.ToDictionary(aspect => aspect, Level), PlainText.OrNull(Note));

        private static string Text(int? level) => level?.ToString(CultureInfo.InvariantCulture) ?? "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator() => RuleFor(i => i.Note).Fits(CurationScore.NoteMaxLength);
    }
}
