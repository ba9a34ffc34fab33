using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Shipments;

public enum DuplicateKind
{
    /// <summary>The same document twice for one exporter: stopped.</summary>
    SameDocument,

    /// <summary>The same document for another exporter, and one names the other as exporter of record: allowed.</summary>
    NamedPartner,

    /// <summary>The same document for another exporter: the verifier is warned.</summary>
    OtherExporter,

    /// <summary>Without a number: same exporter, date, destination and value.</summary>
    Alike,
}

/// <summary>Another shipment that may be the same one.</summary>
public sealed record Duplicate(DuplicateKind Kind, Guid ShipmentId, string ExporterName);

/// <summary>Finds what was logged twice. Drafts don't count yet; what was corrected or voided doesn't any more.</summary>
public sealed class ShipmentDuplicates(ExportsDbContext db)
{
    private static readonly ShipmentStatus[] Live = [ShipmentStatus.Submitted, ShipmentStatus.Returned, ShipmentStatus.Verified];

    public async Task<IReadOnlyList<Duplicate>> FindAsync(Shipment shipment, CancellationToken cancellationToken) =>
        shipment.DocumentNumber is null
            ? await AlikeAsync(shipment, cancellationToken)
            : await SameDocumentAsync(shipment, cancellationToken);

    private async Task<List<Duplicate>> SameDocumentAsync(Shipment shipment, CancellationToken cancellationToken)
    {
        if (shipment.DocumentDate is not { } date)
            return [];
        var (first, last) = (new DateOnly(date.Year, 1, 1), new DateOnly(date.Year, 12, 31));
        var same = await Others(shipment)
            .Where(s => s.DocumentKind == shipment.DocumentKind && s.CustomsOfficeCode == shipment.CustomsOfficeCode
                && s.DocumentNumber == shipment.DocumentNumber && s.DocumentDate >= first && s.DocumentDate <= last)
            .OrderBy(s => s.SubmittedAt)
            .Select(s => new { s.Id, s.ExporterId, s.ExporterOfRecordId, s.Exporter!.Name })
            .ToListAsync(cancellationToken);
        return same.ConvertAll(s => new Duplicate(
            s.ExporterId == shipment.ExporterId ? DuplicateKind.SameDocument
            : s.ExporterId == shipment.ExporterOfRecordId || s.ExporterOfRecordId == shipment.ExporterId ? DuplicateKind.NamedPartner
            : DuplicateKind.OtherExporter,
            s.Id, s.Name));
    }

    private async Task<List<Duplicate>> AlikeAsync(Shipment shipment, CancellationToken cancellationToken)
    {
        if (shipment.ExportDate is null || shipment.DestinationIso2 is null)
            return [];
        var candidates = await Others(shipment)
            .Where(s => s.ExporterId == shipment.ExporterId && s.ExportDate == shipment.ExportDate
                && s.DestinationIso2 == shipment.DestinationIso2)
            .OrderBy(s => s.SubmittedAt)
            .Select(s => new { s.Id, s.Exporter!.Name, Lines = s.Lines.Select(l => new { l.CurrencyCode, l.AmountMinor }).ToList() })
            .ToListAsync(cancellationToken);
        var value = Value(shipment.Lines.Select(l => (l.CurrencyCode, l.AmountMinor)));
        return [.. candidates
            .Where(c => Value(c.Lines.Select(l => (l.CurrencyCode, l.AmountMinor))).SetEquals(value))
            .Select(c => new Duplicate(DuplicateKind.Alike, c.Id, c.Name))];
    }

    // A correction repeats what it corrects; that is no duplicate, from either side.
    private IQueryable<Shipment> Others(Shipment shipment) => db.Shipments.AsNoTracking()
        .Where(s => s.ScopeCode == shipment.ScopeCode && s.Id != shipment.Id && Live.Contains(s.Status)
            && (shipment.CorrectsShipmentId == null || s.Id != shipment.CorrectsShipmentId)
            && (s.CorrectsShipmentId == null || s.CorrectsShipmentId != shipment.Id));

    private static HashSet<(string, long)> Value(IEnumerable<(string CurrencyCode, long AmountMinor)> lines) =>
        [.. lines.GroupBy(l => l.CurrencyCode).Select(g => (g.Key, g.Sum(l => l.AmountMinor)))];
}
