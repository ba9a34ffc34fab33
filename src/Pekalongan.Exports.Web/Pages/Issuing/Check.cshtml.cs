using FluentValidation;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Tracing;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Issuing;

/// <summary>The second person looks at exactly what would be issued, and says yes, or no with a reason.</summary>
public sealed class CheckModel(ExportsDbContext db, ReportIssuing issuing, TraceLinks links, CurrentScope scope, Actor actor, Localizer localizer) : PageModel, IPreparesPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public VersionInput Shown { get; set; } = new();

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IssuedView View { get; private set; } = null!;

    public bool IsOwnWork => View.Report.PreparedById == actor.UserId;

    public HtmlString Html => new(HtmlRenderer.Render(View.Tree, localizer.Language, isWithin: true, links.On(Request)));

    public Task OnGetAsync() => PrepareAsync();

    [Validates(nameof(Shown))]
    public async Task<IActionResult> OnPostYesAsync(CancellationToken cancellationToken) =>
        await EndAsync(await issuing.CheckAsync(scope.Code, Id, Shown.Version, cancellationToken), new Wording("Laporan diperiksa; kini menunggu diterbitkan."));

    [Validates(nameof(Input))]
    public async Task<IActionResult> OnPostNoAsync(CancellationToken cancellationToken) =>
        await EndAsync(await issuing.ReturnAsync(scope.Code, Id, Shown.Version, Input.Reason, cancellationToken), new Wording("Laporan dikembalikan dengan alasan Anda."));

    public async Task PrepareAsync()
    {
        View = await IssuedView.ReadAsync(db, Id, HttpContext.RequestAborted);
        Shown.Version = View.Report.Version;
    }

    private async Task<IActionResult> EndAsync(Outcome outcome, Wording done)
    {
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(done);
        return RedirectToPage("Details", new { Id });
    }

    public sealed class VersionInput
    {
        public Guid Version { get; set; }
    }

    public sealed class InputModel
    {
        public string Reason { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator() => RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasannya, supaya yang menyusun tahu apa yang perlu dilakukan");
    }
}
