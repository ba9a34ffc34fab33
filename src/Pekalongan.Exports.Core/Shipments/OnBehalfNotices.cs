using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>What a business is told when the office enters a shipment for it, and when the office answers what it objected.</summary>
public sealed class OnBehalfNotices(ExportsDbContext db, NoticeWriter notices, Actor actor)
{
    /// <summary>Told again when it is submitted again, for it may say something else by then. Not to who submits it themselves.</summary>
    public async Task SubmittedAsync(Shipment shipment, CancellationToken cancellationToken)
    {
        if (actor.Role == Role.Exporter || await notices.RecipientAsync(shipment.ExporterId, cancellationToken) is not { } to)
            return;
        var amounts = shipment.Lines.GroupBy(l => l.CurrencyCode)
            .Select(g => Currency.Of(g.Key).Amount(g.Sum(l => l.AmountMinor), to.Language)).Order(StringComparer.Ordinal);
        var text = new Wording(
            "Dinas mencatat satu pengiriman atas nama usaha Anda: ke {0}, tanggal {1}, nilai FOB {2}. Masuk dengan akun Anda untuk melihatnya. Bila ada yang tidak benar, tekan “Ini tidak benar” pada pengiriman itu, atau hubungi dinas.",
            await CountryAsync(shipment, to.Language, cancellationToken), shipment.ExportDate, string.Join(" + ", amounts));
        var key = FormattableString.Invariant($"on-behalf:{shipment.Id}:{shipment.SubmittedAt:yyyyMMddHHmmssfff}");
        await notices.TellAsync(to, NoticeKind.ShipmentEntered, new Wording("Dinas mencatat pengiriman Anda"), text, key, cancellationToken: cancellationToken);
    }

    /// <summary>Once for a whole table: whoever has fifty shipments in it is not told fifty times.</summary>
    public async Task ImportedAsync(Guid importId, Guid exporterId, CancellationToken cancellationToken)
    {
        if (await notices.RecipientAsync(exporterId, cancellationToken) is not { } to)
            return;
        var text = new Wording(
            "Dinas mencatat pengiriman atas nama usaha Anda dari sebuah daftar. Masuk dengan akun Anda untuk melihatnya. Bila ada yang tidak benar, tekan “Ini tidak benar” pada pengiriman itu, atau hubungi dinas.");
        await notices.TellAsync(
            to, NoticeKind.ShipmentEntered, new Wording("Dinas mencatat pengiriman Anda"), text, $"import:{importId}:{exporterId}", cancellationToken: cancellationToken);
    }

    public async Task AnsweredAsync(Shipment shipment, ShipmentObjection objection, CancellationToken cancellationToken)
    {
        if (await notices.RecipientAsync(shipment.ExporterId, cancellationToken) is not { } to)
            return;
        var text = new Wording(
            "Dinas menjawab keberatan Anda atas pengiriman ke {0}, tanggal {1}: {2}",
            await CountryAsync(shipment, to.Language, cancellationToken), shipment.ExportDate, objection.Answer);
        await notices.TellAsync(
            to, NoticeKind.ObjectionAnswered, new Wording("Keberatan Anda dijawab"), text, $"objection:{objection.Id}", cancellationToken: cancellationToken);
    }

    private async Task<string?> CountryAsync(Shipment shipment, Language language, CancellationToken cancellationToken) =>
        (await db.Countries.AsNoTracking().SingleOrDefaultAsync(c => c.Iso2 == shipment.DestinationIso2, cancellationToken))?.Name(language);
}
