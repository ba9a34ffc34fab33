using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>
/// Holds published figures and targets against the audit events of their writing. They bear no seal themselves, the events do; what was
/// written without an event (example data) cannot be checked.
/// </summary>
public sealed class FigureCheck(ExportsDbContext db)
{
    /// <summary>The first figure or target that is not as it was written, in words; null when all are.</summary>
    public async Task<string?> FindChangedAsync(CancellationToken cancellationToken) =>
        await FindChangedAsync<PublishedFigure>(f => f.Id, cancellationToken) ?? await FindChangedAsync<ExportTarget>(t => t.Id, cancellationToken);

    private async Task<string?> FindChangedAsync<T>(Func<T, Guid> id, CancellationToken cancellationToken)
        where T : class
    {
        var name = typeof(T).Name;
        var rows = (await db.Set<T>().AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(row => id(row).ToString(), StringComparer.OrdinalIgnoreCase);
        var written = await db.AuditEvents.AsNoTracking().Where(e => e.Subject == name).OrderBy(e => e.Seq)
            .Select(e => new { e.SubjectId, e.Changes }).ToListAsync(cancellationToken);
        var scopes = await db.Scopes.Select(s => s.Code).ToListAsync(cancellationToken);
        foreach (var entry in written)
        {
            // A scope that was taken out with all that was its own: the example.
            if (!scopes.Exists(scope => entry.Changes.Contains($"\"ScopeCode\":[null,\"{scope}\"]", StringComparison.Ordinal)))
                continue;
            if (!rows.TryGetValue(entry.SubjectId, out var row))
                return $"{name} {entry.SubjectId}: was written and is gone";
            if (FirstDifference(row, entry.Changes) is { } field)
                return $"{name} {entry.SubjectId}: {field} is not as it was written";
        }

        return null;
    }

    private string? FirstDifference(object row, string changes)
    {
        var entity = db.Entry(row);
        using var written = JsonDocument.Parse(changes);
        foreach (var field in written.RootElement.EnumerateObject())
        {
            var now = JsonSerializer.Serialize(AuditTrail.Plain(entity.Property(field.Name).CurrentValue), AuditTrail.Json);
            if (now != JsonSerializer.Serialize(field.Value[1], AuditTrail.Json))
                return field.Name;
        }

        return null;
    }
}
