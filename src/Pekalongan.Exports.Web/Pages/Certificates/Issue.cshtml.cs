using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Certificates;

/// <summary>Shows what will be printed and for whom, then issues exactly these.</summary>
public sealed class IssueModel(CertificateService certificates, CertificateRollReader rolls, CurrentScope scope, CertificatePress press)
    : PageModel, IPreparesPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>One participant instead of all who are to get one.</summary>
    [BindProperty(SupportsGet = true, Name = "peserta")]
    public Guid? ApplicationId { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public CertificateRoll Roll { get; private set; } = null!;

    public IReadOnlyList<CertificateCandidate> Chosen { get; private set; } = [];

    public Task OnGetAsync() => PrepareAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (press.For(Request) is not { } print)
            return await this.RefuseAsync("", new Wording("Alamat umum program ini belum diatur; minta pengelola sistem mengatur Web:PublicAddress"));
        var outcome = await certificates.IssueAsync(Id, scope.Code, Input.Applications, print, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("{0} sertifikat terbit.", Input.Applications.Distinct().Count()));
        return Redirect($"~/pelatihan/{Id}/sertifikat");
    }

    public async Task PrepareAsync()
    {
        Roll = (await rolls.ReadAsync(Id, scope.Code, HttpContext.RequestAborted))!;
        Chosen = [.. Roll.Due.Where(p => ApplicationId is null || p.ApplicationId == ApplicationId)];
    }

    public sealed class InputModel
    {
        public List<Guid> Applications { get; set; } = [];
    }
}
