using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Testing;

public sealed partial class TestData
{
    /// <summary>A month's round with these exporters on its list, opened at the clock's present time.</summary>
    public async Task<CollectionRound> RoundAsync(int month, params Exporter[] exporters)
    {
        var round = new CollectionRound
        {
            ScopeCode = exporters.FirstOrDefault()?.ScopeCode ?? City,
            Month = month,
            OpenedById = (await MakerAsync()).Id,
            OpenedAt = office.Clock.Now(),
        };
        round.Items.AddRange(exporters.Select(e => new CollectionItem { RoundId = round.Id, ExporterId = e.Id, AddedAt = office.Clock.Now(), AddedById = null }));
        await office.AddAsync(round);
        return round;
    }

    /// <summary>What an exporter told of a month, one line in dollars, waiting for its verifier.</summary>
    public async Task<MonthlyStatement> StatementAsync(Exporter exporter, int month, long usd = 5_000, Action<MonthlyStatement>? change = null)
    {
        var (maker, now) = (await MakerAsync(), office.Clock.Now());
        var statement = new MonthlyStatement
        {
            ScopeCode = exporter.ScopeCode,
            ExporterId = exporter.Id,
            Month = month,
            Channel = ExportChannel.OwnName,
            EntrySource = EntrySource.Telephone,
            InformantName = "Ibu Contoh",
            EnteredById = maker.Id,
            CreatedAt = now,
            SubmittedAt = now,
            SubmittedById = maker.Id,
            IdempotencyKey = Guid.NewGuid(),
            Lines =
            [
                new MonthlyStatementLine
                {
                    Position = 1,
                    CommodityKey = "kain_batik",
                    CountryIso2 = "MY",
                    NetGrams = 100_000,
                    CurrencyCode = "USD",
                    AmountMinor = usd * 100,
                    IdrRateMicro = 16_000 * IdrRate.MicroPerRupiah,
                    UsdRateMicro = 16_000 * IdrRate.MicroPerRupiah,
                    RateKind = RateKind.SetByOffice,
                    RateDate = new DateOnly(month / 100, 1, 1),
                    RateSource = "Kurs contoh, rekaan",
                    UsdCents = usd * 100,
                },
            ],
        };
        change?.Invoke(statement);
        await office.AddAsync(statement);
        return statement;
    }
}
