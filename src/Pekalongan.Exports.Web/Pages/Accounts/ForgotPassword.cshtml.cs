using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Hosting.Mail;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Accounts;

/// <summary>Answers everybody alike, so that nobody learns from it who has an account.</summary>
[EnableRateLimiting(SignInHosting.RateLimit)]
public sealed class ForgotPasswordModel(
    ResetRequests requests, PublicAddress address, Localizer localizer, ILogger<ForgotPasswordModel> logger) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public bool Terkirim { get; set; }

    public IActionResult OnPost()
    {
        if (address.Trusted(Request, "") is { } start)
            requests.Ask(Input.Login, new LinkMail(start, localizer.Language));
        else
            logger.LogError("No reset link is made: Web:PublicAddress is not set");
        return Redirect("~/akun/lupa-sandi?terkirim=true");
    }

    public sealed class InputModel
    {
        public string Login { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator() =>
            RuleFor(i => i.Login).NotEmpty().WithMessage("Tulis e-mail atau nomor telepon yang terdaftar di akun Anda");
    }
}
