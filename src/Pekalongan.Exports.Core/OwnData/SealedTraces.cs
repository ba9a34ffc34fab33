using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.OwnData;

/// <summary>An application from the public page that speaks of the person, opened.</summary>
public sealed record TracedApplication(SelfApplication Row, ApplicantAnswers Answers);

/// <summary>A letter to the person, opened.</summary>
public sealed record TracedNotice(Notice Row, NoticeContent Content);

/// <summary>A row of a table on its way into the register that speaks of the person.</summary>
public sealed record TracedRow(ImportBatch Batch, IReadOnlyList<string> Headers, ImportRow Row);

/// <summary>
/// Finds what is kept only as a cipher and hangs on no business, so that no query finds it: applications nobody has taken in, letters to
/// applicants, rows of tables that wait. It opens them one by one; there are never many, for all of them go after some days.
/// </summary>
public sealed class SealedTraces(ExportsDbContext db, SelfApplicationVault applications, NoticeVault notices, ImportVault imports, NikVault niks)
{
    public async Task<IReadOnlyList<TracedApplication>> ApplicationsAsync(KnownAs known, CancellationToken cancellationToken)
    {
        var rows = await db.SelfApplications.AsNoTracking().Include(a => a.Files)
            .Where(a => a.Cohort!.ScopeCode == known.ScopeCode && a.ApplicationId == null && a.AnswersCipher != null)
            .OrderBy(a => a.StartedAt).ToListAsync(cancellationToken);
        return
        [
            .. from row in rows
               let answers = applications.Decrypt(row.AnswersCipher!, row.Id)
               where known.Is(answers.Entry, niks)
               select new TracedApplication(row, answers),
        ];
    }

    /// <param name="known">Who is looked for.</param>
    /// <param name="selfApplications">Applications of the person: what was written about them is found by their ids.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<TracedNotice>> NoticesAsync(KnownAs known, IReadOnlyCollection<Guid> selfApplications, CancellationToken cancellationToken)
    {
        var rows = await db.Notices.AsNoTracking()
            .Where(n => n.ScopeCode == known.ScopeCode && n.ExporterId == null && n.Content != null)
            .OrderBy(n => n.CreatedAt).ToListAsync(cancellationToken);
        return
        [
            .. from row in rows
               where !row.Kind.IsAccountLetter()
               let content = Open(row)
               where known.Is(content) || selfApplications.Any(id => row.DedupKey.Contains(id.ToString(), StringComparison.Ordinal))
               select new TracedNotice(row, content),
        ];
    }

    public NoticeContent Open(Notice notice) => notices.Decrypt(notice.Content!, notice.Id);

    public async Task<IReadOnlyList<TracedRow>> RowsAsync(KnownAs known, CancellationToken cancellationToken)
    {
        var traced = new List<TracedRow>();
        foreach (var batch in await db.Imports.AsNoTracking().Where(b => b.ScopeCode == known.ScopeCode && b.HoldsRows).OrderBy(b => b.UploadedAt).ToListAsync(cancellationToken))
        {
            var headers = imports.OpenHeaders(batch);
            await foreach (var slice in db.ImportSlices.AsNoTracking().Where(s => s.BatchId == batch.Id).OrderBy(s => s.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
                traced.AddRange(imports.OpenRows(slice).Where(row => known.Is(row, niks)).Select(row => new TracedRow(batch, headers, row)));
        }

        return traced;
    }
}
