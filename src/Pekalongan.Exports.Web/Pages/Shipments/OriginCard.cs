using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Shipments;

/// <summary>A shipment's certificate of origin: what was noted, and what is suggested; none while the destination isn't filled in.</summary>
public sealed record OriginCard(ShipmentOrigin? Origin, bool MayEnter)
{
    public bool MayRecord => MayEnter && Origin is { } origin && SkaService.MayRecord(origin.Shipment.Status);

    /// <summary>The forms in one line; the whole advice stands beneath.</summary>
    public string Suggestion(Localizer t) => Origin is { Advice: { HasPreference: true } advice }
        ? t["saran: {0}", string.Join(", ", advice.InQuestion.Select(a => a.Form))]
        : t["tidak ada keringanan yang pasti; biasanya Form B"];

    public string Missing(Localizer t) => Origin!.Papers.Where(p => p.State == PaperState.Missing).ToList() is { Count: > 0 } missing
        ? string.Join(", ", missing.Select(p => t[OriginWords.Of(p.Paper, Origin.Shipment.DocumentKind)]))
        : t["tidak ada"];
}
