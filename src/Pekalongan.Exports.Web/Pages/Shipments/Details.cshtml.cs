using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Shipments;

public sealed class DetailsModel(ExportsDbContext db, ShipmentValuation valuation, Actor actor) : PageModel
{
    private static readonly ProcessKind[] Steps =
    [
        ProcessKind.ShipmentCorrecting, ProcessKind.ShipmentSubmitting, ProcessKind.ShipmentReturning, ProcessKind.ShipmentVerifying,
        ProcessKind.ShipmentVoiding,
    ];

    [FromRoute]
    public Guid Id { get; set; }

    public ShipmentView View { get; private set; } = null!;

    public IReadOnlyList<Happening> Timeline { get; private set; } = [];

    public bool MayEnter => actor.Role?.May(Permission.EnterShipments) == true;

    public bool MayVerify => actor.Role?.May(Permission.VerifyShipments) == true && !actor.IsMakerOf(View.Shipment);

    public bool IsOwn => actor.Role == Role.Exporter;

    public bool MayObject => IsOwn && ObjectionService.MayObject(View.Shipment) && !View.Objections.Any(o => o.IsOpen);

    public bool MayAnswer => actor.Role?.May(Permission.EnterOnBehalf) == true;

    /// <summary>Who told the office, and when: for the office only.</summary>
    public Wording? Informant => (IsOwn, View.Shipment.InformantName, View.Shipment.InformedOn) switch
    {
        (true, _, _) or (_, null, null) => null,
        (_, { } name, { } day) => new Wording("dari {0}, {1}", name, day),
        (_, { } name, null) => new Wording("dari {0}", name),
        (_, null, { } day) => new Wording("pada {0}", day),
    };

    /// <summary>For programs that read the page.</summary>
    public static string Iso(DateTime at) => at.ToString("O", CultureInfo.InvariantCulture);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        View = await ShipmentView.ReadAsync(db, valuation, Id, cancellationToken);
        var subject = Id.ToString();
        var happened = await (
            from audit in db.AuditEvents
            join process in db.AuditProcesses on audit.ProcessId equals process.Id
            where audit.Subject == nameof(Shipment) && audit.SubjectId == subject && Steps.Contains(process.Kind)
            orderby audit.Seq
            select new
            {
                process.Kind,
                process.At,
                process.Reason,
                By = db.Users.Where(u => u.Id == process.UserId).Select(u => u.Name).SingleOrDefault(),
            }).ToListAsync(cancellationToken);
        Timeline = [.. happened.Select(h => new Happening(WordsOf(h.Kind), h.At, actor.Role == Role.Exporter ? null : h.By, h.Reason))];
    }

    private Wording WordsOf(ProcessKind kind) => kind switch
    {
        ProcessKind.ShipmentCorrecting => new Wording("Koreksi dimulai"),
        ProcessKind.ShipmentSubmitting => new Wording("Dikirim untuk diperiksa"),
        ProcessKind.ShipmentReturning => new Wording("Dikembalikan untuk diperbaiki"),
        // The verification of its correction is also the end of this one.
        ProcessKind.ShipmentVerifying when View.Shipment.Status == ShipmentStatus.Corrected => new Wording("Diverifikasi, kemudian digantikan koreksinya"),
        ProcessKind.ShipmentVerifying => new Wording("Diverifikasi"),
        _ => new Wording("Dibatalkan"),
    };

    public sealed record Happening(Wording What, DateTime At, string? By, string? Reason);
}
