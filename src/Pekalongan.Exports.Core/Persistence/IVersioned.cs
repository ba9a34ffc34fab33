namespace Pekalongan.Exports.Core.Persistence;

/// <summary>
/// A row that two people may edit at once. The version is set by the context on every save and checked by the database,
/// because a database-generated row version does nothing on SQLite.
/// </summary>
public interface IVersioned
{
    Guid Version { get; set; }
}
