using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Pekalongan.Exports.Core.Persistence;

/// <summary>All that differs between the embedded database and the agency's server.</summary>
public interface IDatabaseProvider
{
    /// <summary>Value of the setting Database:Provider that selects it.</summary>
    string Name { get; }

    void Configure(DbContextOptionsBuilder options);

    /// <summary>
    /// Keeps the database as it is before a newer version changes its tables, where a crash in the middle of that could not be rolled back.
    /// </summary>
    /// <param name="db">Open on it.</param>
    /// <param name="version">The last migration it has.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task KeepBeforeUpgradeAsync(ExportsDbContext db, string version, CancellationToken cancellationToken);

    /// <summary>Statements that (re)create the triggers of one append-only table, harmless when they are there already.</summary>
    IEnumerable<string> AppendOnlyTriggers(IModel model, string table);

    /// <summary>The first trigger of an append-only table that is not there, or no longer does what it should; null when all are as made.</summary>
    Task<string?> FindMissingTriggerAsync(ExportsDbContext db, CancellationToken cancellationToken);

    /// <summary>A unique key was violated: somebody else was faster, or the same request came twice.</summary>
    bool IsDuplicateKey(DbUpdateException exception);

    /// <summary>Takes what was deleted or overwritten out of the database's own files, where it keeps it; nothing where it does so itself, or is too busy now.</summary>
    Task WipeDeletedAsync(ExportsDbContext db, CancellationToken cancellationToken);

    /// <summary>The database cannot be reached or is busy: a matter of trying again, not of the request.</summary>
    bool IsUnavailable(Exception exception);
}
