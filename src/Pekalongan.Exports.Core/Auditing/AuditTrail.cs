using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.OwnData;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Auditing;

/// <summary>
/// Writes down what an act changed, into the same context and so the same transaction. Call <see cref="RecordAsync"/> after the change and
/// before the save; records that did not change leave nothing, and an act that changed nothing leaves no process.
/// </summary>
public sealed class AuditTrail(ExportsDbContext db, Actor actor, TimeProvider time, MasterKey masterKey)
{
    internal static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly byte[] _wrappingKey = WrappingKey(masterKey);
    private readonly Dictionary<Guid, byte[]> _ownerKeys = [];

    /// <param name="kind">The named act.</param>
    /// <param name="rootId">The business, cohort or account whose history this belongs to.</param>
    /// <param name="records">The tracked entities the act may have changed.</param>
    /// <param name="reason">Why, in the person's words.</param>
    public async Task RecordAsync(ProcessKind kind, object? rootId, IEnumerable<object> records, string? reason = null, CancellationToken cancellationToken = default)
    {
        var entries = records.Select(db.Entry).ToList();
        // What is only being made need not be compared with what it was.
        if (entries.Exists(entry => entry.State != EntityState.Added))
            db.ChangeTracker.DetectChanges();
        var events = new List<AuditEvent>();
        foreach (var entry in entries)
            await AddEventAsync(events, entry, rootId, cancellationToken);
        if (events.Count > 0)
            db.AuditProcesses.Add(NewProcess(kind, await KeepApartAsync(reason, events[0], cancellationToken), events));
    }

    /// <summary>For acts that change no record of their own: reading a NIK, downloading a report, signing in.</summary>
    public void Note(ProcessKind kind, string subject, object subjectId, object? rootId = null, string? reason = null, object? facts = null)
    {
        var noted = new AuditEvent
        {
            Subject = subject,
            SubjectId = Text(subjectId),
            RootId = rootId is null ? null : Text(rootId),
            Changes = facts is null ? "{}" : JsonSerializer.Serialize(facts, Json),
        };
        db.AuditProcesses.Add(NewProcess(kind, reason, [noted]));
    }

    private AuditProcess NewProcess(ProcessKind kind, string? reason, List<AuditEvent> events) =>
        new() { Kind = kind, UserId = actor.UserId, At = time.Now(), Reason = reason, Events = events };

    /// <summary>A reason why something was done to a row of a business may name people: it is kept as the row's personal values are, and goes with them.</summary>
    private async Task<string?> KeepApartAsync(string? reason, AuditEvent first, CancellationToken cancellationToken)
    {
        if (reason is null || !OwnDataTables.HangsOnABusiness(db.Model, first.Subject) || !Guid.TryParse(first.SubjectId, out var owner))
            return reason;
        var (key, json) = (await OwnerKeyAsync(owner, false, cancellationToken), JsonSerializer.Serialize(reason, Json));
        Keep(first, PersonalValues.ReasonField, owner, key, json);
        return Digest(key, json);
    }

    private void Keep(AuditEvent of, string field, Guid owner, byte[] key, string json) => db.AuditPersonalValues.Add(new AuditPersonalValue
    {
        OwnerId = owner,
        Event = of,
        Field = field,
        Cipher = MasterKey.Encrypt(key, Encoding.UTF8.GetBytes(json), field),
    });

    private async Task AddEventAsync(List<AuditEvent> events, EntityEntry entry, object? rootId, CancellationToken cancellationToken)
    {
        if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted))
            return;
        var changes = new SortedDictionary<string, object?[]>(StringComparer.Ordinal);
        var personal = new List<(string Field, string Values)>();
        var id = entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue).First();
        var owner = id as Guid? ?? Guid.Empty;
        // A business that applied by itself is registered under its application's id, which may have told something personal already.
        var isNew = entry.State == EntityState.Added && entry.Entity is not Exporter;
        foreach (var property in entry.Properties.Where(p => Changed(entry, p)))
        {
            var values = new[]
            {
                entry.State == EntityState.Added ? null : Plain(property.OriginalValue),
                entry.State == EntityState.Deleted ? null : Plain(property.CurrentValue),
            };
            if (property.Metadata.IsPersonal())
            {
                var json = JsonSerializer.Serialize(values, Json);
                personal.Add((property.Metadata.Name, json));
                changes[property.Metadata.Name] = [Digest(await OwnerKeyAsync(owner, isNew, cancellationToken), json)];
            }
            else
            {
                changes[property.Metadata.Name] = values;
            }
        }

        if (changes.Count == 0)
            return;
        var audit = new AuditEvent
        {
            Subject = entry.Metadata.ClrType.Name,
            SubjectId = Text(id!),
            RootId = rootId is null ? null : Text(rootId),
            Changes = JsonSerializer.Serialize(changes, Json),
        };
        events.Add(audit);
        foreach (var (field, values) in personal)
            Keep(audit, field, owner, await OwnerKeyAsync(owner, isNew, cancellationToken), values);
    }

    private static bool Changed(EntityEntry entry, PropertyEntry property) =>
        !property.Metadata.IsSecret() && !property.Metadata.IsPrimaryKey() && property.Metadata.Name != nameof(IVersioned.Version)
        && entry.State switch
        {
            EntityState.Added => property.CurrentValue is not null,
            EntityState.Deleted => property.OriginalValue is not null,
            _ => property.IsModified && !Equals(property.OriginalValue, property.CurrentValue),
        };

    /// <param name="owner">Whose key.</param>
    /// <param name="isNew">Of a record that is only being made no key can be there yet: nothing is asked of the database.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    private async Task<byte[]> OwnerKeyAsync(Guid owner, bool isNew, CancellationToken cancellationToken)
    {
        if (_ownerKeys.TryGetValue(owner, out var known))
            return known;
        var row = isNew ? null : await db.PersonalKeys.FindAsync([owner], cancellationToken);
        var key = row is null ? RandomNumberGenerator.GetBytes(MasterKey.Length) : MasterKey.Decrypt(_wrappingKey, row.WrappedKey, owner.ToString("N"));
        if (row is null)
            db.PersonalKeys.Add(new PersonalKey { OwnerId = owner, WrappedKey = MasterKey.Encrypt(_wrappingKey, key, owner.ToString("N")) });
        return _ownerKeys[owner] = key;
    }

    private static string Digest(byte[] key, string json) => PersonalValues.DigestMark + Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(json)));

    internal static byte[] Unwrap(MasterKey masterKey, byte[] wrapped, Guid owner) => MasterKey.Decrypt(WrappingKey(masterKey), wrapped, owner.ToString("N"));

    private static byte[] WrappingKey(MasterKey masterKey) => masterKey.Derive("audit-personal/1");

    /// <summary>A value as an event keeps it.</summary>
    internal static object? Plain(object? value) => value switch
    {
        null or string or bool or int or long => value,
        byte[] => "…",
        _ => Text(value),
    };

    private static string Text(object value) => value switch
    {
        PartialDate date => date.Iso,
        Guid id => id.ToString(),
        DateOnly date => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        DateTime at => at.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        System.Collections.IEnumerable many and not string => string.Join(',', many.Cast<object>().Select(Text)),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
    };
}
