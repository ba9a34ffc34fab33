using System.Globalization;
using FluentValidation;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Pages.Shared;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Agreements;

/// <summary>A row of the table of agreements as typed.</summary>
public sealed class AgreementForm
{
    public const string Dated = "menurut-tanggal";
    public const string Watched = "dipantau";

    public Guid Version { get; set; }

    public string Code { get; set; } = "";

    public string NameId { get; set; } = "";

    public string NameEn { get; set; } = "";

    public string Form { get; set; } = "";

    public string Members { get; set; } = "";

    public string SuggestedFor { get; set; } = "";

    /// <summary>In force by its dates, or only watched.</summary>
    public string IsWatched { get; set; } = Dated;

    public string InForceFrom { get; set; } = "";

    public string InForceUntil { get; set; } = "";

    public string Confidence { get; set; } = "";

    public string Source { get; set; } = "";

    public string Note { get; set; } = "";

    public string Reason { get; set; } = "";

    public static AgreementForm Of(TradeAgreement agreement, IReadOnlyDictionary<string, Country> countries, Language language) => new()
    {
        Version = agreement.Version,
        Code = agreement.Code,
        NameId = agreement.NameId,
        NameEn = agreement.NameEn,
        Form = agreement.Form,
        Members = CountryList.Write(agreement.Members, countries, language),
        SuggestedFor = CountryList.Write(agreement.SuggestedFor, countries, language),
        IsWatched = agreement.IsWatched ? Watched : Dated,
        InForceFrom = Text(agreement.InForceFrom),
        InForceUntil = Text(agreement.InForceUntil),
        Confidence = agreement.Confidence.ToString(),
        Source = agreement.Source ?? "",
        Note = agreement.Note ?? "",
    };

    /// <param name="members">The country fields as they were read.</param>
    /// <param name="suggestedFor">The same.</param>
    public AgreementEntry ToEntry(string members, string suggestedFor) => new()
    {
        NameId = PlainText.Of(NameId),
        NameEn = PlainText.Of(NameEn),
        Form = PlainText.Of(Form),
        Members = members,
        SuggestedFor = suggestedFor,
        IsWatched = IsWatched == Watched,
        InForceFrom = DateOrNull(InForceFrom),
        InForceUntil = DateOrNull(InForceUntil),
        Confidence = Enum.Parse<Confidence>(Confidence),
        Source = PlainText.Of(Source),
        Note = PlainText.OrNull(Note),
    };

    /// <summary>Which answers two people gave differently.</summary>
    public static IReadOnlyList<FormDifference> Between(AgreementForm typed, AgreementForm saved) => FormDifference.Between(
        typed, saved,
        [
            (new Wording("Nama perjanjian"), f => f.NameId),
            (new Wording("Nama dalam bahasa Inggris"), f => f.NameEn),
            (new Wording("Surat yang dipakai"), f => f.Form),
            (new Wording("Negara peserta"), f => f.Members),
            (new Wording("Dianjurkan untuk"), f => f.SuggestedFor),
            (new Wording("Keadaan"), f => f.IsWatched),
            (new Wording("Berlaku mulai"), f => f.InForceFrom),
            (new Wording("Hari terakhir berlaku"), f => f.InForceUntil),
            (new Wording("Seberapa yakin"), f => f.Confidence),
            (new Wording("Sumber"), f => f.Source),
            (new Wording("Catatan"), f => f.Note),
        ]);

    private static DateOnly? DateOrNull(string typed) => string.IsNullOrWhiteSpace(typed) ? null : DateText.Parse(typed).Value;

    private static string Text(DateOnly? date) => date?.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture) ?? "";
}

public sealed class AgreementFormValidator : AbstractValidator<AgreementForm>
{
    public AgreementFormValidator()
    {
        RuleFor(f => f.NameId).NotEmpty().WithMessage("Tulis nama perjanjiannya");
        RuleFor(f => f.NameId).Fits(TradeAgreement.NameMaxLength);
        RuleFor(f => f.NameEn).NotEmpty().WithMessage("Tulis juga namanya dalam bahasa Inggris; halaman umum memakainya");
        RuleFor(f => f.NameEn).Fits(TradeAgreement.NameMaxLength);
        RuleFor(f => f.Form).Fits(TradeAgreement.FormMaxLength);
        RuleFor(f => f.IsWatched).Must(s => s is AgreementForm.Dated or AgreementForm.Watched).WithMessage("Pilih keadaannya");
        RuleFor(f => f.InForceFrom).ReadsUnlessEmpty(DateText.Parse);
        RuleFor(f => f.InForceUntil).ReadsUnlessEmpty(DateText.Parse);
        RuleFor(f => f.Confidence).IsEnumName(typeof(Confidence)).WithMessage("Pilih seberapa yakin Anda");
        RuleFor(f => f.Source).NotEmpty().WithMessage("Tulis dari mana Anda membacanya, misalnya nomor peraturan");
        RuleFor(f => f.Source).Fits(TradeAgreement.TextMaxLength);
        RuleFor(f => f.Note).Fits(TradeAgreement.TextMaxLength);
        RuleFor(f => f.Reason).NotEmpty().WithMessage("Tulis alasannya; alasan tercatat bersama perubahan ini");
        RuleFor(f => f.Reason).Fits(AuditProcess.ReasonMaxLength);
    }
}
