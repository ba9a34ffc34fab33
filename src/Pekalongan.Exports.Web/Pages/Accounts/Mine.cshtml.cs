using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Accounts;

[EnableRateLimiting(SignInHosting.RateLimit)]
public sealed class MineModel(ExportsDbContext db, OwnAccountService own, PasswordService passwords, Actor actor, TimeProvider time)
    : PageModel, IPreparesPage
{
    public sealed record AccountFacts(string Name, string? Email, string? Phone, Role Role, Guid Version);

    public sealed record SessionRow(Guid Id, string Device, DateTime StartedAt, DateTime LastSeenAt, bool IsThis);

    [BindProperty]
    public Guid Version { get; set; }

    [BindProperty]
    public NameInputModel NameInput { get; set; } = new();

    [BindProperty]
    public PasswordInputModel PasswordInput { get; set; } = new();

    public AccountFacts Account { get; private set; } = null!;

    public IReadOnlyList<SessionRow> Sessions { get; private set; } = [];

    public bool MayTakeData => actor.Role?.May(Permission.DownloadOwnData) == true;

    private Guid ThisSession => SessionCookie.SessionOf(User) ?? throw new InvalidOperationException("This page is for who is signed in.");

    public async Task OnGetAsync()
    {
        await PrepareAsync();
        NameInput.Name = Account.Name;
    }

    [Validates(nameof(NameInput))]
    public async Task<IActionResult> OnPostNameAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await own.RenameAsync(NameInput.Name.Trim(), Version, cancellationToken), new Wording("Nama disimpan."), nameof(NameInput));

    [Validates(nameof(PasswordInput))]
    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken cancellationToken) => await AnswerAsync(
        await passwords.ChangeOwnAsync(PasswordInput.Present, PasswordInput.Password, ThisSession, cancellationToken),
        new Wording("Kata sandi diganti. Perangkat lain sudah keluar."), nameof(PasswordInput));

    [Validates]
    public async Task<IActionResult> OnPostEndSessionAsync(Guid session, CancellationToken cancellationToken) =>
        await AnswerAsync(await own.EndSessionAsync(session, cancellationToken), new Wording("Sesi diakhiri."), "");

    [Validates]
    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await own.EndOtherSessionsAsync(ThisSession, cancellationToken), new Wording("Semua sesi lain diakhiri."), "");

    public async Task PrepareAsync()
    {
        var (me, here, now) = (actor.RequireUser(), ThisSession, time.Now());
        Account = await db.Users.AsNoTracking().Where(u => u.Id == me)
            .Select(u => new AccountFacts(u.Name, u.Email, u.Phone, u.Role, u.Version)).SingleAsync();
        var open = await db.Sessions.AsNoTracking().Where(s => s.UserId == me && s.EndedAt == null).OrderByDescending(s => s.LastSeenAt)
            .Select(s => new SessionRow(s.Id, s.Device, s.StartedAt, s.LastSeenAt, s.Id == here)).ToListAsync();
        Sessions = [.. open.Where(s => SessionLimits.Of(Account.Role).Allow(s.StartedAt, s.LastSeenAt, now))];
        if (NameInput.Name.Length == 0 && !ModelState.ContainsKey("NameInput.Name"))
            NameInput.Name = Account.Name;
    }

    private async Task<IActionResult> AnswerAsync(Outcome outcome, Wording done, string input)
    {
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome, input);
        this.SayDone(done);
        return Redirect("~/akun/saya");
    }

    public sealed class NameInputModel
    {
        public string Name { get; set; } = "";
    }

    public sealed class NameInputValidator : AbstractValidator<NameInputModel>
    {
        public NameInputValidator() =>
            RuleFor(i => i.Name).NotEmpty().WithMessage("Tulis nama Anda")
                .MaximumLength(UserAccount.NameMaxLength).WithMessage("Tulis nama paling banyak 120 huruf");
    }

    public sealed class PasswordInputModel
    {
        public string Present { get; set; } = "";

        public string Password { get; set; } = "";

        public string Repeated { get; set; } = "";
    }

    public sealed class PasswordInputValidator : AbstractValidator<PasswordInputModel>
    {
        public PasswordInputValidator()
        {
            RuleFor(i => i.Present).NotEmpty().WithMessage("Tulis kata sandi yang sekarang");
            RuleFor(i => i.Password).NotEmpty().WithMessage("Tulis kata sandi yang Anda pilih");
            RuleFor(i => i.Repeated).Equal(i => i.Password).WithMessage("Tulis kata sandi yang sama sekali lagi");
        }
    }
}
