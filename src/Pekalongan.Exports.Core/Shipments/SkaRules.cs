using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>What is noted of a shipment's certificate of origin.</summary>
/// <param name="UsedPreference">Null: not asked yet.</param>
/// <param name="AgreementCode">Only where a preference was used.</param>
/// <param name="Number">Of the certificate, preferential or not; may come later.</param>
/// <param name="Date">Of the certificate.</param>
public sealed record SkaEntry(bool? UsedPreference, string? AgreementCode, string? Number, DateOnly? Date);

/// <summary>What cannot have been, said in words.</summary>
public static class SkaRules
{
    public static Wording? RefuseAgreement(TradeAgreement agreement, Country destination, DateOnly exportDate)
    {
        if (agreement.Code == TradeAgreement.NonPreferentialCode)
            return new Wording("Form B tidak memberi keringanan bea masuk; pilih “tidak memakai”, nomornya tetap dapat dicatat");
        var name = new BilingualName(agreement.NameId, agreement.NameEn);
        if (agreement.HasMember(destination.Iso2) == false)
            return new Wording("{0} bukan negara peserta {1}; periksa nama pada SKA", new BilingualName(destination.NameId, destination.NameEn), name);
        return agreement.MayBeUsedOn(exportDate)
            ? null
            : new Wording("{0} pada tanggal ekspor {1}: {2}. Periksa nama perjanjian pada SKA dan tanggal ekspornya", name, exportDate, agreement.InWords(exportDate));
    }

    public static Wording? RefuseDate(DateOnly? date, DateOnly exportDate, DateOnly today)
    {
        if (date > today)
            return new Wording("Tanggal SKA {0} belum tiba; periksa lagi", date);
        return date < exportDate.AddYears(-1) || date > exportDate.AddYears(1)
            ? new Wording("Tanggal SKA {0} lebih dari setahun dari tanggal ekspor {1}; periksa tahunnya", date, exportDate)
            : null;
    }
}
