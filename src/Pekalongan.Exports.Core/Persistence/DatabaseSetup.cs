using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;

namespace Pekalongan.Exports.Core.Persistence;

/// <summary>Brings a database, empty or old, to what this version of the program needs. Doing it again changes nothing.</summary>
public sealed class DatabaseSetup(
    ExportsDbContext db, IDatabaseProvider provider, OfficeLoader office, PublishedFiguresLoader publishedFigures, TrainingHistoryLoader trainingHistory,
    KnowledgeLoader knowledge)
{
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var (has, lacks) = (await db.Database.GetAppliedMigrationsAsync(cancellationToken), await db.Database.GetPendingMigrationsAsync(cancellationToken));
        if (has.LastOrDefault() is { } version && lacks.Any())
            await provider.KeepBeforeUpgradeAsync(db, version, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);

        // SQLite rebuilds a table to alter it and drops its triggers without a word, so they are made anew after every migration.
        foreach (var trigger in db.Model.AppendOnlyTables().SelectMany(table => provider.AppendOnlyTriggers(db.Model, table)))
            await db.Database.ExecuteSqlRawAsync(trigger, cancellationToken);
        await office.LoadAsync(cancellationToken);
        await ReferenceDataLoader.LoadAsync(db, cancellationToken);
        await publishedFigures.LoadAsync(cancellationToken);
        await trainingHistory.LoadAsync(cancellationToken);
        await knowledge.LoadAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
