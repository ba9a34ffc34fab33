using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Shipments;

/// <summary>Begins a shipment like an earlier one. The home of an exporter posts here without showing it first: one tap.</summary>
public sealed class AgainModel(ExportsDbContext db, ShipmentRepeat repeat, Actor actor) : PageModel, IPreparesPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [FromRoute]
    public Guid Id { get; set; }

    public EarlierShipment Earlier { get; private set; } = null!;

    public bool IsOwn => actor.Role == Role.Exporter;

    public async Task<IActionResult> OnGetAsync()
    {
        Input.Key = Guid.NewGuid();
        await PrepareAsync();
        return Earlier.Status.May(ShipmentVerb.Repeat) ? Page() : RedirectToPage("Details", new { Id });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var source = DestinationInput.Choice<EntrySource>(Input.Source) ?? EntrySource.Portal;
        var started = await repeat.StartAsync(Id, source, Input.Key, cancellationToken);
        if (!started.Outcome.Ok)
            return await this.RefuseAsync(started.Outcome);
        this.SayDone(new Wording("Disalin dari pengiriman sebelumnya. Isi tanggal dan nomor dokumen, lalu ganti jumlah dan nilai yang berbeda."));
        return RedirectToPage("Destination", new { id = started.Id });
    }

    public async Task PrepareAsync() =>
        Earlier = await db.Shipments.Where(s => s.Id == Id)
            .Select(s => new EarlierShipment(s.Status, s.Exporter!.Name, s.ExportDate, db.Countries.SingleOrDefault(c => c.Iso2 == s.DestinationIso2)))
            .SingleAsync(HttpContext.RequestAborted);

    public sealed record EarlierShipment(ShipmentStatus Status, string Exporter, DateOnly? Date, Country? Country);

    public sealed class InputModel
    {
        public Guid Key { get; set; }

        /// <summary>Asked of staff only.</summary>
        public string Source { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator(Actor actor)
        {
            RuleFor(i => i.Key).NotEmpty().WithMessage("Muat ulang halaman ini, lalu coba lagi");
            RuleFor(i => i.Source).Must(s => DestinationInput.Choice<EntrySource>(s) is { } source && source != EntrySource.Portal)
                .When(_ => actor.Role != Role.Exporter).WithMessage("Pilih dari mana keterangan ini diperoleh");
        }
    }
}
