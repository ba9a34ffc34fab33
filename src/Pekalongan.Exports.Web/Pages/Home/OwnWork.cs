using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Home;

/// <summary>A shipment that waits for its business: a draft, one that came back, or one that the office entered for it.</summary>
public sealed record OwnShipment(Guid Id, ShipmentStatus Status, DateTime CreatedAt, DateOnly? Date, Country? Country, string? Reason)
{
    public Wording Name(Language language) => (Country, Date) switch
    {
        ({ } country, { } date) => new Wording("ke {0}, {1}", country.Name(language), date),
        ({ } country, null) => new Wording("ke {0}", country.Name(language)),
        (null, { } date) => new Wording("tanggal {0}", date),
        _ => new Wording("dibuat {0}", CreatedAt),
    };
}

public sealed record OwnObjection(Guid ShipmentId, DateTime RaisedAt, string? Answer, DateTime? AnsweredAt);

/// <summary>A month that the office asks about and knows nothing of yet.</summary>
public sealed record OwnMonth(int Month)
{
    public PartialDate Name => YearMonth.Named(Month);
}

public sealed record OwnCase(Guid Id, int Number, string Title, ObstacleStatus Status);

/// <summary>What lies on the desk of a business, and who has to do something about it.</summary>
public sealed record OwnWork
{
    /// <summary>How long an answer is shown.</summary>
    private static readonly TimeSpan AnswersShown = TimeSpan.FromDays(30);

    public required Few<OwnShipment> Returned { get; init; }

    public required Few<OwnShipment> Drafts { get; init; }

    /// <summary>Entered by the office and not verified yet: now is the time to object.</summary>
    public required Few<OwnShipment> ByOffice { get; init; }

    public required Few<OwnMonth> Months { get; init; }

    public required Few<OwnObjection> Objections { get; init; }

    public required Few<OwnCase> Cases { get; init; }

    public bool IsEmpty => !(Returned.Any || Drafts.Any || ByOffice.Any || Months.Any || Objections.Any || Cases.Any);

    /// <summary>How many of each kind are not shown, and where they are.</summary>
    public IEnumerable<(string Href, Wording Text)> Others => new[]
    {
        (Returned.Others, "/pengiriman?status=Returned", new Wording("dan {0} pengiriman lain yang dikembalikan", Returned.Others)),
        (Objections.Others, "/pengiriman", new Wording("dan {0} keberatan lain", Objections.Others)),
        (ByOffice.Others, "/pengiriman?status=Submitted", new Wording("dan {0} pengiriman lain yang dicatat dinas", ByOffice.Others)),
        (Months.Others, "/rekap-saya", new Wording("dan {0} bulan lain yang belum dijawab", Months.Others)),
        (Drafts.Others, "/pengiriman?status=Draft", new Wording("dan {0} draf lain", Drafts.Others)),
        (Cases.Others, "/kendala", new Wording("dan {0} kendala lain", Cases.Others)),
    }.Where(kind => kind.Others > 0).Select(kind => (kind.Item2, kind.Item3));

    public static async Task<OwnWork> ReadAsync(ExportsDbContext db, Guid exporterId, DateTime now, CancellationToken cancellationToken)
    {
        var own = db.Shipments.Where(s => s.ExporterId == exporterId);
        var since = now - AnswersShown;
        return new OwnWork
        {
            Returned = await ListAsync(db, own.Where(s => s.Status == ShipmentStatus.Returned), cancellationToken),
            Drafts = await ListAsync(db, own.Where(s => s.Status == ShipmentStatus.Draft), cancellationToken),
            ByOffice = await ListAsync(
                db,
                own.Where(s => s.Status == ShipmentStatus.Submitted && s.EntrySource != EntrySource.Portal
                    && !db.ShipmentObjections.Any(o => o.ShipmentId == s.Id && o.AnsweredAt == null)),
                cancellationToken),
            Months = await UnknownMonthsAsync(db, exporterId, cancellationToken),
            Objections = await Few.ReadAsync(
                db.ShipmentObjections
                    .Where(o => own.Any(s => s.Id == o.ShipmentId) && (o.AnsweredAt == null || o.AnsweredAt > since))
                    .OrderByDescending(o => o.RaisedAt).ThenBy(o => o.Id)
                    .Select(o => new OwnObjection(o.ShipmentId, o.RaisedAt, o.Answer, o.AnsweredAt)),
                cancellationToken),
            Cases = await Few.ReadAsync(
                db.ObstacleCases.Where(c => c.ExporterId == exporterId && c.Status != ObstacleStatus.Closed)
                    .OrderByDescending(c => c.OpenedAt).ThenBy(c => c.Id)
                    .Select(c => new OwnCase(c.Id, c.Number, c.Title, c.Status)),
                cancellationToken),
        };
    }

    private static Task<Few<OwnMonth>> UnknownMonthsAsync(ExportsDbContext db, Guid exporterId, CancellationToken cancellationToken) => Few.ReadAsync(
        from item in db.CollectionItems
        join round in db.CollectionRounds on item.RoundId equals round.Id
        let latest = item.Answers.OrderByDescending(a => a.At).Select(a => (CollectionAnswerKind?)a.Kind).FirstOrDefault()
        where item.ExporterId == exporterId && item.RemovedAt == null
            && (latest == null || (latest != CollectionAnswerKind.Reported && latest != CollectionAnswerKind.Nothing))
        orderby round.Month descending
        select new OwnMonth(round.Month),
        cancellationToken);

    private static Task<Few<OwnShipment>> ListAsync(ExportsDbContext db, IQueryable<Shipment> shipments, CancellationToken cancellationToken) => Few.ReadAsync(
        shipments.OrderByDescending(s => s.CreatedAt).ThenBy(s => s.Id).Select(s => new OwnShipment(
            s.Id, s.Status, s.CreatedAt, s.ExportDate, db.Countries.SingleOrDefault(c => c.Iso2 == s.DestinationIso2), s.DecisionReason)),
        cancellationToken);
}
