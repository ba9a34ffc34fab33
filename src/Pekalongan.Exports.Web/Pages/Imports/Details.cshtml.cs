using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Spreadsheets;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Imports;

/// <summary>How far an import is, what was found in each row, and what came of it. NIKs are never shown here.</summary>
public sealed class DetailsModel(ExportsDbContext db, ImportRowList rowList, ImportService imports, CurrentScope scope, Localizer localizer) : PageModel, IPreparesPage
{
    public const int PageSize = 50;
    public const string ShowNotable = "masalah";
    public const string ShowAll = "semua";

    /// <param name="RowNumber">As the spreadsheet counts.</param>
    /// <param name="Id">Of the business, or of the shipment.</param>
    /// <param name="Name">Of the business.</param>
    public sealed record RegisteredRow(int RowNumber, Guid Id, string Name);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "tampil")]
    public string Show { get; set; } = ShowNotable;

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int PageNumber { get; set; } = 1;

    public ImportRoom Room => ImportRoom.Of(HttpContext);

    public ImportBatch Batch { get; private set; } = null!;

    public string UploadedBy { get; private set; } = "";

    public string? CohortTitle { get; private set; }

    public IReadOnlyList<ImportRow> Rows { get; private set; } = [];

    public int RowsTotal { get; private set; }

    /// <summary>Of the rows that are ready, those that somebody has to look at first; null where no kind of row is ever marked.</summary>
    public int? Marked { get; private set; }

    public IReadOnlyList<RegisteredRow> Registered { get; private set; } = [];

    public bool MayCommit => Batch.Status == ImportStatus.Checked && (Batch.ReadyRows > 0 || (Batch.CohortId is not null && Batch.KnownRows > 0));

    /// <summary>Rows of the work at hand; null while the file is being read.</summary>
    public int? Total => Batch.Status == ImportStatus.Checking ? Batch.RowCount : Batch.ReadyRows;

    public int Done => Batch.Status == ImportStatus.Checking ? Batch.CheckedRows : Batch.RegisteredRows;

    public string StatusKind => Batch.Status switch
    {
        ImportStatus.Finished => "ok",
        ImportStatus.Unreadable => "back",
        ImportStatus.Discarded => "",
        _ => "wait",
    };

    public static string KindOf(ImportRowState state) => state switch
    {
        ImportRowState.Wrong => "back",
        ImportRowState.Different => "wait",
        ImportRowState.Ready or ImportRowState.Registered => "ok",
        _ => "",
    };

    public Task OnGetAsync() => PrepareAsync();

    /// <summary>By post, because it is written down who took the rows out in clear.</summary>
    public async Task<IActionResult> OnPostHandBackAsync(CancellationToken cancellationToken)
    {
        if (await imports.HandBackAsync(Id, scope.Code, cancellationToken) is not { } table)
            return await this.RefuseAsync("", new Wording("Baris-baris berkas ini sudah dihapus; unggah lagi berkasnya"));
        Response.Headers.CacheControl = "no-store";
        var name = Path.GetFileNameWithoutExtension(table.Batch.FileName);
        return File(ProblemSheet.Write(table, localizer.Language), TemplateModel.Xlsx, $"{name}-{localizer[ImportColumn.Problem].ToLowerInvariant()}.xlsx");
    }

    public async Task PrepareAsync()
    {
        var stop = HttpContext.RequestAborted;
        Batch = await db.Imports.AsNoTracking().SingleAsync(b => b.Id == Id && b.ScopeCode == scope.Code, stop);
        UploadedBy = await db.Users.Where(u => u.Id == Batch.UploadedById).Select(u => u.Name).SingleAsync(stop);
        CohortTitle = await db.Cohorts.Where(c => c.Id == Batch.CohortId).Select(c => c.Title).SingleOrDefaultAsync(stop);
        Show = Show == ShowAll ? ShowAll : ShowNotable;
        if (Batch is { Kind: ImportKind.Shipments, Status: ImportStatus.Checked })
            Marked = await rowList.CountMarkedAsync(Id, stop);
        if (Batch is { HoldsRows: true, IsWorking: false })
        {
            var onlyNotable = Show == ShowNotable;
            RowsTotal = await rowList.CountAsync(Id, onlyNotable, stop);
            PageNumber = Math.Clamp(PageNumber, 1, Math.Max(1, (RowsTotal + PageSize - 1) / PageSize));
            Rows = await rowList.ReadAsync(Id, onlyNotable, (PageNumber - 1) * PageSize, PageSize, stop);
        }

        if (Batch.RegisteredRows > 0 && !Batch.IsWorking)
            Registered = await db.ImportedRows.Where(r => r.BatchId == Id).OrderBy(r => r.RowNumber).Take(PageSize)
                .Select(r => new RegisteredRow(r.RowNumber, r.ShipmentId ?? r.ExporterId, db.Exporters.Where(e => e.Id == r.ExporterId).Select(e => e.Name).First()))
                .ToListAsync(stop);
    }
}
