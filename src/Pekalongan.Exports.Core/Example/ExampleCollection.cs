using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Example;

/// <summary>
/// The rounds of the last three months: the older ones nearly complete, the last one under way, with calls, a statement that shipments have
/// replaced in part, and one that waits for the verifier.
/// </summary>
internal sealed class ExampleCollection(ExportsDbContext db, Dictionary<Role, UserAccount> accounts, IReadOnlyCollection<ExchangeRate> rates, StatementReconciler statements, TimeProvider time)
{
    private const int Rounds = 3;

    private readonly DateTime _now = time.Now();
    private readonly Guid _staff = accounts[Role.Staff].Id;

    public async Task AddAsync(CancellationToken cancellationToken)
    {
        var latest = YearMonth.FirstDay(YearMonth.LastEnded(JakartaTime.DateOf(_now).AddDays(-1)));
        for (var back = Rounds - 1; back >= 0; back--)
            await AddRoundAsync(YearMonth.Of(latest.AddMonths(-back)), isLast: back == 0, cancellationToken);
    }

    private async Task AddRoundAsync(int month, bool isLast, CancellationToken cancellationToken)
    {
        var opened = Earlier(JakartaTime.StartOf(YearMonth.LastDay(month).AddDays(1)).AddHours(9));
        var round = new CollectionRound { ScopeCode = Scope.ExampleCode, Month = month, OpenedById = _staff, OpenedAt = opened };
        var expected = await new CollectionReader(db).ExpectedAsync(Scope.ExampleCode, month, cancellationToken);
        var shipped = await ShippedAsync(month, cancellationToken);
        var waiting = await db.Shipments
            .Where(s => s.ScopeCode == Scope.ExampleCode && s.ExportDate >= YearMonth.FirstDay(month) && s.ExportDate <= YearMonth.LastDay(month))
            .Select(s => s.ExporterId).Distinct().ToListAsync(cancellationToken);
        var told = isLast ? Statements(month, expected, shipped) : [];
        for (var i = 0; i < expected.Count; i++)
        {
            var exporter = expected[i].Id;
            var item = new CollectionItem { ExporterId = exporter, AddedAt = opened, AddedById = null };
            var knows = shipped.ContainsKey(exporter) || waiting.Contains(exporter) || told.Exists(s => s.ExporterId == exporter);
            if (AnswerOf(exporter, i, knows, isLast) is { } kind)
                Answer(item, kind, month, Earlier(opened.AddDays(1 + i % 6).AddHours(i % 5)));
            round.Items.Add(item);
        }

        db.CollectionRounds.Add(round);
        db.MonthlyStatements.AddRange(told);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var statement in told.Where(s => s.Status == StatementStatus.Verified))
            await statements.ReconcileAsync(statement.ExporterId, [month], cancellationToken);
    }

    // Of the last month the exporter that people try out has not answered yet, so that it has something to answer.
    private CollectionAnswerKind? AnswerOf(Guid exporter, int i, bool knows, bool isLast)
    {
        if (isLast && (exporter == accounts[Role.Exporter].ExporterId || i % 5 == 3))
            return null;
        if (knows)
            return CollectionAnswerKind.Reported;
        return (isLast ? i % 4 : i % 7) == 0 ? CollectionAnswerKind.Unreachable : CollectionAnswerKind.Nothing;
    }

    private void Answer(CollectionItem item, CollectionAnswerKind kind, int month, DateTime at)
    {
        item.Answers.Add(new CollectionAnswer { Kind = kind, Source = EntrySource.Telephone, At = at, ById = _staff });
        var isReached = kind != CollectionAnswerKind.Unreachable;
        db.Contacts.Add(new ExporterContact
        {
            ScopeCode = Scope.ExampleCode,
            ExporterId = item.ExporterId,
            Purpose = ContactPurpose.Collection,
            Month = month,
            Way = isReached ? ContactWay.Telephone : ContactWay.WhatsApp,
            Reached = isReached,
            Note = isReached ? null : "Pesan contoh belum dibaca.",
            AgainOn = isReached ? null : JakartaTime.DateOf(at).AddDays(7),
            ById = _staff,
            At = at,
            IdempotencyKey = Guid.CreateVersion7(),
        });
    }

    /// <summary>One verified, which the shipments of its month have replaced in part, and one of an exporter without shipments that waits.</summary>
    private List<MonthlyStatement> Statements(int month, IReadOnlyList<ExpectedExporter> expected, Dictionary<Guid, ShippedLine> shipped)
    {
        var own = accounts[Role.Exporter].ExporterId;
        var told = new List<MonthlyStatement>();
        if (expected.FirstOrDefault(e => e.Id != own && shipped.ContainsKey(e.Id)) is { } known)
        {
            var line = shipped[known.Id];
            var statement = New(known.Id, month, [(line.CommodityKey, line.CountryIso2, line.UsdCents * 3 / 2), (line.CommodityKey, "BN", 650_000)]);
            (statement.Status, statement.DecidedById, statement.DecidedAt) = (StatementStatus.Verified, accounts[Role.Verifier].Id, _now);
            told.Add(statement);
        }

        if (expected.FirstOrDefault(e => e.Id != own && !shipped.ContainsKey(e.Id)) is { } quiet)
            told.Add(New(quiet.Id, month, [("kain_batik", "JP", 1_240_000), ("kain_batik", "SG", 380_000)]));
        return told;
    }

    private MonthlyStatement New(Guid exporterId, int month, (string Commodity, string Country, long Cents)[] lines)
    {
        var at = Earlier(JakartaTime.StartOf(YearMonth.LastDay(month).AddDays(3)).AddHours(10));
        var rate = rates.Single(r => r.CurrencyCode == Currency.Usd.Code && r.ValidFrom <= YearMonth.LastDay(month) && YearMonth.LastDay(month) <= r.ValidUntil);
        return new MonthlyStatement
        {
            ScopeCode = Scope.ExampleCode,
            ExporterId = exporterId,
            Month = month,
            Channel = ExportChannel.ThirdParty,
            EntrySource = EntrySource.Telephone,
            InformantName = "Ibu Contoh bagian penjualan",
            InformedOn = JakartaTime.DateOf(at),
            EnteredById = _staff,
            CreatedAt = at,
            SubmittedAt = at,
            SubmittedById = _staff,
            IdempotencyKey = Guid.CreateVersion7(),
            Lines =
            [
                .. lines.Select((line, i) => new MonthlyStatementLine
                {
                    Position = i + 1,
                    CommodityKey = line.Commodity,
                    CountryIso2 = line.Country,
                    NetGrams = 0,
                    CurrencyCode = Currency.Usd.Code,
                    AmountMinor = line.Cents,
                    IdrRateMicro = rate.IdrRateMicro,
                    UsdRateMicro = rate.IdrRateMicro,
                    RateKind = rate.Kind,
                    RateDate = rate.ValidFrom,
                    RateSource = rate.Source,
                    UsdCents = line.Cents,
                }),
            ],
        };
    }

    private async Task<Dictionary<Guid, ShippedLine>> ShippedAsync(int month, CancellationToken cancellationToken)
    {
        var (first, last) = (YearMonth.FirstDay(month), YearMonth.LastDay(month));
        var lines = await db.Shipments
            .Where(s => s.ScopeCode == Scope.ExampleCode && s.Status == ShipmentStatus.Verified && s.ExportDate >= first && s.ExportDate <= last)
            .SelectMany(s => s.Lines, (s, l) => new { s.ExporterId, l.CommodityKey, s.DestinationIso2, l.UsdCents }).ToListAsync(cancellationToken);
        return lines.GroupBy(l => l.ExporterId).ToDictionary(
            g => g.Key, g => new ShippedLine(g.First().CommodityKey, g.First().DestinationIso2!, g.Sum(l => l.UsdCents ?? 0)));
    }

    private DateTime Earlier(DateTime at) => at < _now ? at : _now;
}
