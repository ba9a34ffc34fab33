using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;

namespace Pekalongan.Exports.Core.OwnData;

/// <summary>What hangs on the person who is to be erased: all businesses of that person together.</summary>
public sealed record ErasedRows
{
    /// <summary>In place of words somebody wrote.</summary>
    public const string Removed = "[dihapus]";

    private const int ShortId = 8;

    public required Guid PersonId { get; init; }

    public required string PersonWas { get; init; }

    public required IReadOnlyList<Guid> Businesses { get; init; }

    /// <summary>Of these, the ones that are the person, and what they were called.</summary>
    public required IReadOnlyDictionary<Guid, string> SoleBusinesses { get; init; }

    public required IReadOnlyList<Guid> Accounts { get; init; }

    public required int Shipments { get; init; }

    /// <summary>Owners of personal values in the audit trail: the person, and every row that hangs on the businesses or did before it was deleted.</summary>
    public required IReadOnlyList<Guid> Owners { get; init; }

    /// <summary>Stored files that speak of the person: evidence, what was uploaded on applying, certificates, files of cases and of shipments that are in no figure.</summary>
    public required IReadOnlyList<Guid> Files { get; init; }

    /// <summary>Papers of shipments that are, or were, in the figures.</summary>
    public required IReadOnlyList<Guid> Papers { get; init; }

    /// <summary>The person's data that stand only as ciphers.</summary>
    public required KnownAs Known { get; init; }

    public string PersonName => "Orang terhapus " + Short(PersonId);

    public static string BusinessName(Guid id) => "Usaha terhapus " + Short(id);

    public static string AccountName(Guid id) => "Akun terhapus " + Short(id);

    public static async Task<ErasedRows> FindAsync(ExportsDbContext db, Guid personId, CancellationToken cancellationToken)
    {
        var businesses = await db.Exporters.Where(e => e.PersonId == personId).Select(e => new { e.Id, e.LegalForm, e.Name }).ToListAsync(cancellationToken);
        var ids = businesses.ConvertAll(b => b.Id);
        var tables = await new OwnWalk(db).ReadAsync(ids, cancellationToken);
        IReadOnlyList<object> Rows(Type type) => tables.Single(t => t.Entity.ClrType == type).Rows;
        var proving = Rows(typeof(Shipment)).Cast<Shipment>()
            .Where(s => s.Status is ShipmentStatus.Verified or ShipmentStatus.Corrected or ShipmentStatus.Voided).Select(s => s.Id).ToHashSet();
        var papers = Rows(typeof(ShipmentFile)).Cast<ShipmentFile>().Where(f => proving.Contains(f.ShipmentId)).Select(f => f.FileId).ToHashSet();
        return new ErasedRows
        {
            PersonId = personId,
            PersonWas = await db.People.Where(p => p.Id == personId).Select(p => p.Name).SingleAsync(cancellationToken),
            Businesses = ids,
            SoleBusinesses = businesses.Where(b => b.LegalForm == LegalForm.SoleProprietor).ToDictionary(b => b.Id, b => b.Name),
            Accounts = [.. Rows(typeof(UserAccount)).Cast<UserAccount>().Select(u => u.Id)],
            Shipments = Rows(typeof(Shipment)).Count,
            Files = [.. tables.SelectMany(t => t.Files).Distinct().Except(papers)],
            Papers = [.. papers],
            Owners =
            [
                .. tables.SelectMany(t => t.Ids.Concat(t.Files)).Concat(ids).Append(personId)
                    .Concat(await ToldOfAsync(db, [.. ids, .. Rows(typeof(UserAccount)).Cast<UserAccount>().Select(u => u.Id)], cancellationToken)).Distinct(),
            ],
            Known = await KnownAs.ReadAsync(db, personId, null, cancellationToken),
        };
    }

    /// <summary>Whatever the trail tells in the history of a business or an account: a draft that was thrown away is nowhere else.</summary>
    private static async Task<IEnumerable<Guid>> ToldOfAsync(ExportsDbContext db, IEnumerable<Guid> roots, CancellationToken cancellationToken)
    {
        var histories = roots.Select(id => id.ToString()).ToList();
        var subjects = await db.AuditEvents.Where(e => e.RootId != null && histories.Contains(e.RootId)).Select(e => e.SubjectId).Distinct().ToListAsync(cancellationToken);
        return subjects.Select(text => Guid.TryParse(text, out var id) ? id : (Guid?)null).OfType<Guid>();
    }

    private static string Short(Guid id) => id.ToString("N")[^ShortId..];
}
