using Microsoft.EntityFrameworkCore;

namespace Pekalongan.Exports.Core.Persistence;

/// <summary>All that differs between the embedded database and the agency's server.</summary>
public interface IDatabaseProvider
{
    /// <summary>Value of the setting Database:Provider that selects it.</summary>
    string Name { get; }

    void Configure(DbContextOptionsBuilder options);

    /// <summary>Statements that (re)create the triggers of one append-only table, harmless when they are there already.</summary>
    IEnumerable<string> AppendOnlyTriggers(string table);

    /// <summary>Names of the triggers that the database holds now.</summary>
    Task<IReadOnlyList<string>> ReadTriggerNamesAsync(ExportsDbContext db, CancellationToken cancellationToken);

    /// <summary>A unique key was violated: somebody else was faster, or the same request came twice.</summary>
    bool IsDuplicateKey(DbUpdateException exception);

    /// <summary>The database cannot be reached or is busy: a matter of trying again, not of the request.</summary>
    bool IsUnavailable(Exception exception);
}
