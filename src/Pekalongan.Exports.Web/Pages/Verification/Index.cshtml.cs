using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Hosting;

namespace Pekalongan.Exports.Web.Pages.Verification;

/// <summary>Tells anybody whether a printed document is ours, and everything that is printed on the genuine one.</summary>
[EnableRateLimiting(SignInHosting.VerificationRateLimit)]
public sealed class IndexModel(ExportsDbContext db) : PageModel
{
    private const int CodeMaxLength = 80;

    [BindProperty(SupportsGet = true)]
    public string? Kode { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public CertificateView? Certificate { get; private set; }

    public int CodeLength => CertificateCode.Clean(Kode).Length;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Kode))
            return Page();
        // What stands here names a person: for whoever holds the paper, not for search engines.
        Response.Headers["X-Robots-Tag"] = "noindex";
        var code = CertificateCode.Clean(Kode);
        Certificate = CertificateCode.IsWellFormed(code) ? await CertificateView.FindAsync(db, code, cancellationToken) : null;
        if (Certificate is not null)
            return Page();
        Input.Code = Kode;
        return new PageResult { StatusCode = StatusCodes.Status404NotFound };
    }

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
