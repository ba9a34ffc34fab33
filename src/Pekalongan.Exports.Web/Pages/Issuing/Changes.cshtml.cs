using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Issuing;

/// <summary>Entry by entry, what a report could not know when it was frozen.</summary>
public sealed class ChangesModel(ExportsDbContext db, ReportChangesReader reader, TimeProvider time) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public IssuedView View { get; private set; } = null!;

    public ReportDifference Difference { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        View = await IssuedView.ReadAsync(db, Id, cancellationToken);
        Difference = await reader.ReadAsync(View.Report, KnownAt.Today(time), cancellationToken);
    }

    public static Wording Of(ChangeCause cause) => cause switch
    {
        ChangeCause.LateShipment => new Wording("pengiriman yang baru diverifikasi kemudian"),
        ChangeCause.LateStatement => new Wording("rekap bulanan yang baru diverifikasi kemudian"),
        ChangeCause.TakenBack => new Wording("ditarik kembali: dibatalkan, dikoreksi, atau digantikan pengirimannya"),
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, null),
    };
}
