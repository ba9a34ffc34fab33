using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>Finds who has fallen silent: from monthly totals; only for those found it looks closer.</summary>
public sealed class SilentExporterReader(ExportsDbContext db, LedgerSums sums)
{
    private const int MostNames = 3;

    public async Task<SilentExporters> ReadAsync(Scope scope, SilentQuestion question, CancellationToken cancellationToken)
    {
        var earlier = new List<IReadOnlyDictionary<Guid, Usd>>();
        foreach (var window in question.Window.Earlier)
        {
            var byExporter = await sums.ByAsync(Dimension.Exporter, scope.Code, window.From, window.To, question.Known, cancellationToken);
            earlier.Add(byExporter.ToDictionary(s => Guid.Parse(s.Key), s => s.Value.Usd));
        }

        var silent = SilentRule.Find(earlier, await HeardOfAsync(scope.Code, question, cancellationToken), question.LeastYears);
        return new SilentExporters(scope, question, await DescribeAsync(scope.Code, question, silent, cancellationToken));
    }

    // What was sent in counts too, and so does what left after the window: the office has heard of it.
    private async Task<IReadOnlySet<Guid>> HeardOfAsync(string scope, SilentQuestion question, CancellationToken cancellationToken)
    {
        var (from, until) = (question.Window.From, question.Known.Day);
        var (firstMonth, lastMonth) = (YearMonth.Of(from), YearMonth.Of(until));
        return await db.Shipments
            .Where(s => s.ScopeCode == scope && s.ExportDate >= from && s.ExportDate <= until
                && (s.Status == ShipmentStatus.Submitted || s.Status == ShipmentStatus.Returned || s.Status == ShipmentStatus.Verified))
            .Select(s => s.ExporterId)
            .Union(db.MonthlyStatements
                .Where(s => s.ScopeCode == scope && s.Month >= firstMonth && s.Month <= lastMonth && s.Status != StatementStatus.Voided).Select(s => s.ExporterId))
            .ToHashSetAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<SilentExporter>> DescribeAsync(
        string scope, SilentQuestion question, IReadOnlyList<SilentValue> silent, CancellationToken cancellationToken)
    {
        if (silent.Count == 0)
            return [];
        var ids = silent.Select(s => s.ExporterId).ToHashSet();
        var businesses = await db.Exporters.Where(e => ids.Contains(e.Id) && e.ErasedAt == null)
            .Select(e => new { e.Id, e.Name, Person = e.Person!.Name, e.Phone }).ToDictionaryAsync(e => e.Id, cancellationToken);
        var shipments = (await db.Shipments.Where(s => ids.Contains(s.ExporterId) && s.Status == ShipmentStatus.Verified && s.ExportDate != null)
                .GroupBy(s => s.ExporterId)
                .Select(g => g.OrderByDescending(s => s.ExportDate).ThenByDescending(s => s.Id).Select(s => new { s.ExporterId, s.Id, s.ExportDate }).First())
                .ToListAsync(cancellationToken)).ToDictionary(s => s.ExporterId);
        var (countries, commodities) = await UsualAsync(scope, question, ids, cancellationToken);
        var contacts = await ContactsAsync(scope, ids, cancellationToken);
        var answers = await AnswersAsync(scope, question, ids, cancellationToken);
        return
        [
            // Nobody is left to ask where the business was erased.
            .. silent.Where(s => businesses.ContainsKey(s.ExporterId)).Select(s => new SilentExporter
            {
                Value = s,
                Name = businesses[s.ExporterId].Name,
                Person = businesses[s.ExporterId].Person,
                Phone = businesses[s.ExporterId].Phone,
                LastExport = shipments.GetValueOrDefault(s.ExporterId)?.ExportDate,
                LastShipmentId = shipments.GetValueOrDefault(s.ExporterId)?.Id,
                Countries = [.. countries[s.ExporterId]],
                Commodities = [.. commodities[s.ExporterId]],
                Contact = contacts.GetValueOrDefault(s.ExporterId),
                Answers = [.. answers[s.ExporterId].OrderBy(a => a.Month)],
            }),
        ];
    }

    private async Task<(ILookup<Guid, BilingualName> Countries, ILookup<Guid, BilingualName> Commodities)> UsualAsync(
        string scope, SilentQuestion question, HashSet<Guid> ids, CancellationToken cancellationToken)
    {
        var first = question.Window.YearsBefore(SilentWindow.EarlierYears).From;
        var rows = await db.LiveUpTo(scope, question.Window.To, question.Known).Where(e => e.ExportDate >= first && ids.Contains(e.ExporterId))
            .GroupBy(e => new { e.ExporterId, e.CountryIso2, e.CommodityKey })
            .Select(g => new { g.Key.ExporterId, g.Key.CountryIso2, g.Key.CommodityKey, UsdCents = g.Sum(e => e.UsdCents) }).ToListAsync(cancellationToken);
        var (countryKeys, commodityKeys) = (rows.Select(r => r.CountryIso2).ToHashSet(), rows.Select(r => r.CommodityKey).ToHashSet());
        var countries = await db.Countries.Where(c => countryKeys.Contains(c.Iso2))
            .ToDictionaryAsync(c => c.Iso2, c => new BilingualName(c.NameId, c.NameEn), cancellationToken);
        var commodities = await db.Commodities.Where(c => commodityKeys.Contains(c.Key))
            .ToDictionaryAsync(c => c.Key, c => new BilingualName(c.NameId, c.NameEn), cancellationToken);
        return (
            Largest(rows.Select(r => (r.ExporterId, r.CountryIso2, r.UsdCents)), countries),
            Largest(rows.Select(r => (r.ExporterId, r.CommodityKey, r.UsdCents)), commodities));
    }

    private static ILookup<Guid, BilingualName> Largest(IEnumerable<(Guid Exporter, string Key, long Cents)> rows, Dictionary<string, BilingualName> names) =>
        rows.GroupBy(r => (r.Exporter, r.Key)).Select(g => (g.Key.Exporter, g.Key.Key, Cents: g.Sum(r => r.Cents)))
            .GroupBy(r => r.Exporter)
            .SelectMany(g => g.OrderByDescending(r => r.Cents).ThenBy(r => r.Key, StringComparer.Ordinal).Take(MostNames))
            .ToLookup(r => r.Exporter, r => names[r.Key]);

    private async Task<Dictionary<Guid, LastContact>> ContactsAsync(string scope, HashSet<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = await db.Contacts.Where(c => c.ScopeCode == scope && ids.Contains(c.ExporterId)
                && !db.Contacts.Any(later => later.ExporterId == c.ExporterId && later.At > c.At))
            .Select(c => new { c.ExporterId, c.At, c.Way, c.Reached, c.AgainOn }).ToListAsync(cancellationToken);
        return rows.GroupBy(c => c.ExporterId).ToDictionary(g => g.Key, g => g.Select(c => new LastContact(c.At, c.Way, c.Reached, c.AgainOn)).First());
    }

    private async Task<ILookup<Guid, (int Month, CollectionAnswerKind Answer)>> AnswersAsync(
        string scope, SilentQuestion question, HashSet<Guid> ids, CancellationToken cancellationToken)
    {
        var (first, last) = (YearMonth.Of(question.Window.From), YearMonth.Of(question.Window.To));
        var rows = await (
            from round in db.CollectionRounds
            where round.ScopeCode == scope && round.Month >= first && round.Month <= last
            join item in db.CollectionItems on round.Id equals item.RoundId
            where ids.Contains(item.ExporterId)
            select new
            {
                item.ExporterId,
                round.Month,
                Answer = item.Answers.OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Select(a => (CollectionAnswerKind?)a.Kind).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return rows.Where(r => r.Answer is not null and not CollectionAnswerKind.Reopened).ToLookup(r => r.ExporterId, r => (r.Month, r.Answer!.Value));
    }
}
