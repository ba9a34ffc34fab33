using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>
/// All that an applicant without an account has typed so far. Quantities are kept as they are written in Indonesian, whatever the language of the page.
/// </summary>
public sealed class ApplicantAnswers
{
    /// <summary>Of the link, so that the office can send it once more; it stands nowhere else.</summary>
    public required string Token { get; init; }

    /// <summary>In which the applicant is written to.</summary>
    public Language Language { get; set; }

    /// <summary>Says it is on the register already, so it only confirms.</summary>
    public SelfAnswer OnRegister { get; set; } = SelfAnswer.Unknown;

    public Dictionary<Criterion, SelfAnswer> Checks { get; set; } = [];

    public ExporterEntry Entry { get; set; } = new();

    public bool OnlyConfirms => OnRegister == SelfAnswer.Yes;

    public SelfAnswer Check(Criterion criterion) => Checks.GetValueOrDefault(criterion, SelfAnswer.Unknown);

    /// <summary>With what was typed of person and business; an empty NIK keeps the one that was typed before.</summary>
    public ApplicantAnswers WithBusiness(ExporterEntry typed)
    {
        (typed.Products, typed.DeclaredExport) = (Entry.Products, Entry.DeclaredExport);
        (typed.ExportsSinceYear, typed.ExportDeclaration) = (Entry.ExportsSinceYear, Entry.ExportDeclaration);
        if (string.IsNullOrWhiteSpace(typed.Nik))
            typed.Nik = Entry.Nik;
        return With(typed);
    }

    /// <summary>With what was typed of products and exports.</summary>
    public ApplicantAnswers WithGoods(ExporterEntry typed)
    {
        var (kept, products, declared) = (Entry, typed.Products, typed.DeclaredExport);
        return With(new ExporterEntry
        {
            LegalForm = kept.LegalForm,
            PersonName = kept.PersonName,
            PersonTitle = kept.PersonTitle,
            Nik = kept.Nik,
            KtpKelurahan = kept.KtpKelurahan,
            Name = kept.Name,
            Nib = kept.Nib,
            Kelurahan = kept.Kelurahan,
            SizeClass = kept.SizeClass,
            Phone = kept.Phone,
            Email = kept.Email,
            Products = products,
            DeclaredExport = declared,
            ExportsSinceYear = typed.ExportsSinceYear,
            ExportDeclaration = typed.ExportDeclaration,
        });
    }

    /// <summary>"3375************" once one was typed.</summary>
    public string? MaskedNik => Nik.Parse(Entry.Nik).Try(out var nik, out _) ? nik.Masked : null;

    private ApplicantAnswers With(ExporterEntry entry) => new()
    {
        Token = Token, Language = Language, OnRegister = OnRegister, Checks = Checks, Entry = entry,
    };
}
