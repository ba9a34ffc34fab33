using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Issuing;

/// <summary>Gives a checked report its number, signer and files.</summary>
public sealed class IssueModel(
    ExportsDbContext db, ReportIssuing issuing, ReportPress press, IssuingOfficeReader offices, CurrentScope scope, TimeProvider time) : PageModel, IPreparesPage
{
    private static readonly Wording NoAddress = new Wording("Alamat umum program ini belum diatur (Web:PublicAddress), padahal kode QR pada laporan memuatnya; minta admin mengaturnya");

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IssuedView View { get; private set; } = null!;

    /// <summary>Who signs a report of today; null where nobody is on file.</summary>
    public Official? Signer { get; private set; }

    public async Task OnGetAsync()
    {
        await PrepareAsync();
        (Input.Version, Input.On) = (View.Report.Version, JakartaTime.Today(time).ToString("dd-MM-yyyy", System.Globalization.CultureInfo.InvariantCulture));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await press.ForAsync(Request, Id, cancellationToken) is not { } print)
            return await this.RefuseAsync(Outcome.Refused(NoAddress));
        var outcome = await issuing.IssueAsync(scope.Code, Id, Input.Version, DateText.Parse(Input.On).Value, print, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Laporan terbit. Unduh PDF-nya, lalu tanda tangani atau unggah ke aplikasi tanda tangan elektronik."));
        return RedirectToPage("Details", new { Id });
    }

    public async Task PrepareAsync()
    {
        View = await IssuedView.ReadAsync(db, Id, HttpContext.RequestAborted);
        var ofWhom = await db.Scopes.FindAsync([scope.Code], HttpContext.RequestAborted);
        Signer = (await offices.OnAsync(ofWhom!, JakartaTime.Today(time), HttpContext.RequestAborted)).Signer;
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public string On { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.On).NotEmpty().WithMessage("Tulis tanggal laporan, misalnya 27-11-2026");
            RuleFor(i => i.On).ReadsUnlessEmpty(DateText.Parse);
        }
    }
}
