using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Statements;

/// <summary>One monthly statement, to verify or to return; then the next in the queue.</summary>
public sealed class ReviewModel(ExportsDbContext db, StatementVerification verification, ShipmentValuation valuation, CurrentScope scope, Actor actor)
    : PageModel, IPreparesPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public VersionInput Shown { get; set; } = new();

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public StatementView View { get; private set; } = null!;

    /// <summary>Without these rates it cannot be verified.</summary>
    public IReadOnlyList<MissingRate> Missing { get; private set; } = [];

    public bool IsOwnWork { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await PrepareAsync();
        return View.Statement.Status == StatementStatus.Submitted ? Page() : Redirect($"~/rekap-bulanan/rekap/{Id}");
    }

    [Validates(nameof(Shown))]
    public async Task<IActionResult> OnPostVerifyAsync(CancellationToken cancellationToken)
    {
        var outcome = await verification.VerifyAsync(scope.Code, Id, Shown.Version, cancellationToken);
        return outcome.Ok ? await NextAsync(new Wording("Rekap diverifikasi dan masuk realisasi."), cancellationToken) : await this.RefuseAsync(outcome);
    }

    [Validates(nameof(Input))]
    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancellationToken)
    {
        var outcome = await verification.ReturnAsync(scope.Code, Id, Shown.Version, Input.Reason, cancellationToken);
        return outcome.Ok ? await NextAsync(new Wording("Rekap dikembalikan dengan alasan Anda."), cancellationToken) : await this.RefuseAsync(outcome);
    }

    public async Task PrepareAsync()
    {
        var cancellationToken = HttpContext.RequestAborted;
        View = await StatementView.ReadAsync(db, Id, cancellationToken);
        Shown.Version = View.Statement.Version;
        IsOwnWork = await StatementVerification.HasMadeAsync(db, actor, View.Statement, cancellationToken);
        // Only looked up here; verifying keeps the rates.
        Missing = await valuation.FixMissingAsync(scope.Code, YearMonth.LastDay(View.Statement.Month), View.Statement.Lines, cancellationToken);
    }

    private async Task<IActionResult> NextAsync(Wording done, CancellationToken cancellationToken)
    {
        this.SayDone(done);
        var me = actor.RequireUser();
        var next = await db.MonthlyStatements
            .Where(s => s.ScopeCode == scope.Code && s.Status == StatementStatus.Submitted && s.EnteredById != me && s.SubmittedById != me)
            .OrderBy(s => s.SubmittedAt).ThenBy(s => s.Id).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(cancellationToken);
        return next is { } id ? RedirectToPage(new { id }) : RedirectToPage("Queue");
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
        public InputValidator() => RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasannya, supaya pencatatnya tahu apa yang perlu diperbaiki");
    }
}
