using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Web.Pages.Collection;

/// <summary>One line of a month's list: whom to ask, and what came of it.</summary>
public sealed record ListedExporter(Guid ItemId, Guid ExporterId, string Name, CollectionState State);

/// <summary>A month's list in the order of the work: who has not answered yet, then who could not be reached, then the rest; by name.</summary>
internal static class MonthList
{
    public static async Task<IReadOnlyList<ListedExporter>> ReadAsync(ExportsDbContext db, string scope, int month, CancellationToken cancellationToken)
    {
        var items = await (from round in db.CollectionRounds
                           where round.ScopeCode == scope && round.Month == month
                           join item in db.CollectionItems on round.Id equals item.RoundId
                           where item.RemovedAt == null
                           select new
                           {
                               item.Id, item.ExporterId, item.Exporter!.Name,
                               Kind = item.Answers.OrderByDescending(a => a.At).Select(a => (CollectionAnswerKind?)a.Kind).FirstOrDefault(),
                           }).ToListAsync(cancellationToken);
        return
        [
            .. items.Select(i => new ListedExporter(i.Id, i.ExporterId, i.Name, CollectionRules.StateAfter(i.Kind)))
                .OrderBy(i => i.State).ThenBy(i => i.Name, StringComparer.CurrentCultureIgnoreCase),
        ];
    }
}
