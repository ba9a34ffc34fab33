using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Auditing;

/// <summary>
/// Seals the rows of ledger and audit trail in hash-chained batches and checks them. Rows younger than a minute wait, so that a
/// transaction that took its numbers earlier has ended.
/// </summary>
public sealed class Seals(ExportsDbContext db, TimeProvider time, MasterKey masterKey)
{
    private const int BatchSize = 5_000;

    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(1);

    private readonly byte[] _key = masterKey.Derive("seals/1");

    /// <summary>Seals what has settled. Two servers doing it at once: the second finds the number taken and leaves it.</summary>
    /// <returns>How many rows were sealed.</returns>
    public async Task<int> SealAsync(IDatabaseProvider provider, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var table in Enum.GetValues<SealedTable>())
            while (await NextAsync(table, cancellationToken) is { } batch)
            {
                db.Seals.Add(batch);
                try
                {
                    await db.SaveChangesAsync(cancellationToken);
                }
                catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
                {
                    db.ChangeTracker.Clear();
                    break;
                }

                count += batch.RowCount;
                db.ChangeTracker.Clear();
            }

        return count;
    }

    /// <summary>The first row that is not as it was sealed, in words; null when all seals hold.</summary>
    public async Task<string?> FindBrokenAsync(CancellationToken cancellationToken)
    {
        foreach (var table in Enum.GetValues<SealedTable>())
        {
            var previous = new byte[SHA256.HashSizeInBytes];
            long sealedTo = 0;
            var number = 1;
            await foreach (var seal in db.Seals.AsNoTracking().Where(s => s.Table == table).OrderBy(s => s.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                if (seal.Number != number++ || !seal.PreviousHash.AsSpan().SequenceEqual(previous) || !seal.Hash.AsSpan().SequenceEqual(HashOf(seal)))
                    return string.Create(CultureInfo.InvariantCulture, $"{table} seal {seal.Number}: the seal itself was changed or one before it is missing");
                var rows = await RowsAsync(table, sealedTo, seal.ToSeq, int.MaxValue, cancellationToken);
                if (FirstDifference(seal, rows) is { } bad)
                    return string.Create(CultureInfo.InvariantCulture, $"{table} row {bad.Seq}: {bad.What}");
                (previous, sealedTo) = (seal.Hash, seal.ToSeq);
            }
        }

        return null;
    }

    private static (long Seq, string What)? FirstDifference(SealBatch seal, List<SealedRow> rows)
    {
        for (var i = 0; i < seal.RowCount; i++)
        {
            var expected = seal.RowDigests.AsSpan(i * SHA256.HashSizeInBytes, SHA256.HashSizeInBytes);
            if (i >= rows.Count)
                return (seal.ToSeq, "a sealed row is missing");
            if (rows[i].Digest.AsSpan().SequenceEqual(expected))
                continue;
            return (rows[i].Seq, rows.Count == seal.RowCount ? "not as it was sealed" : rows.Count < seal.RowCount ? "a sealed row before this one is missing" : "inserted among sealed rows");
        }

        return rows.Count > seal.RowCount ? (rows[seal.RowCount].Seq, "inserted among sealed rows") : null;
    }

    private async Task<SealBatch?> NextAsync(SealedTable table, CancellationToken cancellationToken)
    {
        var last = await db.Seals.AsNoTracking().Where(s => s.Table == table).OrderByDescending(s => s.Number)
            .Select(s => new { s.Number, s.ToSeq, s.Hash }).FirstOrDefaultAsync(cancellationToken);
        var settled = time.Now() - Settling;
        // Up to the first that has not settled, and not beyond it: what lies before a seal is never sealed later.
        var rows = (await RowsAsync(table, last?.ToSeq ?? 0, long.MaxValue, BatchSize, cancellationToken)).TakeWhile(r => r.At <= settled).ToList();
        if (rows.Count == 0)
            return null;
        var digests = rows.SelectMany(r => r.Digest).ToArray();
        var previous = last?.Hash ?? new byte[SHA256.HashSizeInBytes];
        return new SealBatch
        {
            Table = table,
            Number = (last?.Number ?? 0) + 1,
            FromSeq = rows[0].Seq,
            ToSeq = rows[^1].Seq,
            RowCount = rows.Count,
            RowDigests = digests,
            PreviousHash = previous,
            Hash = Hash(previous, rows[0].Seq, rows[^1].Seq, digests),
            SealedAt = time.Now(),
        };
    }

    private byte[] HashOf(SealBatch seal) => Hash(seal.PreviousHash, seal.FromSeq, seal.ToSeq, seal.RowDigests);

    // Under a key that the database does not hold: whoever can write rows cannot write their seal.
    private byte[] Hash(byte[] previous, long from, long to, byte[] digests) =>
        HMACSHA256.HashData(_key, (byte[])[.. previous, .. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{from}-{to}:")), .. digests]);

    private async Task<List<SealedRow>> RowsAsync(SealedTable table, long afterSeq, long toSeq, int most, CancellationToken cancellationToken)
    {
        if (table == SealedTable.Ledger)
        {
            var entries = await db.Ledger.AsNoTracking()
                .Where(e => e.Seq > afterSeq && e.Seq <= toSeq)
                .OrderBy(e => e.Seq).Take(most).ToListAsync(cancellationToken);
            return entries.ConvertAll(e => new SealedRow(e.Seq, e.PostedAt, Digest(
            [
                e.Seq, e.ScopeCode, e.PostingId, e.ShipmentId, e.ShipmentLineId, e.ReversesSeq, e.ExportDate.DayNumber, e.PostedAt.Ticks, e.UsdCents,
                e.NetGrams, e.ExporterId, e.District, e.SizeClass, e.CommodityKey, e.Hs, e.CountryIso2, e.Channel, e.Evidence,

                // Only where there are any, so that entries sealed before there were statements still read as they did.
                .. e.StatementId is null ? (object?[])[] : [e.StatementId, e.StatementLineId],
            ])));
        }

        var events = await db.AuditEvents.AsNoTracking()
            .Where(e => e.Seq > afterSeq && e.Seq <= toSeq)
            .Join(db.AuditProcesses, e => e.ProcessId, p => p.Id, (e, p) => new { Event = e, Process = p })
            .OrderBy(r => r.Event.Seq).Take(most).ToListAsync(cancellationToken);
        return events.ConvertAll(r => new SealedRow(r.Event.Seq, r.Process.At, Digest(
            r.Event.Seq, r.Process.Id, r.Process.Kind, r.Process.UserId, r.Process.At.Ticks, r.Process.Reason,
            r.Event.Subject, r.Event.SubjectId, r.Event.RootId, r.Event.Changes)));
    }

    // Length-prefixed, so that no two rows can write the same bytes.
    private static byte[] Digest(params object?[] facts)
    {
        var text = new StringBuilder();
        foreach (var fact in facts)
        {
            var value = fact is null ? null : Convert.ToString(fact, CultureInfo.InvariantCulture) ?? "";
            text.Append(CultureInfo.InvariantCulture, $"{value?.Length ?? -1}:{value};");
        }

        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private readonly record struct SealedRow(long Seq, DateTime At, byte[] Digest);
}
