using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Testing;

public sealed partial class TestData
{
    private int _selfApplications;

    /// <summary>An application from the public page with all that the register asks for, sent unless the test says otherwise.</summary>
    public async Task<(SelfApplication Application, string Token)> SelfApplicationAsync(
        Cohort cohort, Action<ApplicantAnswers>? change = null, SelfApplicationStatus status = SelfApplicationStatus.Sent)
    {
        var n = Interlocked.Increment(ref _selfApplications);
        var id = Guid.CreateVersion7();
        var isSent = status != SelfApplicationStatus.Draft;
        var answers = new ApplicantAnswers
        {
            Token = SelfApplicationVault.NewToken(),
            OnRegister = SelfAnswer.No,
            Checks = cohort.Criteria.ToDictionary(c => c, _ => SelfAnswer.Yes),
            Entry = new ExporterEntry
            {
                LegalForm = nameof(LegalForm.SoleProprietor),
                PersonName = $"Pendaftar Contoh {n}",
                Nik = "337501410190" + n.ToString("0000", System.Globalization.CultureInfo.InvariantCulture),
                KtpKelurahan = "Medono",
                Name = $"Usaha Pendaftar Contoh {n}",
                Nib = "77700000" + n.ToString("00000", System.Globalization.CultureInfo.InvariantCulture),
                SizeClass = nameof(SizeClass.Micro),
                Phone = "0812-7777-" + n.ToString("0000", System.Globalization.CultureInfo.InvariantCulture),
                Products = [new ProductEntry { Name = "Sarung contoh", Commodity = "sarung_batik", Production = nameof(ProductionMode.Own), Capacity = "1.250", Unit = "kodi" }],
                DeclaredExport = nameof(DeclaredExport.Never),
            },
        };
        change?.Invoke(answers);
        var application = new SelfApplication
        {
            Id = id,
            CohortId = cohort.Id,
            TokenSha256 = SelfApplicationVault.DigestOf(answers.Token),
            Status = status,
            Reference = isSent ? SelfApplicationVault.NewReference(2026) : null,
            AnswersCipher = new SelfApplicationVault(TestStorage.Key).Encrypt(answers, id),
            StartedAt = office.Clock.Now(),
            ChangedAt = office.Clock.Now(),
            SentAt = isSent ? office.Clock.Now() : null,
        };
        await office.AddAsync(application);
        return (application, answers.Token);
    }
}
