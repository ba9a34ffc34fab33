using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Files;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Shipments;

/// <summary>Photos and PDFs of a shipment's documents: a step between filling in and sending that may be left out.</summary>
[UploadLimit]
public sealed class FilesModel(ExportsDbContext db, ShipmentFileService files, Actor actor, Localizer t) : PageModel, IPreparesPage
{
    private ShipmentStatus _status;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty]
    public GoneModel Gone { get; set; } = new();

    [FromRoute]
    public Guid Id { get; set; }

    public ShipmentEvidenceView View { get; private set; } = null!;

    public bool IsEditable => _status.May(ShipmentVerb.Submit);

    public bool MayAdd => ShipmentFileService.MayAdd(actor, _status);

    public bool MayRemove => ShipmentFileService.MayRemove(actor, _status);

    public bool IsFull => View.Files.Count >= ShipmentFile.MostPerShipment;

    public string BackTo => IsEditable ? $"~/pengiriman/{Id}/periksa" : $"~/pengiriman/{Id}";

    public IEnumerable<SelectListItem> Kinds =>
        Enum.GetValues<ShipmentFileKind>().OrderBy(kind => View.Missing.Contains(kind) ? 0 : 1)
            .Select(kind => new SelectListItem(t[ShipmentWords.Of(kind)], kind.ToString()));

    public Task OnGetAsync()
    {
        Input.Key = Guid.CreateVersion7();
        return PrepareAsync();
    }

    [Validates(nameof(Input))]
    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        var (sent, field) = Input.Photo is { } photo ? (photo, nameof(Input.Photo)) : (Input.File!, nameof(Input.File));
        using var bytes = new MemoryStream();
        await sent.CopyToAsync(bytes, cancellationToken);
        var outcome = await files.AddAsync(
            Id, Input.Key, DestinationInput.Choice<ShipmentFileKind>(Input.Kind)!.Value, new Upload(sent.FileName, bytes.ToArray()), cancellationToken);
        if (!outcome.Ok)
        {
            var answer = outcome.Field is null ? await this.RefuseAsync(outcome) : await this.RefuseAsync($"{nameof(Input)}.{field}", outcome.Problem!);
            return outcome.Problem == FileIntake.TooLarge ? new PageResult { StatusCode = StatusCodes.Status413PayloadTooLarge } : answer;
        }

        this.SayDone(new Wording("Berkas ditambahkan."));
        return RedirectToPage(new { Id });
    }

    [Validates(nameof(Gone))]
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        var outcome = await files.RemoveAsync(Id, Gone.Row, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Berkas dihapus."));
        return RedirectToPage(new { Id });
    }

    public async Task PrepareAsync()
    {
        var shipment = await db.Shipments.AsNoTracking().SingleAsync(s => s.Id == Id, HttpContext.RequestAborted);
        _status = shipment.Status;
        View = await ShipmentEvidenceView.ReadAsync(db, shipment, HttpContext.RequestAborted);
    }

    public sealed class InputModel
    {
        public Guid Key { get; set; }

        public string Kind { get; set; } = "";

        public IFormFile? Photo { get; set; }

        public IFormFile? File { get; set; }
    }

    public sealed class GoneModel
    {
        public Guid Row { get; set; }
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Kind).Must(kind => DestinationInput.Choice<ShipmentFileKind>(kind) is not null).WithMessage("Pilih berkas apa ini");
            RuleFor(i => i.File).Must((input, file) => file is not null || input.Photo is not null).WithMessage("Pilih berkas yang akan ditambahkan");
            RuleFor(i => i.File).Must((input, file) => file is null || input.Photo is null).WithMessage("Kirim satu berkas: foto atau berkas, jangan keduanya");
        }
    }
}
