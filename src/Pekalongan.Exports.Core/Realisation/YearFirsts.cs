using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

public enum FirstKind
{
    Exporter,
    Market,
    Commodity,
}

/// <summary>With which verified export something began.</summary>
/// <param name="ShipmentId">Null where it was a monthly statement.</param>
public sealed record FirstFlow(DateOnly Day, Guid ExporterId, string ExporterName, BilingualName Country, BilingualName Commodity, Guid? ShipmentId);

/// <summary>An exporter, a market or a commodity that has no earlier export: new, or not to be told.</summary>
public sealed record FirstExport(FirstKind Kind, string Key, BilingualName Name, Newness Newness, FirstFlow Flow);

/// <summary>A business on the register, as the figures of a year need it.</summary>
public sealed record RegisteredBusiness(string Name, DateTime CreatedAt, DeclaredExport Declared, int? SinceYear)
{
    public DeclaredHistory History => new(Declared, SinceYear, JakartaTime.DateOf(CreatedAt));
}
