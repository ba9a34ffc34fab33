using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.OwnData;

/// <summary>Says who did something without naming staff: a copy carries no id of anybody's account.</summary>
internal sealed class AccountWords
{
    private readonly HashSet<Guid> _own;
    private readonly HashSet<Guid> _all;
    private readonly Language _language;

    private AccountWords(HashSet<Guid> own, HashSet<Guid> all, Language language) => (_own, _all, _language) = (own, all, language);

    public static async Task<AccountWords> ReadAsync(ExportsDbContext db, Guid exporterId, Language language, CancellationToken cancellationToken)
    {
        var accounts = await db.Users.Select(u => new { u.Id, IsOwn = u.ExporterId == exporterId }).ToListAsync(cancellationToken);
        return new AccountWords([.. accounts.Where(a => a.IsOwn).Select(a => a.Id)], [.. accounts.Select(a => a.Id)], language);
    }

    /// <summary>Null where it is no account's.</summary>
    public string? Of(Guid id) => _all.Contains(id) ? (_own.Contains(id) ? new Wording("akun usaha ini") : new Wording("petugas dinas")).In(_language) : null;

    /// <summary>The same, with words wherever an account is named.</summary>
    public JsonNode? In(JsonNode? told) => told switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, In(field.Value)))),
        JsonArray list => new JsonArray([.. list.Select(In)]),
        JsonValue value when value.TryGetValue<string>(out var text) && Guid.TryParse(text, out var id) && Of(id) is { } words => JsonValue.Create(words),
        _ => told?.DeepClone(),
    };
}
