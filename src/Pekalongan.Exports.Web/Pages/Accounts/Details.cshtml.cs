using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Accounts;

public sealed class DetailsModel(ExportsDbContext db, AccountService accounts, CurrentScope scope, Actor actor, LinkHandover handover)
    : PageModel, IPreparesPage
{
    public sealed record AccountFacts(
        string Name, string? Email, string? Phone, Role Role, AccountStatus Status, Guid? ExporterId, string? ExporterName,
        DateTime CreatedAt, DateTime? LastSeenAt, Guid Version, bool IsOwn);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid Version { get; set; }

    [BindProperty]
    public RoleInputModel RoleInput { get; set; } = new();

    [BindProperty]
    public SuspendInputModel SuspendInput { get; set; } = new();

    public AccountFacts Account { get; private set; } = null!;

    public HandedLink? Handed { get; private set; }

    /// <summary>An account of another scope is not found, whatever is asked of it.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await FindAsync() is not { } facts)
        {
            context.Result = NotFound();
            return;
        }

        Account = facts;
        await next();
    }

    public void OnGet()
    {
        RoleInput.Role = Account.Role.ToString();
        Handed = LinkHandover.Take(TempData);
    }

    [Validates]
    public async Task<IActionResult> OnPostLinkAsync(CancellationToken cancellationToken)
    {
        var sent = await accounts.ResendLinkAsync(Id, handover.MailFor(Request), cancellationToken);
        if (sent.Link is not { } link)
            return await this.RefuseAsync(sent.Outcome, "");
        handover.HandOver(this, link, Account.Email);
        return Redirect($"~/akun/{Id}");
    }

    [Validates(nameof(RoleInput))]
    public async Task<IActionResult> OnPostRoleAsync(CancellationToken cancellationToken) => await AnswerAsync(
        await accounts.ChangeRoleAsync(Id, Enum.Parse<Role>(RoleInput.Role), Version, cancellationToken), new Wording("Peran diubah."));

    [Validates(nameof(SuspendInput))]
    public async Task<IActionResult> OnPostSuspendAsync(CancellationToken cancellationToken) => await AnswerAsync(
        await accounts.SuspendAsync(Id, SuspendInput.Reason.Trim(), Version, cancellationToken), new Wording("Akun dihentikan."));

    [Validates]
    public async Task<IActionResult> OnPostResumeAsync(CancellationToken cancellationToken) => await AnswerAsync(
        await accounts.ResumeAsync(Id, Version, cancellationToken), new Wording("Akun diaktifkan kembali."));

    public async Task PrepareAsync()
    {
        Account = await FindAsync() ?? Account;
        if (RoleInput.Role.Length == 0)
            RoleInput.Role = Account.Role.ToString();
    }

    private async Task<IActionResult> AnswerAsync(Outcome outcome, Wording done)
    {
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome, "");
        this.SayDone(done);
        return Redirect($"~/akun/{Id}");
    }

    private Task<AccountFacts?> FindAsync()
    {
        var (code, me) = (scope.Code, actor.UserId);
        return db.Users.AsNoTracking().Where(u => u.Id == Id && u.ScopeCode == code).Select(u => new AccountFacts(
            u.Name, u.Email, u.Phone, u.Role, u.Status, u.ExporterId,
            db.Exporters.Where(e => e.Id == u.ExporterId).Select(e => e.Name).FirstOrDefault(),
            u.CreatedAt, db.Sessions.Where(s => s.UserId == u.Id).Max(s => (DateTime?)s.LastSeenAt), u.Version, u.Id == me))
            .SingleOrDefaultAsync();
    }

    public sealed class RoleInputModel
    {
        public string Role { get; set; } = "";
    }

    public sealed class RoleInputValidator : AbstractValidator<RoleInputModel>
    {
        public RoleInputValidator() =>
            RuleFor(i => i.Role).Must(role => AccountWords.OfficeRoles.Any(r => r.ToString() == role)).WithMessage("Pilih peran akun ini");
    }

    public sealed class SuspendInputModel
    {
        public string Reason { get; set; } = "";
    }

    public sealed class SuspendInputValidator : AbstractValidator<SuspendInputModel>
    {
        public SuspendInputValidator() =>
            RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasan akun ini dihentikan")
                .MaximumLength(AuditProcess.ReasonMaxLength).WithMessage("Tulis alasan paling banyak 500 huruf");
    }
}
