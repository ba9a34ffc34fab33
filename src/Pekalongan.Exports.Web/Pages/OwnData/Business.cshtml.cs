using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.OwnData;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.OwnData;

/// <summary>Staff make the copy for a business that has no account and asks for its data.</summary>
public sealed class BusinessModel(ExportsDbContext db, OwnDataService data, CurrentScope scope, Localizer t) : PageModel, IPreparesPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [FromRoute]
    public Guid Id { get; set; }

    public string Name { get; private set; } = "";

    public Task OnGetAsync() => PrepareAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        await data.TakeAsync(Id, scope.Code, PlainText.Of(Input.Reason), t.Language, cancellationToken) is { } packed
            ? File(packed, "application/zip", "salinan-data.zip")
            : NotFound();

    public async Task PrepareAsync() =>
        Name = await db.Exporters.Where(e => e.Id == Id && e.ScopeCode == scope.Code).Select(e => e.Name).SingleAsync(HttpContext.RequestAborted);

    public sealed class InputModel
    {
        public string Reason { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        private const int Shortest = 5;

        public InputValidator()
        {
            RuleFor(i => i.Reason).Must(text => PlainText.Of(text).Length >= Shortest).WithMessage("Tulis siapa yang meminta dan bagaimana identitasnya dicocokkan");
            RuleFor(i => i.Reason).Fits(AuditProcess.ReasonMaxLength);
        }
    }
}
