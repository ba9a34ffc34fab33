using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Accounts;

public sealed class SwitchScopeModel(ExportsDbContext db, CurrentScope current, SessionCookie cookie) : PageModel, IPreparesPage
{
    public sealed record Choice(string Code, string Name);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Kembali { get; set; }

    public IReadOnlyList<Choice> Scopes { get; private set; } = [];

    public Task OnGetAsync()
    {
        Input.Scope = current.Code;
        return PrepareAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await PrepareAsync();
        if (Scopes.FirstOrDefault(s => s.Code == Input.Scope) is not { } chosen)
            return await this.RefuseAsync("Input.Scope", new Wording("Pilih salah satu lingkup"));
        cookie.ChooseScope(HttpContext, chosen.Code);
        this.SayDone(new Wording("Lingkup {0} dibuka.", chosen.Name));
        return LocalRedirect(LocalAddress.IsLocal(Kembali) ? Kembali! : Url.Content("~/"));
    }

    public async Task PrepareAsync() => Scopes = await db.Scopes.OrderByDescending(s => s.IsDefault).ThenBy(s => s.Name)
        .Select(s => new Choice(s.Code, s.Name)).ToListAsync();

    public sealed class InputModel
    {
        public string Scope { get; set; } = "";
    }
}
