using System.Globalization;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Tests.Definitions;

/// <summary>Invented facts for the papers of a training.</summary>
internal static class PaperFacts
{
    public const string LongName =
        "Raden Ajeng Kusumawardhani Prameswari Dewi Sekartaji Contoh binti Haji Abdurrahman Contoh Notonegoro Suryaningrat, S.E.";

    public static Scope City { get; } = new() { Code = "kota", Name = "Kota Pekalongan", Kind = ScopeKind.City };

    public static Scope Example { get; } = new() { Code = Scope.ExampleCode, Name = "Data contoh", Kind = ScopeKind.Example };

    public static Phrase Activity { get; } = Phrase.Named("Pelatihan Ekspor Tahap 1 Tahun 2026", "Export Training Stage 1, 2026");

    public static IssuingOffice Office { get; } = new(
        new Core.Office.Letterhead
        {
            ScopeCode = "kota",
            ValidFrom = new DateOnly(2020, 1, 1),
            Government = "PEMERINTAH KOTA PEKALONGAN",
            Agency = "DINAS CONTOH",
            Address = "Jalan Contoh Nomor 1, Pekalongan",
            Place = "Pekalongan",
        },
        new Official
        {
            ScopeCode = "kota",
            Name = "Nama Contoh, S.E., M.M.",
            Position = "Kepala Dinas Contoh",
            Nip = "196608011988031001",
            From = new PartialDate(2020),
        });

    public static CertificateFacts Certificate(string name = "Siti Contoh") => new()
    {
        Office = Office,
        Number = "500.2.3/017/XI/2026",
        Name = name,
        Business = "Batik Contoh",
        Activity = Activity,
        Partner = "PPEI",
        From = new DateOnly(2026, 11, 10),
        Until = new DateOnly(2026, 11, 12),
        Venue = "Aula Dinas Contoh",
        IssuedOn = new DateOnly(2026, 11, 21),
        Topics = [new CertificateTopic("Prosedur ekspor", 6), new CertificateTopic("Menghitung harga ekspor", 4)],
        Code = "7KQ2-M9XD",
        Address = new Uri("https://ekspor.contoh.id/verifikasi/7KQ2M9XD"),
    };

    public static AttendanceDay Day(int participants, bool withPhone = false) => new()
    {
        CohortKey = "2026-1",
        Activity = Activity,
        Day = new DateOnly(2026, 11, 10),
        Venue = "Aula Dinas Contoh",
        Topics = ["08.00–10.15 Prosedur ekspor"],
        Rows =
        [
            .. Enumerable.Range(1, participants).Select(i => new AttendanceRow(
                string.Create(CultureInfo.InvariantCulture, $"Peserta Contoh {i:000}"), "Batik Contoh", "Kelurahan Contoh", withPhone ? "0812-0000-0000" : null)),
        ],
    };

    public static EligibilityDecision Decision(EligibilityState state) => new()
    {
        FileKey = "D/2026/17",
        Date = new DateOnly(2026, 11, 21),
        Business = "Batik Contoh",
        Person = "Siti Contoh",
        Activity = Activity,
        State = state,
        Criteria =
        [
            new CriterionLine(EligibilityWords.Of(Criterion.Nib), Verdict.Met, Phrase.AsIs("NIB tercatat.")),
            new CriterionLine(
                EligibilityWords.Of(Criterion.LocalKtp), Verdict.NotMet, Phrase.AsIs("KTP beralamat di Kabupaten Pekalongan."),
                Phrase.AsIs("Kirimkan KTP yang baru.")),
        ],
    };
}
