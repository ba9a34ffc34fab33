using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Certificates;

/// <summary>Takes a certificate back, with a reason. The public page says so from then on.</summary>
public sealed class RevokeModel(CertificateService certificates, ExportsDbContext db, CurrentScope scope) : PageModel, IPreparesPage
{
    public sealed record Row(Guid CohortId, string Number, string HolderName, Guid Version);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Row Certificate { get; private set; } = null!;

    public Task OnGetAsync() => PrepareAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var ground = Enum.Parse<RevocationGround>(Input.Ground);
        var outcome = await certificates.RevokeAsync(Id, scope.Code, Input.Version, ground, Input.Reason, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        await PrepareAsync();
        this.SayDone(new Wording("Sertifikat {0} dicabut.", Certificate.Number));
        return Redirect($"~/pelatihan/{Certificate.CohortId}/sertifikat");
    }

    public async Task PrepareAsync()
    {
        Certificate = await db.Certificates.Where(c => c.Id == Id)
            .Select(c => new Row(c.Application!.CohortId, c.Number, c.HolderName, c.Version)).SingleAsync(HttpContext.RequestAborted);
        Input.Version = Certificate.Version;
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public string Ground { get; set; } = "";

        public string Reason { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Ground).Must(text => Enum.GetNames<RevocationGround>().Contains(text, StringComparer.Ordinal)).WithMessage("Pilih sebabnya");
            RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasannya; yang dilihat umum hanya golongannya");
            RuleFor(i => i.Reason).Fits(TrainingCertificate.ReasonMaxLength);
        }
    }
}
