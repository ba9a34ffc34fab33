using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.CheckIn;

/// <summary>For whom the camera fails: the six digits on the screen and the code of the card, both typed.</summary>
[EnableRateLimiting(CheckInLimits.Policy)]
public sealed class IndexModel(CheckInSessions sessions, AttendanceService attendance, CheckInLimits limits, Localizer localizer) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // Whoever knows one card could otherwise try all digits from home.
        if (!limits.MayTry(ParticipantCodes.Clean(Input.Code)))
        {
            ModelState.AddModelError("Input.Code", localizer["Terlalu banyak percobaan dengan kode peserta ini; tunggu satu menit, atau hubungi petugas di ruangan"]);
            return new PageResult { StatusCode = StatusCodes.Status429TooManyRequests };
        }

        var digits = string.Concat(Input.Digits.Where(char.IsAsciiDigit));
        if (await sessions.FindAsync(digits, Input.Code, cancellationToken) is not { } session)
            return await this.RefuseAsync("Input.Digits", new Wording("Kode ini tidak berlaku lagi atau salah ketik; lihat enam angka yang sekarang di layar"));
        var outcome = await attendance.CheckInAsync(session.Id, Input.Code, cancellationToken);
        return outcome.Ok ? this.CheckedIn(session) : await this.RefuseAsync(outcome);
    }

    public sealed class InputModel
    {
        public string Digits { get; set; } = "";

        public string Code { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Digits).Must(typed => typed.Count(char.IsAsciiDigit) == SessionCodes.DigitCount).WithMessage("Tulis keenam angka yang tampil di layar");
            RuleFor(i => i.Code).Must(CheckInWords.IsWhole).WithMessage(CheckInWords.CodeExpected);
        }
    }
}
