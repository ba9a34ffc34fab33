using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>The reason of a return or a void, which the exporter reads.</summary>
public static class DecisionReason
{
    public const string Field = "Reason";

    public static Outcome? Refuse(string? reason) => TypedText.Collapse(reason).Length switch
    {
        0 => Outcome.Refused(new Wording("Tulis alasannya, supaya eksportir tahu apa yang perlu dilakukan"), Field),
        > Shipment.ReasonMaxLength => Outcome.Refused(new Wording("Alasan paling banyak {0} huruf", Shipment.ReasonMaxLength), Field),
        _ => null,
    };
}
