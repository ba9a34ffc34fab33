using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Exporters;

/// <summary>Shows a NIK in clear, once, to staff who say why; the reason is kept.</summary>
public sealed class NikModel(ExporterService exporters, ExportsDbContext db, CurrentScope scope) : PageModel, IPreparesPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string PersonName { get; private set; } = "";

    /// <summary>Null until a reason was given.</summary>
    public string? Revealed { get; private set; }

    public Task OnGetAsync() => PrepareAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (outcome, nik) = await exporters.RevealNikAsync(Id, scope.Code, PlainText.Of(Input.Reason), cancellationToken);
        if (nik is null)
            return await this.RefuseAsync(outcome);
        await PrepareAsync();
        Revealed = string.Join(' ', nik.Reveal().Chunk(4).Select(four => new string(four)));
        return Page();
    }

    public async Task PrepareAsync() => PersonName = await db.Exporters.Where(e => e.Id == Id && e.ScopeCode == scope.Code)
        .Select(e => e.Person!.Name).SingleAsync(HttpContext.RequestAborted);

    public sealed class InputModel
    {
        public string Reason { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        private const int Shortest = 5;

        public InputValidator()
        {
            RuleFor(i => i.Reason).Must(text => PlainText.Of(text).Length >= Shortest).WithMessage("Tulis untuk apa NIK ini perlu dilihat");
            RuleFor(i => i.Reason).Fits(AuditProcess.ReasonMaxLength);
        }
    }
}
