using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.OwnData;

/// <summary>All rows of one table that belong to a business.</summary>
public sealed record OwnRows(Type Table, IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows);

/// <summary>Everything held about a business, and which stored files belong to it.</summary>
public sealed record OwnRecords(string Name, IReadOnlyList<OwnRows> Tables, IReadOnlyList<IReadOnlyDictionary<string, object?>> Trail, IReadOnlyList<Guid> Files);

/// <summary>Reads it, table by table as the model says what hangs on what; secrets and what only the program needs are left out.</summary>
public sealed class OwnDataReader(ExportsDbContext db, NikVault niks)
{
    private const int AtOnce = 500;

    private static readonly MethodInfo ReadingRows = typeof(OwnDataReader).GetMethod(nameof(RowsAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    public async Task<OwnRecords?> ReadAsync(Guid exporterId, string scope, Language language, CancellationToken cancellationToken)
    {
        var exporter = await db.Exporters.AsNoTracking().SingleOrDefaultAsync(e => e.Id == exporterId && e.ScopeCode == scope, cancellationToken);
        if (exporter is null)
            return null;
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == exporter.PersonId, cancellationToken);
        var accounts = (await db.Users.Where(u => u.ExporterId == exporterId).Select(u => u.Id).ToListAsync(cancellationToken)).ToHashSet();
        object? Shown(IProperty property, object? value) => OwnDataTables.NamesAnAccount(property) && value is Guid who ? Who(who, accounts, language) : AuditTrail.Plain(Local(value));
        Dictionary<string, object?> Row(IEntityType type, object entity) => Columns(type).ToDictionary(c => c.Name, c => Shown(c, c.GetGetter().GetClrValue(entity)));

        var owner = Row(db.Model.FindEntityType(typeof(Person))!, person);
        owner["Nik"] = person.NikCipher is { } cipher ? niks.Masked(cipher, person.Id) : null;
        var tables = new List<OwnRows> { new(typeof(Exporter), [Row(db.Model.FindEntityType(typeof(Exporter))!, exporter)]), new(typeof(Person), [owner]) };
        var ids = new Dictionary<IEntityType, List<Guid>> { [db.Model.FindEntityType(typeof(Exporter))!] = [exporterId] };
        var files = new List<Guid>();
        foreach (var table in OwnDataTables.Of(db.Model))
        {
            var rows = await ReadAsync(table, ids.GetValueOrDefault(table.Parent, []), cancellationToken);
            if (table.Entity.FindPrimaryKey()!.Properties is [{ ClrType: var type } key] && type == typeof(Guid))
                ids[table.Entity] = [.. rows.Select(row => (Guid)key.GetGetter().GetClrValue(row)!)];
            tables.Add(new OwnRows(table.Entity.ClrType, [.. rows.Select(row => Row(table.Entity, row))]));
            files.AddRange(
                from link in table.Entity.GetForeignKeys()
                where link.PrincipalEntityType.ClrType == typeof(StoredFile)
                from row in rows
                select link.Properties[0].GetGetter().GetClrValue(row) into id
                where id is Guid
                select (Guid)id);
        }

        return new OwnRecords(exporter.Name, tables, await TrailAsync(exporterId, person.Id, accounts, language, cancellationToken), [.. files.Distinct()]);
    }

    private static IEnumerable<IProperty> Columns(IEntityType type) => type.GetProperties().Where(p =>
        !p.IsSecret() && !p.IsShadowProperty() && p.ClrType != typeof(byte[]) && p.Name is not (nameof(IVersioned.Version) or "IdempotencyKey" or "DedupKey"));

    private async Task<IReadOnlyList<object>> ReadAsync(OwnTable table, List<Guid> parents, CancellationToken cancellationToken)
    {
        var rows = new List<object>();
        foreach (var some in parents.Chunk(AtOnce))
            rows.AddRange(await (Task<List<object>>)ReadingRows.MakeGenericMethod(table.Entity.ClrType).Invoke(this, [table.Link, some.ToList(), cancellationToken])!);
        return rows;
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

    /// <summary>What the audit trail says of the business and its owner: who did what and when, with the fields that changed.</summary>
    private async Task<IReadOnlyList<IReadOnlyDictionary<string, object?>>> TrailAsync(
        Guid exporterId, Guid personId, HashSet<Guid> accounts, Language language, CancellationToken cancellationToken)
    {
        var (root, person) = (exporterId.ToString(), personId.ToString());
        var events = await (
            from change in db.AuditEvents.AsNoTracking()
            join process in db.AuditProcesses on change.ProcessId equals process.Id
            where change.RootId == root || change.SubjectId == root || change.SubjectId == person
            orderby change.Seq
            select new { process.At, process.Kind, process.UserId, process.Reason, change.Subject, change.Changes }).ToListAsync(cancellationToken);
        return
        [
            .. events.Select(e => new Dictionary<string, object?>
            {
                ["At"] = AuditTrail.Plain(Local(e.At)), ["Process"] = e.Kind.ToString(), ["By"] = e.UserId is { } who ? Who(who, accounts, language) : null,
                ["Reason"] = e.Reason, ["Record"] = e.Subject, ["Changes"] = System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(e.Changes),
            }),
        ];
    }

    private static string Who(Guid account, HashSet<Guid> own, Language language) =>
        (own.Contains(account) ? new Wording("akun usaha ini") : new Wording("petugas dinas")).In(language);

    private static object? Local(object? value) => value is DateTime at ? Figures.Moment(at, Language.Indonesian) : value;
}
