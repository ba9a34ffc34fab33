using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.OwnData;

/// <summary>All rows of one table that belong to a business.</summary>
public sealed record OwnRows(Type Table, IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows);

/// <summary>Everything held about a business, and which stored files belong to it.</summary>
public sealed record OwnRecords(string Name, IReadOnlyList<OwnRows> Tables, IReadOnlyList<IReadOnlyDictionary<string, object?>> Trail, IReadOnlyList<Guid> Files);

/// <summary>Reads it, table by table as the model says what hangs on what; secrets and what only the program needs are left out.</summary>
public sealed class OwnDataReader(ExportsDbContext db, NikVault niks, OwnSealedReader sealedData, PersonalValues personal)
{
    public async Task<OwnRecords?> ReadAsync(Guid exporterId, string scope, Language language, CancellationToken cancellationToken)
    {
        var exporter = await db.Exporters.AsNoTracking().SingleOrDefaultAsync(e => e.Id == exporterId && e.ScopeCode == scope, cancellationToken);
        if (exporter is null)
            return null;
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == exporter.PersonId, cancellationToken);
        var accounts = await AccountWords.ReadAsync(db, exporterId, language, cancellationToken);
        object? Shown(IProperty property, object? value) => value is Guid id && !property.IsPrimaryKey() && accounts.Of(id) is { } who ? who : AuditTrail.Plain(Local(value));
        Dictionary<string, object?> Row(object entity) => Columns(db.Model.FindEntityType(entity.GetType())!).ToDictionary(c => c.Name, c => Shown(c, c.GetGetter().GetClrValue(entity)));

        var owner = Row(person);
        owner["Nik"] = person.NikCipher is { } cipher ? niks.Masked(cipher, person.Id) : null;
        var walked = await new OwnWalk(db).ReadAsync([exporterId], cancellationToken);
        var opened = await sealedData.ReadAsync(await KnownAs.ReadAsync(db, person.Id, exporterId, cancellationToken), walked, Row, cancellationToken);
        List<OwnRows> tables =
        [
            new(typeof(Exporter), [Row(exporter)]), new(typeof(Person), [owner]),
            .. from table in walked
               let type = table.Entity.ClrType
               select new OwnRows(type, opened.Rows.GetValueOrDefault(type) ?? [.. table.Rows.Select(Row)]),
            new(typeof(ImportSlice), opened.ImportedRows),
        ];
        return new OwnRecords(
            exporter.Name, tables, await TrailAsync(exporterId, person.Id, accounts, cancellationToken),
            [.. walked.SelectMany(t => t.Files).Concat(opened.Files).Distinct()]);
    }

    private static IEnumerable<IProperty> Columns(IEntityType type) => type.GetProperties().Where(p =>
        PersonalColumns.IsShown(p) && !p.IsShadowProperty() && p.ClrType != typeof(byte[]) && p.Name is not (nameof(IVersioned.Version) or "IdempotencyKey"));

    /// <summary>What the audit trail says of the business and its owner: who did what and when, with the fields that changed.</summary>
    private async Task<IReadOnlyList<IReadOnlyDictionary<string, object?>>> TrailAsync(
        Guid exporterId, Guid personId, AccountWords accounts, CancellationToken cancellationToken)
    {
        var (root, person) = (exporterId.ToString(), personId.ToString());
        var events = await (
            from change in db.AuditEvents.AsNoTracking()
            join process in db.AuditProcesses on change.ProcessId equals process.Id
            where change.RootId == root || change.SubjectId == root || change.SubjectId == person
            orderby change.Seq
            select new { change.Seq, process.At, process.Kind, process.UserId, process.Reason, change.Subject, change.Changes }).ToListAsync(cancellationToken);
        var values = await personal.OpenAsync([.. events.Select(e => e.Seq)], cancellationToken);
        return
        [
            .. events.Select(e => new Dictionary<string, object?>
            {
                ["At"] = AuditTrail.Plain(Local(e.At)), ["Process"] = e.Kind.ToString(), ["By"] = e.UserId is { } who ? accounts.Of(who) : null,
                ["Reason"] = PersonalValues.ReasonOf(e.Reason, values[e.Seq]), ["Record"] = e.Subject, ["Changes"] = accounts.In(PersonalValues.Put(e.Changes, values[e.Seq])),
            }),
        ];
    }

    private static object? Local(object? value) => value is DateTime at ? Figures.Moment(at, Language.Indonesian) : value;
}
