using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Accounts;

public sealed class CreateModel(AccountService accounts, CurrentScope scope, LinkHandover handover) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var email = EmailAddress.Parse(Input.Email).Try(out var address, out _) ? address : null;
        var phone = PhoneNumber.Parse(Input.Phone).Try(out var number, out _) ? number : null;
        var invited = await accounts.InviteAsync(
            new NewAccount(Input.Name.Trim(), email, phone, Enum.Parse<Role>(Input.Role), scope.Code),
            mail: handover.MailFor(Request), cancellationToken: cancellationToken);
        if (invited.Link is not { } link)
            return await this.RefuseAsync(invited.Outcome);
        handover.HandOver(this, link, email?.Address);
        this.SayDone(new Wording("Akun {0} dibuat.", Input.Name.Trim()));
        return Redirect($"~/akun/{link.AccountId}");
    }

    public sealed class InputModel
    {
        public string Name { get; set; } = "";

        public string Email { get; set; } = "";

        public string Phone { get; set; } = "";

        public string Role { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Name).NotEmpty().WithMessage("Tulis nama orangnya")
                .MaximumLength(UserAccount.NameMaxLength).WithMessage("Tulis nama paling banyak 120 huruf");
            RuleFor(i => i.Email).NotEmpty().When(i => string.IsNullOrWhiteSpace(i.Phone), ApplyConditionTo.CurrentValidator)
                .WithMessage("Isi e-mail atau nomor telepon, paling sedikit salah satu");
            RuleFor(i => i.Email).ReadsUnlessEmpty(EmailAddress.Parse);
            RuleFor(i => i.Phone).ReadsUnlessEmpty(PhoneNumber.Parse);
            RuleFor(i => i.Role).Must(role => AccountWords.OfficeRoles.Any(r => r.ToString() == role)).WithMessage("Pilih peran akun ini");
        }
    }
}
