using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>
/// What the public form must say, step by step: the register's own rules, minus what staff complete, plus a telephone number, because
/// somebody without an account is reached by nothing else.
/// </summary>
public sealed class ApplicantRules(ExporterEntryReader reader)
{
    private static readonly string[] GoodsFields =
        [nameof(ExporterEntry.Products), nameof(ExporterEntry.DeclaredExport), nameof(ExporterEntry.ExportsSinceYear), nameof(ExporterEntry.ExportDeclaration)];

    public static async Task<ApplicantRules> LoadAsync(ExportsDbContext db, TimeProvider time, Language language, CancellationToken cancellationToken) =>
        new(await ExporterEntryReader.LoadAsync(db, time, language, cancellationToken));

    /// <summary>What is wrong or missing in the step about person and business.</summary>
    public IReadOnlyList<EntryProblem> Business(ApplicantAnswers answers)
    {
        var entry = answers.Entry;
        var problems = answers.OnlyConfirms
            ? Claim(entry)
            : [.. reader.Read(Completed(answers), keepsNik: false).Problems.Where(problem => !IsOfGoods(problem))];
        return string.IsNullOrWhiteSpace(entry.Phone)
            ? [.. problems, new EntryProblem(nameof(entry.Phone), new Wording("Tulis nomor telepon atau WhatsApp, supaya dinas dapat menghubungi Anda"))]
            : problems;
    }

    /// <summary>What is wrong or missing in the step about products; nobody who only confirms is asked them.</summary>
    public IReadOnlyList<EntryProblem> Goods(ApplicantAnswers answers) =>
        answers.OnlyConfirms ? [] : [.. reader.Read(Completed(answers), keepsNik: false).Problems.Where(IsOfGoods)];

    public bool IsComplete(ApplicantAnswers answers) => Business(answers).Count == 0 && Goods(answers).Count == 0;

    /// <summary>The facts for the register; null while something is missing, and for who only confirms.</summary>
    public ReadExporter? Read(ApplicantAnswers answers) => answers.OnlyConfirms ? null : reader.Read(Completed(answers), keepsNik: false).Read;

    private static bool IsOfGoods(EntryProblem problem) => GoodsFields.Contains(problem.Field.Split('[', '.')[0], StringComparer.Ordinal);

    private static EntryProblem[] Claim(ExporterEntry entry)
    {
        var problems = new EntryProblems();
        problems.Text(nameof(entry.Name), entry.Name, Exporter.NameMaxLength, new Wording("Tulis nama usaha"));
        problems.ValueOrNull(nameof(entry.Nib), entry.Nib, Nib.Parse);
        problems.ValueOrNull(nameof(entry.Phone), entry.Phone, PhoneNumber.Parse);
        problems.ValueOrNull(nameof(entry.Email), entry.Email, EmailAddress.Parse);
        return [.. problems.All];
    }

    /// <summary>With what the first step's answers say: the place of the KTP and whether there is a NIB are not asked twice.</summary>
    private static ExporterEntry Completed(ApplicantAnswers answers)
    {
        var entry = answers.Entry;
        var area = answers.Check(Criterion.LocalKtp) switch
        {
            SelfAnswer.Yes => KtpArea.City,
            SelfAnswer.No => KtpArea.OutsideCity,
            _ => string.IsNullOrWhiteSpace(entry.KtpKelurahan) ? KtpArea.NotRecorded : KtpArea.City,
        };
        var hasNoNib = answers.Check(Criterion.Nib) switch
        {
            SelfAnswer.Yes => false,
            SelfAnswer.No => true,
            _ => string.IsNullOrWhiteSpace(entry.Nib),
        };
        return new ExporterEntry
        {
            LegalForm = entry.LegalForm,
            PersonName = entry.PersonName,
            PersonTitle = entry.PersonTitle,
            Nik = entry.Nik,
            KtpArea = area.ToString(),
            KtpKelurahan = entry.KtpKelurahan,
            Name = entry.Name,
            Nib = hasNoNib ? "" : entry.Nib,
            HasNoNib = hasNoNib,
            Kelurahan = entry.Kelurahan,
            SizeClass = entry.SizeClass,
            Phone = entry.Phone,
            Email = entry.Email,
            Products = entry.Products,
            DeclaredExport = entry.DeclaredExport,
            ExportsSinceYear = entry.ExportsSinceYear,
            ExportDeclaration = entry.ExportDeclaration,
        };
    }
}
