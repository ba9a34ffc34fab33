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
        [.. (await FindAsync([shipment], cancellationToken))[shipment.Id]];

    /// <summary>For a whole list, in one query; all of one scope.</summary>
    public async Task<ILookup<Guid, Duplicate>> FindAsync(IReadOnlyCollection<Shipment> shipments, CancellationToken cancellationToken)
    {
        var candidates = shipments.Count == 0 ? [] : await CandidatesAsync(shipments, cancellationToken);
        return (from shipment in shipments
                from other in candidates
                let kind = KindOf(shipment, other)
                where kind is not null
                select (shipment.Id, Duplicate: new Duplicate(kind.Value, other.Id, other.ExporterName)))
            .ToLookup(d => d.Id, d => d.Duplicate);
    }

    private Task<List<Candidate>> CandidatesAsync(IReadOnlyCollection<Shipment> shipments, CancellationToken cancellationToken)
    {
        var scope = shipments.First().ScopeCode;
        var numbers = shipments.Where(s => s.DocumentNumber is not null).Select(s => s.DocumentNumber).Distinct().ToList();
        var exporters = shipments.Where(s => s.DocumentNumber is null).Select(s => s.ExporterId).Distinct().ToList();
        var dates = shipments.Where(s => s.DocumentNumber is null && s.ExportDate is not null).Select(s => s.ExportDate).Distinct().ToList();
        return db.Shipments
            .Where(s => s.ScopeCode == scope && Live.Contains(s.Status)
                && (numbers.Contains(s.DocumentNumber) || (exporters.Contains(s.ExporterId) && dates.Contains(s.ExportDate))))
            .OrderBy(s => s.SubmittedAt).ThenBy(s => s.Id)
            .Select(s => new Candidate
            {
                Id = s.Id,
                ExporterId = s.ExporterId,
                ExporterName = s.Exporter!.Name,
                ExporterOfRecordId = s.ExporterOfRecordId,
                CorrectsShipmentId = s.CorrectsShipmentId,
                ExportDate = s.ExportDate,
                DestinationIso2 = s.DestinationIso2,
                DocumentKind = s.DocumentKind,
                DocumentNumber = s.DocumentNumber,
                DocumentDate = s.DocumentDate,
                CustomsOfficeCode = s.CustomsOfficeCode,
                Amounts = s.Lines.Select(l => new Amount { CurrencyCode = l.CurrencyCode, Minor = l.AmountMinor }).ToList(),
            })
            .ToListAsync(cancellationToken);
    }

    private static DuplicateKind? KindOf(Shipment shipment, Candidate other)
    {
        // A correction repeats what it corrects; that is no duplicate, from either side.
        if (other.Id == shipment.Id || other.Id == shipment.CorrectsShipmentId || other.CorrectsShipmentId == shipment.Id)
            return null;
        if (shipment.DocumentNumber is null)
            return IsAlike(shipment, other) ? DuplicateKind.Alike : null;
        if (!IsSameDocument(shipment, other))
            return null;
        if (other.ExporterId == shipment.ExporterId)
            return DuplicateKind.SameDocument;
        return other.ExporterId == shipment.ExporterOfRecordId || other.ExporterOfRecordId == shipment.ExporterId
            ? DuplicateKind.NamedPartner
            : DuplicateKind.OtherExporter;
    }

    private static bool IsSameDocument(Shipment shipment, Candidate other) =>
        other.DocumentNumber == shipment.DocumentNumber && other.DocumentKind == shipment.DocumentKind
        && other.CustomsOfficeCode == shipment.CustomsOfficeCode && other.DocumentDate?.Year == shipment.DocumentDate?.Year;

    private static bool IsAlike(Shipment shipment, Candidate other) =>
        other.ExporterId == shipment.ExporterId && other.ExportDate == shipment.ExportDate && other.DestinationIso2 == shipment.DestinationIso2
        && Sums(other.Amounts.Select(a => (a.CurrencyCode, a.Minor))).SetEquals(Sums(shipment.Lines.Select(l => (l.CurrencyCode, l.AmountMinor))));

    private static HashSet<(string, long)> Sums(IEnumerable<(string CurrencyCode, long Minor)> amounts) =>
        [.. amounts.GroupBy(a => a.CurrencyCode).Select(g => (g.Key, g.Sum(a => a.Minor)))];

    private sealed class Candidate
    {
        public required Guid Id { get; init; }

        public required Guid ExporterId { get; init; }

        public required string ExporterName { get; init; }

        public required Guid? ExporterOfRecordId { get; init; }

        public required Guid? CorrectsShipmentId { get; init; }

        public required DateOnly? ExportDate { get; init; }

        public required string? DestinationIso2 { get; init; }

        public required ExportDocumentKind? DocumentKind { get; init; }

        public required string? DocumentNumber { get; init; }

        public required DateOnly? DocumentDate { get; init; }

        public required string? CustomsOfficeCode { get; init; }

        public required List<Amount> Amounts { get; init; }
    }

    private sealed class Amount
    {
        public required string CurrencyCode { get; init; }

        public required long Minor { get; init; }
    }
}
