using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Attendance;

/// <summary>Who is at one session: ticked on a phone, by the code of the card, or later from the signed list.</summary>
public sealed class SessionModel(AttendanceService attendance, AttendanceReader reader, CurrentScope scope) : PageModel, IPreparesPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "sesi")]
    public Guid SessionId { get; set; }

    [BindProperty(SupportsGet = true, Name = "kata")]
    public string? Words { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public DateOnly Today { get; private set; }

    public AttendanceSession Session { get; private set; } = null!;

    public IReadOnlyList<AttendanceParticipant> Missing { get; private set; } = [];

    public IReadOnlyList<(AttendanceParticipant Participant, AttendanceMark Mark)> Present { get; private set; } = [];

    public Task OnGetAsync() => PrepareAsync();

    [Validates]
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "hadir")] List<Guid> present, CancellationToken cancellationToken)
    {
        if (present.Count == 0)
            return await this.RefuseAsync("", new Wording("Belum ada yang dicentang"));
        var outcome = await attendance.RecordAsync(SessionId, scope.Code, present, cancellationToken);
        return outcome.Ok ? Done(new Wording("{0} peserta ditandai hadir.", present.Distinct().Count())) : await this.RefuseAsync(outcome);
    }

    public async Task<IActionResult> OnPostCodeAsync(CancellationToken cancellationToken)
    {
        var (outcome, business) = await attendance.RecordCodeAsync(SessionId, scope.Code, Input.Code, cancellationToken);
        return outcome.Ok ? Done(new Wording("{0} ditandai hadir.", business)) : await this.RefuseAsync(outcome);
    }

    public async Task PrepareAsync()
    {
        var all = await reader.ReadAsync(Id, HttpContext.RequestAborted);
        (Today, Session) = (all.Today, all.Sessions.Single(s => s.Id == SessionId));
        var wanted = SearchKey.Of(Words ?? "");
        var shown = all.Participants.Where(p => SearchKey.Of($"{p.Business} {p.Person}").Contains(wanted, StringComparison.Ordinal)).ToList();
        Missing = [.. shown.Where(p => p.Status == ApplicationStatus.Accepted && !p.Marks.ContainsKey(SessionId))];
        Present = [.. shown.Where(p => p.Marks.ContainsKey(SessionId)).Select(p => (p, p.Marks[SessionId]))];
    }

    private RedirectResult Done(Wording what)
    {
        this.SayDone(what);
        return Redirect($"~/pelatihan/{Id}/kehadiran/{SessionId}");
    }

    public sealed class InputModel
    {
        public string Code { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator() => RuleFor(i => i.Code).NotEmpty().WithMessage("Tulis kedelapan huruf dan angka pada kartu nama");
    }
}
