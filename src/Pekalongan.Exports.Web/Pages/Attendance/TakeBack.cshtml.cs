using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Attendance;

/// <summary>Takes a wrong mark back, with the reason.</summary>
public sealed class TakeBackModel(AttendanceService attendance, ExportsDbContext db, CurrentScope scope) : PageModel, IPreparesPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "sesi")]
    public Guid SessionId { get; set; }

    [BindProperty(SupportsGet = true, Name = "peserta")]
    public Guid ApplicationId { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Topic { get; private set; } = "";

    public DateOnly Day { get; private set; }

    public string Business { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        await PrepareAsync();
        return Business.Length > 0 ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await attendance.TakeBackAsync(SessionId, ApplicationId, scope.Code, PlainText.Of(Input.Reason), cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Tanda hadir dibatalkan."));
        return Redirect($"~/pelatihan/{Id}/kehadiran/{SessionId}");
    }

    public async Task PrepareAsync()
    {
        var mark = await db.Attendance.Where(a => a.SessionId == SessionId && a.ApplicationId == ApplicationId)
            .Select(a => new { a.Session!.Topic, a.Session.Day, a.Application!.Exporter!.Name }).SingleOrDefaultAsync(HttpContext.RequestAborted);
        if (mark is not null)
            (Topic, Day, Business) = (mark.Topic, mark.Day, mark.Name);
    }

    public sealed class InputModel
    {
        public string Reason { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis mengapa tanda ini salah");
            RuleFor(i => i.Reason).Fits(AuditProcess.ReasonMaxLength);
        }
    }
}
