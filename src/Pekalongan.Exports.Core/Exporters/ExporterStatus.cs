namespace Pekalongan.Exports.Core.Exporters;

public enum ExporterStatus
{
    /// <summary>Calon eksportir: no export known.</summary>
    Candidate,
    Active,

    /// <summary>Exported once, but not within the last twelve months.</summary>
    Dormant,
}

/// <summary>
/// A business's status follows from its verified shipments and from what it declared at registration; nobody types it. A declaration
/// stands for an export on the day of registration, so that a newly registered exporter is not called a candidate.
/// </summary>
public static class ExporterStatusRule
{
    public const int ActiveMonths = 12;

    public static ExporterStatus Of(DeclaredExport declared, DateOnly registeredOn, DateOnly? lastExport, DateOnly today)
    {
        var declaredOn = declared == DeclaredExport.Since ? registeredOn : (DateOnly?)null;
        var latest = lastExport is { } shipped && !(declaredOn > shipped) ? shipped : declaredOn;
        if (latest is not { } last)
            return ExporterStatus.Candidate;
        return last > today.AddMonths(-ActiveMonths) ? ExporterStatus.Active : ExporterStatus.Dormant;
    }
}
