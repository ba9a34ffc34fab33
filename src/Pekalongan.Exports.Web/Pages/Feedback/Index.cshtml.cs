using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Pages.CheckIn;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Feedback;

/// <summary>What a participant thought of the training: with the code of the card, or of a training of one's own when signed in.</summary>
[EnableRateLimiting(CheckInLimits.Policy)]
public sealed class IndexModel(FeedbackService feedback, ExportsDbContext db, Actor actor) : PageModel, IPreparesPage
{
    public static readonly string[] Scores = ["1", "2", "3", "4", "5"];

    [BindProperty(SupportsGet = true, Name = "pelatihan")]
    public Guid? ApplicationId { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The training of the signed-in business that is asked about; null when a code is typed.</summary>
    public string? OwnTitle { get; private set; }

    public Task OnGetAsync() => PrepareAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync();
        if (OwnTitle is null && !CheckInWords.IsWhole(Input.Code))
            return await this.RefuseAsync("Input.Code", new Wording("Tulis kedelapan huruf dan angka pada kartu nama"));
        var facts = new FeedbackFacts(Input.Content[0] - '0', Input.Speakers[0] - '0', Input.Organisation[0] - '0', Input.Usefulness[0] - '0', PlainText.LinesOrNull(Input.Comment));
        var outcome = OwnTitle is not null
            ? await feedback.SendOwnAsync(ApplicationId!.Value, facts, cancellationToken)
            : await feedback.SendAsync(Input.Code, facts, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Umpan balik Anda kami terima."));
        return Redirect("~/umpan-balik/terkirim");
    }

    public async Task PrepareAsync() => OwnTitle = ApplicationId is { } id && actor.ExporterId is { } own
        ? await db.Applications.Where(a => a.Id == id && a.ExporterId == own).Select(a => a.Cohort!.Title).SingleOrDefaultAsync(HttpContext.RequestAborted)
        : null;

    public sealed class InputModel
    {
        public string Code { get; set; } = "";

        public string Content { get; set; } = "";

        public string Speakers { get; set; } = "";

        public string Organisation { get; set; } = "";

        public string Usefulness { get; set; } = "";

        public string Comment { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Content).Must(IsScore).WithMessage("Pilih nilai untuk isi materi");
            RuleFor(i => i.Speakers).Must(IsScore).WithMessage("Pilih nilai untuk narasumber");
            RuleFor(i => i.Organisation).Must(IsScore).WithMessage("Pilih nilai untuk penyelenggaraan");
            RuleFor(i => i.Usefulness).Must(IsScore).WithMessage("Pilih nilai untuk kegunaannya");
            RuleFor(i => i.Comment).Fits(CohortFeedback.CommentMaxLength);
        }

        private static bool IsScore(string typed) => Scores.Contains(typed);
    }
}
