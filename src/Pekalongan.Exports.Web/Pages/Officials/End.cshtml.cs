using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Officials;

/// <summary>Somebody leaves, or an acting official's term was prolonged.</summary>
public sealed class EndModel(ExportsDbContext db, OfficialService officials, CurrentScope scope, Localizer localizer) : PageModel, IPreparesPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var official = await db.Officials.AsNoTracking().SingleOrDefaultAsync(o => o.Id == Id && o.ScopeCode == scope.Code, cancellationToken);
        if (official is null)
            return NotFound();
        (Name, Input.Until) = (official.Name, official.Until?.In(localizer.Language) ?? "");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await officials.EndAsync(Id, scope.Code, PartialDate.Parse(Input.Until).Value, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Perubahan disimpan."));
        return RedirectToPage("Index");
    }

    public async Task PrepareAsync() =>
        Name = await db.Officials.Where(o => o.Id == Id && o.ScopeCode == scope.Code).Select(o => o.Name).SingleOrDefaultAsync(HttpContext.RequestAborted) ?? "";

    public sealed class InputModel
    {
        public string Until { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator() => RuleFor(i => i.Until).Reads(PartialDate.Parse);
    }
}
