using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Collection;

/// <summary>Says why an exporter is not to be asked any more.</summary>
public sealed class TakeOffModel(ExportsDbContext db, CollectionService collection, CurrentScope scope) : PageModel, IPreparesPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Exporter { get; private set; } = "";

    public PartialDate MonthName { get; private set; } = new(1);

    public Task OnGetAsync() => PrepareAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await collection.TakeOffAsync(Id, scope.Code, PlainText.Of(Input.Reason), cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        await PrepareAsync();
        this.SayDone(new Wording("{0} dilepas dari daftar.", Exporter));
        return Redirect($"~/rekap-bulanan?bulan={MonthName.Iso}");
    }

    public async Task PrepareAsync()
    {
        var found = await (from item in db.CollectionItems
                           join round in db.CollectionRounds on item.RoundId equals round.Id
                           where item.Id == Id
                           select new { item.Exporter!.Name, round.Month }).SingleAsync(HttpContext.RequestAborted);
        (Exporter, MonthName) = (found.Name, YearMonth.Named(found.Month));
    }

    public sealed class InputModel
    {
        public string Reason { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasannya, misalnya: usaha sudah tutup");
            RuleFor(i => i.Reason).Fits(CollectionItem.ReasonMaxLength);
        }
    }
}
