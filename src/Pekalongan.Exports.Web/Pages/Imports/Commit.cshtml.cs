using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Imports;

/// <summary>What will be registered and what not, before anybody says yes.</summary>
public sealed class CommitModel(ExportsDbContext db, ImportRowList rows, ImportService imports, ImportSignal signal, CurrentScope scope) : PageModel, IPreparesPage
{
    public const string OnlyRight = "benar";
    public const string Nothing = "batal";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ImportRoom Room => ImportRoom.Of(HttpContext);

    public ImportBatch Batch { get; private set; } = null!;

    public string? CohortTitle { get; private set; }

    /// <summary>Rows that somebody has to say were looked at.</summary>
    public int Marked { get; private set; }

    /// <summary>How many the rows become; null for businesses, of which each has a row.</summary>
    public int? Shipments { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await PrepareAsync();
        Input.Version = Batch.Version;
        return Batch.Status == ImportStatus.Checked ? Page() : Redirect("~" + Room.Details(Id));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync();
        if (Batch is { Status: ImportStatus.Checked, LeftOutRows: > 0 } && Input.Choice is not (OnlyRight or Nothing))
            return await this.RefuseAsync("Input.Choice", new Wording("Pilih apa yang dilakukan dengan baris yang lain"));
        if (Input.Choice == Nothing)
            return Redirect("~" + Room.Details(Id));
        var outcome = await imports.CommitAsync(Id, scope.Code, Input.Version, Input.Choice == OnlyRight, Input.HasLookedAtMarked, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        signal.Wake();
        return Redirect("~" + Room.Details(Id));
    }

    public async Task PrepareAsync()
    {
        Batch = await db.Imports.AsNoTracking().SingleAsync(b => b.Id == Id && b.ScopeCode == scope.Code, HttpContext.RequestAborted);
        if (Batch is { Kind: ImportKind.Shipments, Status: ImportStatus.Checked })
            (Shipments, Marked) = await rows.CountReadyAsync(Id, HttpContext.RequestAborted);
        CohortTitle = await db.Cohorts.Where(c => c.Id == Batch.CohortId).Select(c => c.Title).SingleOrDefaultAsync(HttpContext.RequestAborted);
    }

    public sealed class InputModel
    {
        public Guid Version { get; set; }

        public string Choice { get; set; } = "";

        public bool HasLookedAtMarked { get; set; }
    }
}
