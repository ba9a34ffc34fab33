using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.CheckIn;

/// <summary>Where the code on the screen leads: one field for the card's code, or one tap for a business that is signed in.</summary>
[EnableRateLimiting(CheckInLimits.Policy)]
public sealed class ScanModel(SessionCodes codes, CheckInSessions sessions, AttendanceService attendance, Actor actor) : PageModel, IPreparesPage
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public SessionTokenState State { get; private set; }

    public CheckInSession? Session { get; private set; }

    public bool IsExporter => actor.ExporterId is not null;

    public async Task<IActionResult> OnGetAsync()
    {
        await FindAsync(SessionCodes.MinutesToScan);
        return Answer();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        CheckInAsync(session => attendance.CheckInAsync(session, Input.Code, cancellationToken));

    [Validates]
    public async Task<IActionResult> OnPostOwnAsync(CancellationToken cancellationToken) =>
        IsExporter ? await CheckInAsync(session => attendance.CheckInOwnAsync(session, cancellationToken)) : Forbid();

    public Task PrepareAsync() => FindAsync(SessionCodes.MinutesToSend);

    private async Task<IActionResult> CheckInAsync(Func<Guid, Task<Core.Values.Outcome>> checkIn)
    {
        ModelState.Clear();
        await FindAsync(SessionCodes.MinutesToSend);
        if (Session is not { } session)
            return Answer();
        var outcome = await checkIn(session.Id);
        return outcome.Ok ? this.CheckedIn(session) : await this.RefuseAsync(outcome);
    }

    private PageResult Answer() => new()
    {
        StatusCode = State switch
        {
            SessionTokenState.Expired => StatusCodes.Status410Gone,
            _ when Session is null => StatusCodes.Status404NotFound,
            _ => null,
        },
    };

    private async Task FindAsync(int minutes)
    {
        var token = codes.Read(Token, minutes);
        State = token.State;
        Session = State == SessionTokenState.Valid ? await sessions.FindAsync(token.SessionId, HttpContext.RequestAborted) : null;
    }

    public sealed class InputModel
    {
        public string Code { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator() => RuleFor(i => i.Code).Must(CheckInWords.IsWhole).WithMessage(CheckInWords.CodeExpected);
    }
}
