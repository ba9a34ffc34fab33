using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Pekalongan.Exports.Web.Hosting;

namespace Pekalongan.Exports.Web.Pages.Verification;

/// <summary>Tells anybody whether a printed document is ours. No document carries a code yet, so every code is unknown.</summary>
[EnableRateLimiting(SignInHosting.RateLimit)]
public sealed class IndexModel : PageModel
{
    private const int CodeMaxLength = 80;

    [BindProperty(SupportsGet = true)]
    public string? Kode { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet() => Input.Code = Kode ?? "";

    // A slash in a typed code stays one: servers do not decode it inside a path.
    public IActionResult OnPost() => Redirect("~/verifikasi/" + string.Join('/', Input.Code.Trim().Split('/').Select(Uri.EscapeDataString)));

    public sealed class InputModel
    {
        public string Code { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator() => RuleFor(i => i.Code)
            .NotEmpty().WithMessage("Tulis kode yang tercetak pada dokumen")
            .MaximumLength(CodeMaxLength).WithMessage("Kode ini terlalu panjang; salin hanya kode yang tercetak pada dokumen");
    }
}
