using FluentValidation;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Verification;

/// <summary>Tells anybody whether a printed document is ours, and everything that is printed on the genuine one.</summary>
[EnableRateLimiting(SignInHosting.VerificationRateLimit)]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class IndexModel(ExportsDbContext db, FileJudge judge, Localizer localizer) : PageModel
{
    private const int CodeMaxLength = 80;
    private const int MostBytes = 12 * 1024 * 1024;

    [BindProperty(SupportsGet = true)]
    public string? Kode { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public CertificateView? Certificate { get; private set; }

    public ReportView? Report { get; private set; }

    public HtmlString Html => new(Report is { } report ? HtmlRenderer.Render(report.Issued.Tree, localizer.Language, isWithin: true) : "");

    public int CodeLength => CertificateCode.Clean(Kode).Length;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Kode))
            return Page();
        // What stands here names a person: for whoever holds the paper, not for search engines.
        Response.Headers["X-Robots-Tag"] = "noindex";
        var code = CertificateCode.Clean(Kode);
        if (CertificateCode.IsWellFormed(code))
        {
            Certificate = await CertificateView.FindAsync(db, code, cancellationToken);
            Report = Certificate is null ? await ReportView.FindAsync(db, code, cancellationToken) : null;
        }

        if (Certificate is not null || Report is not null)
            return Page();
        Input.Code = Kode;
        return new PageResult { StatusCode = StatusCodes.Status404NotFound };
    }

    // A slash in a typed code stays one: servers do not decode it inside a path.
    [Validates(nameof(Input))]
    public IActionResult OnPost() => Redirect("~/verifikasi/" + string.Join('/', Input.Code.Trim().Split('/').Select(Uri.EscapeDataString)));

    /// <summary>Compares a file with the PDF that was issued under the code of the address. It is not kept.</summary>
    [Validates]
    public async Task<IActionResult> OnPostFileAsync(CancellationToken cancellationToken)
    {
        if (await OnGetAsync(cancellationToken) is PageResult { StatusCode: null } && Report is { } report)
        {
            if (Input.Upload is not { Length: > 0 } upload)
            {
                ModelState.AddModelError("Input.Upload", localizer["Pilih berkas PDF laporannya"]);
                return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
            }

            using var bytes = new MemoryStream();
            await upload.CopyToAsync(bytes, cancellationToken);
            Report = report with { Verdict = await judge.JudgeAsync(bytes.ToArray(), report.Issued.Report.Id, cancellationToken) };
            return Page();
        }

        return NotFound();
    }

    public sealed class InputModel
    {
        public string Code { get; set; } = "";

        public IFormFile? Upload { get; set; }
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator() => RuleFor(i => i.Code)
            .NotEmpty().WithMessage("Tulis kode yang tercetak pada dokumen")
            .MaximumLength(CodeMaxLength).WithMessage("Kode ini terlalu panjang; salin hanya kode yang tercetak pada dokumen");
    }
}
