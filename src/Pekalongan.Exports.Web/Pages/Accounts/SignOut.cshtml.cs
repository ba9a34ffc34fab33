using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Accounts;

public sealed class SignOutModel(Sessions sessions, SessionCookie cookie) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (SessionCookie.SessionOf(User) is { } session)
            await sessions.EndAsync(session, cancellationToken);
        await cookie.SignOutAsync(HttpContext);
        this.SayDone(new Wording("Anda sudah keluar."));
        return Redirect("~/masuk");
    }
}
