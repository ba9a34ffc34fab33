using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Accounts;

[EnableRateLimiting(SignInHosting.RateLimit)]
public sealed class SignInModel(SignInService signIn, SessionCookie cookie, ILogger<SignInModel> logger) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Where the person was going.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kembali { get; set; }

    private string Destination => LocalAddress.IsLocal(Kembali) ? Kembali! : Url.Content("~/");

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect(Destination) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await signIn.SignInAsync(Input.Login, Input.Password, DeviceName.Of(Request.Headers.UserAgent), cancellationToken);
        if (result.Session is null)
        {
            logger.LogWarning("Sign-in refused for account {UserId}", result.UserId);
            return await this.RefuseAsync("", result.Problem!);
        }

        if (SessionCookie.SessionOf(User) is { } former)
            await HttpContext.RequestServices.GetRequiredService<Sessions>().EndAsync(former, cancellationToken);
        await cookie.SignInAsync(HttpContext, result.Session, result.Role);
        return LocalRedirect(Destination);
    }

    public sealed class InputModel
    {
        public string Login { get; set; } = "";

        public string Password { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Login).NotEmpty().WithMessage("Tulis e-mail atau nomor telepon yang terdaftar di akun Anda");
            RuleFor(i => i.Password).NotEmpty().WithMessage("Tulis kata sandi Anda");
        }
    }
}
