using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>One part of the report as it was typed, on top of the version it was typed on; none where there was none yet.</summary>
public sealed record ReportTextFacts(CohortReportPart Part, string? Text, Guid? Version);

/// <summary>Keeps what staff write of a training themselves.</summary>
public sealed class CohortReportService(ExportsDbContext db, IDatabaseProvider provider, AuditTrail audit)
{
    /// <summary>Paragraphs a line each, without empty ones.</summary>
    public static string Paragraphs(string? typed) =>
        string.Join('\n', (typed ?? "").ReplaceLineEndings("\n").Split('\n').Select(PlainText.Of).Where(line => line.Length > 0));

    public async Task<Outcome> WriteAsync(Guid cohortId, string scopeCode, IReadOnlyCollection<ReportTextFacts> parts, CancellationToken cancellationToken)
    {
        if (!await db.Cohorts.AnyAsync(c => c.Id == cohortId && c.ScopeCode == scopeCode && c.HistoryKey == null, cancellationToken))
            return Outcome.NotFound;
        var rows = await db.CohortReportTexts.Where(t => t.CohortId == cohortId).ToDictionaryAsync(t => t.Part, cancellationToken);
        var changed = new List<object>();
        foreach (var (part, typed, version) in parts)
        {
            var text = Paragraphs(typed);
            var row = rows.GetValueOrDefault(part);
            if (text == (row?.Text ?? ""))
                continue;
            if (row?.Version != version)
                return Outcome.Stale;
            if (text.Length > CohortReportText.TextMaxLength)
                return Outcome.Refused(new Wording("Terlalu panjang: {0} huruf; paling banyak {1}", text.Length, CohortReportText.TextMaxLength), part.ToString());
            changed.Add(Write(cohortId, part, row, text));
        }

        await audit.RecordAsync(ProcessKind.CohortReportWriting, cohortId, changed, cancellationToken: cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Stale;
        }
        catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
        {
            return Outcome.Stale;
        }
    }

    private CohortReportText Write(Guid cohortId, CohortReportPart part, CohortReportText? row, string text)
    {
        if (row is null)
        {
            row = new CohortReportText { CohortId = cohortId, Part = part, Text = text };
            db.CohortReportTexts.Add(row);
        }
        else if (text.Length == 0)
        {
            db.CohortReportTexts.Remove(row);
        }
        else
        {
            row.Text = text;
        }

        return row;
    }
}
