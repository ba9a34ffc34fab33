using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Shipments;

/// <summary>Begins the shipment that shall replace a verified one.</summary>
public sealed class CorrectModel(ExportsDbContext db, ShipmentService shipments, Actor actor) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [FromRoute]
    public Guid Id { get; set; }

    public bool IsOwn => actor.Role == Role.Exporter;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Input.Key = Guid.NewGuid();
        var status = await db.Shipments.Where(s => s.Id == Id).Select(s => s.Status).SingleAsync(cancellationToken);
        return status.May(ShipmentVerb.StartCorrection) ? Page() : RedirectToPage("Details", new { Id });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var source = DestinationInput.Choice<EntrySource>(Input.Source) ?? EntrySource.Portal;
        var started = await shipments.StartCorrectionAsync(Id, source, Input.Key, cancellationToken);
        return started.Outcome.Ok ? RedirectToPage("Destination", new { id = started.Id }) : await this.RefuseAsync(started.Outcome);
    }

    public sealed class InputModel
    {
        public Guid Key { get; set; }

        public string Source { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator(Actor actor) =>
            RuleFor(i => i.Source).Must(s => DestinationInput.Choice<EntrySource>(s) is { } source && source != EntrySource.Portal)
                .When(_ => actor.Role != Role.Exporter).WithMessage("Pilih dari mana keterangan ini diperoleh");
    }
}
