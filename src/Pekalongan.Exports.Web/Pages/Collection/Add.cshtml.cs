using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Collection;

/// <summary>Puts a business on a month's list that the rule did not think of.</summary>
public sealed class AddModel(ExportsDbContext db, CollectionService collection, CurrentScope scope) : PageModel, IPreparesPage
{
    [BindProperty(SupportsGet = true)]
    public string Bulan { get; set; } = "";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public PartialDate MonthName => YearMonth.Named(Month);

    private int Month => YearMonth.Read(Bulan) ?? 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await IsOpenAsync(cancellationToken))
            return NotFound();
        await PrepareAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await collection.AddAsync(scope.Code, Month, Guid.Parse(Input.Exporter), PlainText.Of(Input.Reason), cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Usaha masuk ke daftar {0}.", MonthName));
        return Redirect($"~/rekap-bulanan?bulan={Bulan}");
    }

    public async Task PrepareAsync()
    {
        if (Month == 0)
            return;
        var month = Month;
        var rounds = db.CollectionRounds.Where(r => r.ScopeCode == scope.Code && r.Month == month);
        var exporters = await db.Exporters
            .Where(e => e.ScopeCode == scope.Code && e.ErasedAt == null
                && !db.CollectionItems.Any(i => i.ExporterId == e.Id && i.RemovedAt == null && rounds.Any(r => r.Id == i.RoundId)))
            .OrderBy(e => e.Name).Select(e => new { e.Id, e.Name }).ToListAsync(HttpContext.RequestAborted);
        Choices = exporters.ConvertAll(e => new SelectListItem(e.Name, e.Id.ToString()));
    }

    private Task<bool> IsOpenAsync(CancellationToken cancellationToken)
    {
        var month = Month;
        return db.CollectionRounds.AnyAsync(r => r.ScopeCode == scope.Code && r.Month == month, cancellationToken);
    }

    public sealed class InputModel
    {
        public string Exporter { get; set; } = "";

        public string Reason { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Exporter).Must(id => Guid.TryParse(id, out _)).WithMessage("Pilih usahanya dari daftar");
            RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasannya, misalnya: baru mulai ekspor");
            RuleFor(i => i.Reason).Fits(CollectionItem.ReasonMaxLength);
        }
    }
}
