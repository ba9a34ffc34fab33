using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.OwnData;

/// <summary>
/// Erases a person who asks for it: what names the person, and the sole proprietorships that are that person, is replaced by a pseudonym; what
/// was shipped, trained and counted stays, so that no total moves. A company keeps its name, for it is not the person. The keys of the personal
/// values in the audit trail are destroyed, which breaks no seal.
/// </summary>
public sealed class PersonErasure(ExportsDbContext db, IDatabaseProvider provider, ErasedSealed sealedData, AuditTrail audit, TimeProvider time)
{
    public const string ReasonField = "Reason";
    public const string NameField = "TypedName";

    /// <param name="exporterId">One of the person's businesses.</param>
    /// <param name="scope">Where it is registered.</param>
    /// <param name="typedName">The person's name, typed to confirm.</param>
    /// <param name="reason">Who asked and when; kept for ever, so it must not name the person.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Outcome> EraseAsync(Guid exporterId, string scope, string typedName, string reason, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var person = await db.Exporters.Where(e => e.Id == exporterId && e.ScopeCode == scope)
            .Select(e => new { e.Person!.Id, e.Person.Name, e.Person.ErasedAt }).SingleOrDefaultAsync(cancellationToken);
        if (person is null)
            return Outcome.NotFound;
        if (person.ErasedAt is not null)
            return Outcome.Done;
        if (Refuse(person.Name, typedName, reason) is { } refusal)
            return refusal;
        if (await sealedData.IsBusyAsync(scope, cancellationToken))
            return Outcome.Refused(new Wording("Sebuah tabel sedang diperiksa atau dicatat dan mungkin memuat orang ini; tunggu sampai selesai, lalu hapus lagi"));
        var rows = await ErasedRows.FindAsync(db, person.Id, cancellationToken);
        await ErasePersonAsync(rows, cancellationToken);
        await new ErasedTraces(db, sealedData).EraseAsync(rows, cancellationToken);
        audit.Note(
            ProcessKind.PersonErasing, nameof(Person), person.Id, exporterId, TypedText.Collapse(reason),
            new { Businesses = rows.Businesses.Count, Accounts = rows.Accounts.Count, rows.Shipments });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        await provider.WipeDeletedAsync(db, cancellationToken);
        return Outcome.Done;
    }

    private static Outcome? Refuse(string name, string typedName, string reason)
    {
        var why = TypedText.Collapse(reason);
        if (why.Length is 0 or > AuditProcess.ReasonMaxLength)
            return Outcome.Refused(new Wording("Tulis siapa yang meminta dan kapan, tanpa namanya; misalnya: diminta pemilik di loket"), ReasonField);
        if (SearchKey.Of(why).Contains(SearchKey.Of(name), StringComparison.Ordinal))
            return Outcome.Refused(new Wording("Jangan sebut namanya di alasan: alasan tetap tersimpan sesudah penghapusan"), ReasonField);
        return SearchKey.Of(typedName) == SearchKey.Of(name)
            ? null
            : Outcome.Refused(new Wording("Nama yang diketik tidak sama; ketik nama orangnya seperti tertulis di halaman ini"), NameField);
    }

    private async Task ErasePersonAsync(ErasedRows rows, CancellationToken cancellationToken)
    {
        var (now, version) = (time.Now(), Guid.NewGuid());
        await db.People.Where(p => p.Id == rows.PersonId).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.Name, rows.PersonName).SetProperty(p => p.NikCipher, (byte[]?)null).SetProperty(p => p.NikLookup, (byte[]?)null)
                .SetProperty(p => p.KtpAddress, (string?)null).SetProperty(p => p.KtpKelurahanCode, (string?)null)
                .SetProperty(p => p.ErasedAt, now).SetProperty(p => p.Version, version), cancellationToken);
        await db.Exporters.Where(e => rows.Businesses.Contains(e.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(e => e.Phone, (string?)null).SetProperty(e => e.Email, (string?)null).SetProperty(e => e.PersonTitle, (string?)null)
                .SetProperty(e => e.ExportDeclaration, (string?)null).SetProperty(e => e.Version, version), cancellationToken);
        foreach (var (id, was) in rows.SoleBusinesses)
            await EraseBusinessAsync(id, was, now, cancellationToken);
    }

    private async Task EraseBusinessAsync(Guid id, string was, DateTime now, CancellationToken cancellationToken)
    {
        var name = ErasedRows.BusinessName(id);
        await db.Exporters.Where(e => e.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(e => e.Name, name).SetProperty(e => e.SearchText, SearchTextOf(name)).SetProperty(e => e.Nib, (string?)null)
                .SetProperty(e => e.Address, (string?)null).SetProperty(e => e.Association, (string?)null).SetProperty(e => e.ErasedAt, now), cancellationToken);
        await db.Set<ExporterProduct>().Where(p => p.ExporterId == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Name, ErasedRows.Removed), cancellationToken);
        await db.Set<ExporterCertificate>().Where(c => c.ExporterId == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Number, (string?)null), cancellationToken);
        await db.Set<TrainingCertificate>().Where(c => c.Application!.ExporterId == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.BusinessName, name), cancellationToken);

        // On the papers of others the business may be linked, or only typed.
        var typed = (await db.Shipments.Where(s => s.ExporterOfRecordName != null).Select(s => s.ExporterOfRecordName!).Distinct().ToListAsync(cancellationToken))
            .FindAll(other => SearchKey.Of(other) == SearchKey.Of(was));
        await db.Shipments.Where(s => s.ExporterOfRecordName != null && (s.ExporterOfRecordId == id || typed.Contains(s.ExporterOfRecordName)))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.ExporterOfRecordName, name), cancellationToken);
    }

    private static string SearchTextOf(string name) => PlainText.Of(name).ToLowerInvariant();
}
