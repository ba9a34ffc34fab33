using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Pages.Collection;

namespace Pekalongan.Exports.Web.Pages.Statements;

/// <summary>A monthly statement as pages show it: in names, with what of it still counts and what its month holds besides.</summary>
public sealed record StatementView
{
    public sealed record Line(MonthlyStatementLine Stored, BilingualName Commodity, BilingualName Country, Usd Counted);

    public required MonthlyStatement Statement { get; init; }

    public required string Exporter { get; init; }

    public required string EnteredBy { get; init; }

    public string? DecidedBy { get; init; }

    /// <summary>The exporter's line on the month's list, where it has one.</summary>
    public Guid? ItemId { get; init; }

    public required IReadOnlyList<Line> Lines { get; init; }

    public required MonthFacts OnFile { get; init; }

    /// <summary>The most valuable month of the year before; null where nothing was verified.</summary>
    public (PartialDate Month, Usd Value)? Largest { get; init; }

    public PartialDate MonthName => YearMonth.Named(Statement.Month);

    public bool WaitsForRate => Lines.Any(l => l.Stored.UsdCents is null);

    public Usd Stated => new(Lines.Sum(l => l.Stored.UsdCents ?? 0));

    public Usd Counted => Lines.Aggregate(Usd.Zero, (sum, line) => sum + line.Counted);

    public Usd Replaced => Stated - Counted;

    /// <summary>Far above anything this business exported in one month: a slip of noughts more often than a leap.</summary>
    public bool IsUnusual => Largest is { } largest && Stated.Cents > 3 * largest.Value.Cents;

    public static async Task<StatementView> ReadAsync(ExportsDbContext db, Guid id, CancellationToken cancellationToken)
    {
        var row = await db.MonthlyStatements.AsNoTracking().Include(s => s.Lines).Where(s => s.Id == id)
            .Select(s => new
            {
                Statement = s, Exporter = s.Exporter!.Name,
                EnteredBy = db.Users.Where(u => u.Id == s.EnteredById).Select(u => u.Name).Single(),
                DecidedBy = db.Users.Where(u => u.Id == s.DecidedById).Select(u => u.Name).FirstOrDefault(),
            }).SingleAsync(cancellationToken);
        var statement = row.Statement;
        var counted = await db.Ledger.Where(e => e.StatementId == id).GroupBy(e => e.StatementLineId!.Value)
            .Select(g => new { Line = g.Key, Cents = g.Sum(e => e.UsdCents) }).ToDictionaryAsync(g => g.Line, g => g.Cents, cancellationToken);
        var (goods, places) = (statement.Lines.ConvertAll(l => l.CommodityKey), statement.Lines.ConvertAll(l => l.CountryIso2));
        var commodities = await db.Commodities.Where(c => goods.Contains(c.Key)).ToDictionaryAsync(c => c.Key, c => new BilingualName(c.NameId, c.NameEn), cancellationToken);
        var countries = await db.Countries.Where(c => places.Contains(c.Iso2)).ToDictionaryAsync(c => c.Iso2, c => new BilingualName(c.NameId, c.NameEn), cancellationToken);
        return new StatementView
        {
            Statement = statement,
            Exporter = row.Exporter,
            EnteredBy = row.EnteredBy,
            DecidedBy = row.DecidedBy,
            ItemId = await (from item in db.CollectionItems
                            join round in db.CollectionRounds on item.RoundId equals round.Id
                            where round.Month == statement.Month && item.ExporterId == statement.ExporterId && item.RemovedAt == null
                            select (Guid?)item.Id).FirstOrDefaultAsync(cancellationToken),
            Lines =
            [
                .. statement.Lines.OrderBy(l => l.Position).Select(l => new Line(
                    l, commodities[l.CommodityKey], countries[l.CountryIso2], new Usd(counted.GetValueOrDefault(l.Id)))),
            ],
            OnFile = (await MonthFacts.ReadAsync(db, [statement.ExporterId], statement.Month, cancellationToken))[statement.ExporterId],
            Largest = await LargestAsync(db, statement, cancellationToken),
        };
    }

    private static async Task<(PartialDate Month, Usd Value)?> LargestAsync(ExportsDbContext db, MonthlyStatement statement, CancellationToken cancellationToken)
    {
        var (from, until) = (YearMonth.FirstDay(statement.Month).AddYears(-1), YearMonth.FirstDay(statement.Month));
        var months = await db.Ledger.Where(e => e.ExporterId == statement.ExporterId && e.ExportDate >= from && e.ExportDate < until)
            .GroupBy(e => e.ExportDate.Year * 100 + e.ExportDate.Month)
            .Select(g => new { Month = g.Key, Cents = g.Sum(e => e.UsdCents) }).ToListAsync(cancellationToken);
        return months.Where(m => m.Cents > 0).MaxBy(m => m.Cents) is { } largest ? (YearMonth.Named(largest.Month), new Usd(largest.Cents)) : null;
    }
}
