using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;

namespace Pekalongan.Exports.Web.Pages.Shipments;

/// <summary>The files of a shipment, and which of the usual ones aren't there.</summary>
public sealed record ShipmentEvidenceView(IReadOnlyList<ShipmentEvidenceView.Row> Files, IReadOnlyList<ShipmentFileKind> Missing)
{
    public sealed record Row(Guid Id, Guid FileId, string Name, string ContentType, int Length, ShipmentFileKind Kind, DateTime AddedAt)
    {
        public bool IsImage => ContentType.StartsWith("image/", StringComparison.Ordinal);

        /// <summary>Rounded up: no file is "0 KB".</summary>
        public int Kilobytes => (Length + 1023) / 1024;
    }

    public static async Task<ShipmentEvidenceView> ReadAsync(ExportsDbContext db, Shipment shipment, CancellationToken cancellationToken)
    {
        var files = await db.Set<ShipmentFile>().Where(f => f.ShipmentId == shipment.Id).OrderBy(f => f.Kind).ThenBy(f => f.AddedAt).ThenBy(f => f.Id)
            .Select(f => new Row(f.Id, f.FileId, f.File!.Name, f.File!.ContentType, f.File!.Length, f.Kind, f.AddedAt)).ToListAsync(cancellationToken);
        return new ShipmentEvidenceView(files, [.. ShipmentEvidence.Usual(shipment).Where(kind => !files.Exists(f => f.Kind == kind))]);
    }
}

/// <summary>How a page shows them.</summary>
/// <param name="View">What is there.</param>
/// <param name="ChangeAt">The address at which files are added; null where the reader may not.</param>
/// <param name="ShowsImages">Photos beside the form that they prove.</param>
public sealed record ShipmentEvidenceModel(ShipmentEvidenceView View, string? ChangeAt, bool ShowsImages);
