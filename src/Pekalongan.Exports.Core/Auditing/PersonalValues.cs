using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Auditing;

/// <summary>Old and new value of a personal column, as the trail keeps them under their owner's key.</summary>
public sealed record PersonalValue(long EventSeq, string Field, string Values);

/// <summary>Opens the personal values of the trail, for the person they speak of. Of an erased owner there is none.</summary>
public sealed class PersonalValues(ExportsDbContext db, MasterKey masterKey)
{
    /// <summary>The reason of the act, kept with its first event.</summary>
    internal const string ReasonField = "@reason";

    internal const string DigestMark = "hmac:";

    private const int AtOnce = 500;

    public async Task<ILookup<long, PersonalValue>> OpenAsync(IReadOnlyCollection<long> events, CancellationToken cancellationToken)
    {
        var opened = new List<PersonalValue>();
        foreach (var some in events.Chunk(AtOnce))
        {
            var sealedValues = await (
                from value in db.AuditPersonalValues
                join key in db.PersonalKeys on value.OwnerId equals key.OwnerId
                where some.Contains(value.EventSeq)
                select new { value.EventSeq, value.Field, value.Cipher, key.OwnerId, key.WrappedKey }).ToListAsync(cancellationToken);
            opened.AddRange(sealedValues.Select(v => new PersonalValue(
                v.EventSeq, v.Field, Encoding.UTF8.GetString(MasterKey.Decrypt(AuditTrail.Unwrap(masterKey, v.WrappedKey, v.OwnerId), v.Cipher, v.Field)))));
        }

        return opened.ToLookup(v => v.EventSeq);
    }

    /// <summary>Destroys the values of some owners and the keys they stand under; the events keep their digests, and no seal breaks.</summary>
    internal static async Task ForgetAsync(ExportsDbContext db, IEnumerable<Guid> owners, CancellationToken cancellationToken)
    {
        foreach (var some in owners.Chunk(AtOnce))
        {
            await db.AuditPersonalValues.Where(v => some.Contains(v.OwnerId)).ExecuteDeleteAsync(cancellationToken);
            await db.PersonalKeys.Where(k => some.Contains(k.OwnerId)).ExecuteDeleteAsync(cancellationToken);
        }
    }

    /// <summary>What an event says, with the values in place of their digests.</summary>
    public static JsonNode Put(string changes, IEnumerable<PersonalValue> values)
    {
        var told = JsonNode.Parse(changes)!;
        foreach (var value in values.Where(v => v.Field != ReasonField))
            told[value.Field] = JsonNode.Parse(value.Values);
        return told;
    }

    /// <summary>The words of a reason; null where nobody gave one, or where it was erased.</summary>
    /// <param name="kept">As the process keeps it.</param>
    /// <param name="values">Of the events of the process.</param>
    public static string? ReasonOf(string? kept, IEnumerable<PersonalValue> values) =>
        values.FirstOrDefault(v => v.Field == ReasonField) is { } apart ? JsonSerializer.Deserialize<string>(apart.Values)
        : kept?.StartsWith(DigestMark, StringComparison.Ordinal) == true ? null
        : kept;
}
