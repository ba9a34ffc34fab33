using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Markets;

/// <summary>A row of the table of agreements as staff write it.</summary>
public sealed record AgreementEntry
{
    public required string NameId { get; init; }

    public required string NameEn { get; init; }

    public required string Form { get; init; }

    /// <summary>As <see cref="CountryList"/> keeps them; empty where not known.</summary>
    public required string Members { get; init; }

    /// <summary>The same.</summary>
    public required string SuggestedFor { get; init; }

    public DateOnly? InForceFrom { get; init; }

    public DateOnly? InForceUntil { get; init; }

    public bool IsWatched { get; init; }

    public required Confidence Confidence { get; init; }

    public string? Note { get; init; }

    public required string Source { get; init; }

    /// <summary>What makes no sense together; each field by itself is checked where it is read.</summary>
    public Outcome? Refuse(string code)
    {
        if (InForceUntil < InForceFrom)
            return Outcome.Refused(new Wording("Tanggal akhir tidak boleh sebelum tanggal mulai"), nameof(InForceUntil));
        if (IsWatched && InForceFrom is not null)
            return Outcome.Refused(new Wording("Bila tanggal mulainya sudah ada, pilih “berlaku menurut tanggalnya”; sampai tanggal itu perjanjian tampil sebagai belum berlaku"), nameof(IsWatched));
        if (!IsWatched && Form.Length == 0)
            return Outcome.Refused(new Wording("Tulis nama suratnya, misalnya Form D"), nameof(Form));
        if (code == TradeAgreement.NonPreferentialCode && (Members != TradeAgreement.EveryCountry || SuggestedFor != TradeAgreement.EveryCountry || IsWatched))
            return Outcome.Refused(new Wording("SKA non-preferensi berlaku untuk semua negara; biarkan negaranya"), nameof(Members));
        var strangers = Members.Length == 0 || Members == TradeAgreement.EveryCountry
            ? []
            : CountryList.Codes(SuggestedFor).Except(CountryList.Codes(Members), StringComparer.Ordinal).ToList();
        return strangers.Count > 0
            ? Outcome.Refused(new Wording("Dianjurkan untuk negara yang bukan peserta: {0}", string.Join(", ", strangers)), nameof(SuggestedFor))
            : null;
    }

    internal void Fill(TradeAgreement agreement)
    {
        agreement.NameId = NameId;
        agreement.NameEn = NameEn;
        agreement.Form = Form;
        agreement.Members = Members.Length == 0 ? null : Members;
        agreement.SuggestedFor = SuggestedFor.Length == 0 ? null : SuggestedFor;
        agreement.InForceFrom = InForceFrom;
        agreement.InForceUntil = InForceUntil;
        agreement.IsWatched = IsWatched;
        agreement.Confidence = Confidence;
        agreement.Note = Note;
        agreement.Source = Source;
    }
}
