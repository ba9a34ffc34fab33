using Microsoft.EntityFrameworkCore;

namespace Pekalongan.Exports.Core.Persistence;

/// <summary>Makes a row and the rows that are parts of it one thing to change: whoever changed only a part has changed the whole.</summary>
public static class Parts
{
    /// <summary>Until it is disposed, changes of tracked rows are not looked for; rows that are added are seen all the same.</summary>
    public static IDisposable WithoutDetecting(this ExportsDbContext db)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        return new Detecting(db);
    }

    /// <summary>Gives the whole a new version when a part was added, changed or removed; call it before the save.</summary>
    public static void TouchForParts<T>(this ExportsDbContext db, T whole, IEnumerable<object> parts)
        where T : class, IVersioned
    {
        db.ChangeTracker.DetectChanges();
        if (db.Entry(whole).State == EntityState.Unchanged && parts.Any(part => db.Entry(part).State != EntityState.Unchanged))
            db.Entry(whole).Property(w => w.Version).IsModified = true;
    }

    private sealed class Detecting(ExportsDbContext db) : IDisposable
    {
        public void Dispose() => db.ChangeTracker.AutoDetectChangesEnabled = true;
    }
}
