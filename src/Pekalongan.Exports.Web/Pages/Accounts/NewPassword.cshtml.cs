using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Accounts;

[EnableRateLimiting(SignInHosting.RateLimit)]
public sealed class NewPasswordModel(LinkPassword password) : PageModel, IPreparesPage
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    public NewPasswordInput Input { get; set; } = new();

    /// <summary>Whose password is set; null when the link is over.</summary>
    public LinkPassword.Owner? Account { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await PrepareAsync();
        return Account is null ? Gone() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await password.SetAsync(HttpContext, Token, LinkPurpose.PasswordReset, Input.Password, cancellationToken);
        if (outcome.Ok)
            return LocalRedirect(Url.Content("~/"));
        return outcome.Kind == Core.Values.OutcomeKind.NotFound ? Gone() : await this.RefuseAsync(outcome);
    }

    public async Task PrepareAsync() => Account = await password.OwnerOfAsync(Token, LinkPurpose.PasswordReset, HttpContext.RequestAborted);

    private static PageResult Gone() => new() { StatusCode = StatusCodes.Status410Gone };
}
