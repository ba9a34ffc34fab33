using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.OwnData;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.OwnData;

/// <summary>Erases a person on request, after saying what goes and what stays.</summary>
public sealed class EraseModel(ExportsDbContext db, PersonErasure erasure, CurrentScope scope) : PageModel, IPreparesPage
{
    public sealed record Business(string Name, bool IsSole);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [FromRoute]
    public Guid Id { get; set; }

    public string PersonName { get; private set; } = "";

    public bool IsErased { get; private set; }

    public IReadOnlyList<Business> Businesses { get; private set; } = [];

    public Task OnGetAsync() => PrepareAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await erasure.EraseAsync(Id, scope.Code, Input.TypedName, Input.Reason, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Data orangnya dihapus. Angka ekspor tidak berubah."));
        return RedirectToPage("/Exporters/Details", new { Id });
    }

    public async Task PrepareAsync()
    {
        var person = await db.Exporters.Where(e => e.Id == Id && e.ScopeCode == scope.Code)
            .Select(e => new { e.Person!.Id, e.Person.Name, e.Person.ErasedAt }).SingleAsync(HttpContext.RequestAborted);
        (PersonName, IsErased) = (person.Name, person.ErasedAt is not null);
        Businesses = await db.Exporters.Where(e => e.PersonId == person.Id).OrderBy(e => e.Name)
            .Select(e => new Business(e.Name, e.LegalForm == LegalForm.SoleProprietor)).ToListAsync(HttpContext.RequestAborted);
    }

    public sealed class InputModel
    {
        public string Reason { get; set; } = "";

        public string TypedName { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis siapa yang meminta dan kapan, tanpa namanya; misalnya: diminta pemilik di loket");
            RuleFor(i => i.Reason).Fits(AuditProcess.ReasonMaxLength);
            RuleFor(i => i.TypedName).NotEmpty().WithMessage("Nama yang diketik tidak sama; ketik nama orangnya seperti tertulis di halaman ini");
        }
    }
}
