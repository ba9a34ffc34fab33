using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Files;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Imports;

/// <summary>Takes in a table, and lists those that came before.</summary>
[UploadLimit]
public sealed class IndexModel(ExportsDbContext db, ImportService imports, ImportSignal signal, CurrentScope scope, Localizer localizer) : PageModel, IPreparesPage
{
    private const int Shown = 20;

    public sealed record Row(Guid Id, string FileName, DateTime UploadedAt, string UploadedBy, ImportStatus Status, int? RowCount, int RegisteredRows);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ImportRoom Room => ImportRoom.Of(HttpContext);

    public IReadOnlyList<SelectListItem> Cohorts { get; private set; } = [];

    public IReadOnlyList<Row> Batches { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Sources =>
    [
        .. new[] { EntrySource.ESka, EntrySource.List, EntrySource.Telephone, EntrySource.Visit }
            .Select(source => new SelectListItem(localizer[ShipmentWords.Of(source)], source.ToString())),
    ];

    private ImportPurpose Purpose => Room.IsShipments
        ? ImportPurpose.Shipments(Enum.TryParse<EntrySource>(Input.EntrySource, out var source) && Enum.IsDefined(source) ? source : null)
        : ImportPurpose.Businesses(Guid.TryParse(Input.CohortId, out var cohort) ? cohort : null);

    public string KindOf(ImportStatus status) => status switch
    {
        ImportStatus.Finished => "ok",
        ImportStatus.Unreadable => "back",
        ImportStatus.Discarded => "",
        _ => "wait",
    };

    public Task OnGetAsync()
    {
        Input.Id = Guid.CreateVersion7();
        return PrepareAsync();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await Input.Upload!.CopyToAsync(bytes, cancellationToken);
        var (outcome, id) = await imports.UploadAsync(
            Input.Id, scope.Code, Purpose, new Upload(Input.Upload.FileName, bytes.ToArray()), localizer.Language, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        signal.Wake();
        if (id != Input.Id)
            this.SayDone(new Wording("Berkas yang sama sudah diunggah; ini hasilnya."));
        return Redirect("~" + Room.Details(id));
    }

    public async Task PrepareAsync()
    {
        var (stop, kind) = (HttpContext.RequestAborted, Room.Kind);
        var cohorts = await db.Cohorts.Where(c => c.ScopeCode == scope.Code && c.Status == CohortStatus.Open && c.HistoryKey == null)
            .OrderBy(c => c.Title).Select(c => new { c.Id, c.Title }).ToListAsync(stop);
        Cohorts = [.. cohorts.Select(c => new SelectListItem(c.Title, c.Id.ToString()))];
        Batches = await db.Imports.Where(b => b.ScopeCode == scope.Code && b.Kind == kind).OrderByDescending(b => b.UploadedAt).ThenBy(b => b.Id).Take(Shown)
            .Select(b => new Row(
                b.Id, b.FileName, b.UploadedAt, db.Users.Where(u => u.Id == b.UploadedById).Select(u => u.Name).First(), b.Status, b.RowCount, b.RegisteredRows))
            .ToListAsync(stop);
    }

    public sealed class InputModel
    {
        public Guid Id { get; set; }

        public IFormFile? Upload { get; set; }

        public string CohortId { get; set; } = "";

        public string EntrySource { get; set; } = "";
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator() => RuleFor(i => i.Upload).NotNull().WithMessage("Pilih berkas XLSX atau CSV yang akan diperiksa");
    }
}
