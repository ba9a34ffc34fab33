using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Shipments;

namespace Pekalongan.Exports.Web.Pages.Agreements;

/// <summary>One agreement as it stands on a day, with how sure that is and where it was read.</summary>
public sealed record AgreementView(TradeAgreement Agreement, DateOnly On)
{
    /// <summary>Colour of a standing's tag.</summary>
    public static string? TagOf(AgreementStanding standing) => standing switch
    {
        AgreementStanding.InForce => "ok",
        AgreementStanding.Uncertain or AgreementStanding.NotYet or AgreementStanding.Watched => "wait",
        AgreementStanding.Ended => "back",
        _ => null,
    };

    public static string? TagOf(PaperState state) => state switch
    {
        PaperState.OnFile => "ok",
        PaperState.NumberOnly => "wait",
        PaperState.Missing => "back",
        _ => null,
    };
}

/// <summary>What a page shows of an advice.</summary>
/// <param name="Advice">The suggestion.</param>
/// <param name="Destination">For which country.</param>
/// <param name="Papers">Which papers are asked for; empty where only the agreements are shown.</param>
/// <param name="Document">Of the shipment, where one is spoken of.</param>
public sealed record AdviceView(OriginAdvice Advice, Country Destination, IReadOnlyList<PaperNeed> Papers, ExportDocumentKind? Document = null);
