using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Certificates;

/// <summary>Puts a corrected certificate in the place of a wrong one, after showing what will differ.</summary>
public sealed class ReplaceModel(
    CertificateService certificates, CertificateRollReader rolls, ExportsDbContext db, CurrentScope scope, CertificatePress press, Localizer localizer)
    : PageModel, IPreparesPage
{
    public sealed record Line(Wording Label, string Before, string After);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public TrainingCertificate Old { get; private set; } = null!;

    public CertificateRoll Roll { get; private set; } = null!;

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public Task OnGetAsync() => PrepareAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (press.For(Request) is not { } print)
            return await this.RefuseAsync("", new Wording("Alamat umum program ini belum diatur; minta pengelola sistem mengatur Web:PublicAddress"));
        var (outcome, _) = await certificates.ReplaceAsync(Id, scope.Code, Input.Version, Input.Reason, print, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        await PrepareAsync();
        this.SayDone(new Wording("Sertifikat {0} sudah diganti.", Old.Number));
        return Redirect($"~/pelatihan/{Roll.Cohort.Id}/sertifikat");
    }

    public async Task PrepareAsync()
    {
        Old = await db.Certificates.AsNoTracking().Include(c => c.Application).SingleAsync(c => c.Id == Id, HttpContext.RequestAborted);
        Roll = (await rolls.ReadAsync(Old.Application!.CohortId, scope.Code, HttpContext.RequestAborted))!;
        Input.Version = Old.Version;
        var participant = Roll.Participants.FirstOrDefault(p => p.ApplicationId == Old.ApplicationId);
        Lines =
        [
            new(new Wording("Pemegang"), Old.HolderName, participant?.Name ?? "—"),
            new(new Wording("Usaha"), Old.BusinessName, participant?.Business ?? "—"),
            new(new Wording("Kegiatan"), Old.CohortTitle, Roll.Cohort.Title),
            new(new Wording("Mitra"), Old.Partner ?? "—", Roll.Cohort.Partner ?? "—"),
            new(new Wording("Hari"), Days(Old.From, Old.Until), Roll.LastDay is { } last ? Days(Roll.Cohort.Sessions.Min(s => s.Day), last) : "—"),
            new(new Wording("Tempat"), Old.Place, Roll.Cohort.Place ?? "—"),
            new(new Wording("Jam pelajaran"), Count(Old.LessonHours), Count(Roll.AllHours)),
            new(new Wording("Jam yang diikuti"), Count(Old.AttendedHours), Count(participant?.AttendedHours ?? 0)),
            new(new Wording("Penanda tangan"), Old.SignerName, Roll.Office.Signer?.Name ?? "—"),
        ];
    }

    private static string Count(int hours) => hours.ToString(CultureInfo.InvariantCulture);

    private string Days(DateOnly from, DateOnly until) =>
        from == until ? Figures.Date(from, localizer.Language) : localizer[new Wording("{0} sampai {1}", from, until)];

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public string Reason { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasannya; yang dilihat umum hanya golongannya");
            RuleFor(i => i.Reason).Fits(TrainingCertificate.ReasonMaxLength);
        }
    }
}
