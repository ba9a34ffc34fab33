using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Pages.Accounts;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Exporters;

/// <summary>The accounts with which a business signs in: staff invite, the business chooses its own password by the link.</summary>
public sealed class AccountModel(AccountService accounts, LinkHandover handover, ExportsDbContext db) : PageModel, IPreparesPage
{
    public sealed record Row(Guid Id, string Name, string? Email, string? Phone, AccountStatus Status);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string Business { get; private set; } = "";

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public HandedLink? Link { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync();
        Link = LinkHandover.Take(TempData);
        if (Rows.Count == 0)
        {
            var known = await db.Exporters.Where(e => e.Id == Id).Select(e => new { e.Email, e.Phone }).SingleAsync(cancellationToken);
            Input = new InputModel { Email = known.Email ?? "", Phone = known.Phone is { } phone ? PhoneNumber.Parse(phone).Value.Display : "" };
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var email = EmailAddress.Parse(Input.Email).Try(out var address, out _) ? address : null;
        var phone = PhoneNumber.Parse(Input.Phone).Try(out var number, out _) ? number : null;
        return await HandOverAsync(
            await accounts.InviteExporterAsync(Id, email, phone, handover.MailFor(Request), cancellationToken), email?.Address);
    }

    /// <summary>Only while the account waits for its first sign-in: whoever forgot a password asks for a link themselves.</summary>
    [Validates]
    public async Task<IActionResult> OnPostResendAsync(Guid account, CancellationToken cancellationToken)
    {
        var invited = await db.Users.Where(u => u.Id == account && u.ExporterId == Id && u.Status == AccountStatus.Invited)
            .Select(u => new { u.Email }).SingleOrDefaultAsync(cancellationToken);
        return invited is null
            ? NotFound()
            : await HandOverAsync(await accounts.ResendLinkAsync(account, handover.MailFor(Request), cancellationToken), invited.Email);
    }

    public async Task PrepareAsync()
    {
        Business = await db.Exporters.Where(e => e.Id == Id).Select(e => e.Name).SingleAsync(HttpContext.RequestAborted);
        Rows = await db.Users.Where(u => u.ExporterId == Id).OrderBy(u => u.CreatedAt)
            .Select(u => new Row(u.Id, u.Name, u.Email, u.Phone, u.Status)).ToListAsync(HttpContext.RequestAborted);
    }

    private async Task<IActionResult> HandOverAsync(LinkOutcome invited, string? email)
    {
        if (invited.Link is not { } link)
            return await this.RefuseAsync(invited.Outcome);
        handover.HandOver(this, link, email);
        this.SayDone(new Wording("Tautan aktivasi dibuat."));
        return Redirect("~" + ExporterLinks.Account(Id));
    }

    public sealed class InputModel
    {
        public string Email { get; set; } = "";

        public string Phone { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Email).NotEmpty().When(i => string.IsNullOrWhiteSpace(i.Phone), ApplyConditionTo.CurrentValidator)
                .WithMessage("Isi e-mail atau nomor telepon, paling sedikit salah satu");
            RuleFor(i => i.Email).ReadsUnlessEmpty(EmailAddress.Parse);
            RuleFor(i => i.Phone).ReadsUnlessEmpty(PhoneNumber.Parse);
        }
    }
}
