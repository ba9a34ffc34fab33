using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Attendance;

/// <summary>The session's code, large, for the wall. It loads itself again when the next code is due.</summary>
public sealed class ScreenModel(ExportsDbContext db, SessionCodes codes, PublicAddress addresses, TimeProvider time, Localizer localizer) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "sesi")]
    public Guid SessionId { get; set; }

    public CohortSession Session { get; private set; } = null!;

    /// <summary>What the picture leads to; null on any other day.</summary>
    public string? Address { get; private set; }

    public HtmlString Picture => new(SvgQr.Of(Address!, localizer["Kode QR untuk mencatat kehadiran"]));

    public string TypedAt => addresses.Of(Request, "/hadir").Split("://")[^1];

    public string Digits => codes.Digits(SessionId);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Session = await db.CohortSessions.AsNoTracking().SingleAsync(s => s.Id == SessionId, cancellationToken);
        if (Session.Day != JakartaTime.Today(time))
            return;
        Address = addresses.Of(Request, "/hadir/" + codes.Token(SessionId));
        // A header and not a meta element: it needs no place in the page's head, and no script.
        Response.Headers["Refresh"] = (codes.SecondsLeft + 1).ToString(CultureInfo.InvariantCulture);
    }
}
