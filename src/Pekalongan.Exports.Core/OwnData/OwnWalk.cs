using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.OwnData;

/// <summary>The rows of a table that belong to some businesses.</summary>
public sealed record WalkedTable(IEntityType Entity, IReadOnlyList<object> Rows)
{
    /// <summary>None where a row has no id of its own.</summary>
    public IReadOnlyList<Guid> Ids => Entity.FindPrimaryKey()!.Properties is [{ ClrType: var type } key] && type == typeof(Guid)
        ? [.. Rows.Select(row => (Guid)key.GetGetter().GetClrValue(row)!)]
        : [];

    /// <summary>The stored files that the rows point at.</summary>
    public IEnumerable<Guid> Files =>
        from link in Entity.GetForeignKeys()
        where link.PrincipalEntityType.ClrType == typeof(StoredFile)
        from row in Rows
        select link.Properties[0].GetGetter().GetClrValue(row) into id
        where id is Guid
        select (Guid)id;
}

/// <summary>Goes from businesses to everything that hangs on them, table by table as <see cref="OwnDataTables"/> says.</summary>
public sealed class OwnWalk(ExportsDbContext db)
{
    public const int AtOnce = 500;

    private static readonly MethodInfo ReadingRows = typeof(OwnWalk).GetMethod(nameof(RowsAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    public async Task<IReadOnlyList<WalkedTable>> ReadAsync(IReadOnlyCollection<Guid> businesses, CancellationToken cancellationToken)
    {
        var ids = new Dictionary<IEntityType, IReadOnlyCollection<Guid>> { [db.Model.FindEntityType(typeof(Exporter))!] = businesses };
        var walked = new List<WalkedTable>();
        foreach (var table in OwnDataTables.Of(db.Model))
        {
            var rows = new List<object>();
            foreach (var some in ids.GetValueOrDefault(table.Parent, []).Chunk(AtOnce))
                rows.AddRange(await (Task<List<object>>)ReadingRows.MakeGenericMethod(table.Entity.ClrType).Invoke(this, [table.Link, some.ToList(), cancellationToken])!);
            walked.Add(new WalkedTable(table.Entity, rows));
            ids[table.Entity] = walked[^1].Ids;
        }

        return walked;
    }

    private Task<List<object>> RowsAsync<T>(IProperty link, List<Guid> parents, CancellationToken cancellationToken)
        where T : class
    {
        var (name, rows) = (link.Name, db.Set<T>().AsNoTracking());
        if (!link.IsNullable)
            return rows.Where(row => parents.Contains(EF.Property<Guid>(row, name))).Cast<object>().ToListAsync(cancellationToken);
        var known = parents.ConvertAll(id => (Guid?)id);
        return rows.Where(row => known.Contains(EF.Property<Guid?>(row, name))).Cast<object>().ToListAsync(cancellationToken);
    }
}
