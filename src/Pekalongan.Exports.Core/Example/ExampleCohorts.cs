using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Example;

/// <summary>
/// Invented cohorts in every state: two that are over, a coaching clinic that runs, one that takes applications and is being curated, and
/// one that is only announced.
/// </summary>
internal sealed class ExampleCohorts(IReadOnlyList<Exporter> businesses, Dictionary<Role, UserAccount> accounts, DateTime now)
{
    private const string Partner = "PPEJP (contoh)";
    private const int Quota = 30;
    private const int ClinicQuota = 5;

    private readonly Guid _staff = accounts[Role.Staff].Id;

    public void AddTo(ExportsDbContext db)
    {
        var today = JakartaTime.DateOf(now);
        var past = Training("Pelatihan ekspor contoh tahap I 2025", 1, CohortStatus.Completed, new DateOnly(2025, 3, 11), taken: 10);
        var recent = Training("Pelatihan ekspor contoh tahap I 2026", 1, CohortStatus.Completed, new DateOnly(2026, 4, 14), taken: 10);
        var clinic = Clinic(today.AddMonths(-5));
        var open = Training("Pelatihan ekspor contoh tahap II 2026", 2, CohortStatus.Open, today.AddDays(24), taken: 0);
        (open.IsCurated, open.ApplyUntil) = (true, today.AddDays(10));
        open.PublicText = "Contoh: tiga hari tentang proses, biaya, dan pasar ekspor, untuk usaha yang membuat produknya sendiri.";
        db.Cohorts.AddRange(past, recent, clinic, open, Announced(today.Year + 1));

        var programme = new ExampleTraining(accounts, now);
        foreach (var (cohort, first) in new[] { (past, 0), (recent, 8) })
        {
            var participants = businesses.Skip(first).Take(cohort.AcceptedCount).Select(b => Accepted(cohort, b)).ToList();
            db.Applications.AddRange(participants);
            programme.AddTo(db, cohort, participants);
        }

        var coached = businesses.Skip(3).Take(ClinicQuota).Select(b => Accepted(clinic, b)).ToList();
        db.Applications.AddRange(coached);
        db.Applications.Add(Decided(clinic, businesses[18], ApplicationStatus.Reserve, "Kuota sudah penuh; menunggu sebagai cadangan 1", position: 1));
        db.Applications.Add(Resold(clinic, businesses[23], "Produksi sendiri belum terpenuhi: kain dibeli lalu dijual lagi"));
        programme.AddMentoring(db, clinic, coached);
        AddApplicants(db, open, programme);
    }

    private void AddApplicants(ExportsDbContext db, Cohort open, ExampleTraining programme)
    {
        var at = now.AddDays(-6);
        var scored = Application(open, businesses[0], at, AllMet(open));
        var half = Application(open, businesses[16], at.AddHours(5), AllMet(open));
        db.Applications.AddRange(scored, half);
        programme.AddScores(db, scored, half);
        db.Applications.Add(Application(open, businesses[20], at.AddDays(1),
        [
            (Criterion.Nib, Verdict.NotMet, "Belum punya NIB"), (Criterion.OwnProduction, Verdict.Met, "Dibatik sendiri di rumah"),
            (Criterion.QualityAndQuantity, null, ""), (Criterion.LocalKtp, Verdict.Met, "KTP asli dilihat petugas"),
        ]));
        db.Applications.Add(Application(open, businesses[21], at.AddDays(2), open.Criteria.Select(c => (c, (Verdict?)null, ""))));
    }

    private Cohort Training(string title, int stage, CohortStatus status, DateOnly start, int taken)
    {
        var isOver = status == CohortStatus.Completed;
        var cohort = new Cohort
        {
            ScopeCode = Scope.ExampleCode,
            Title = title,
            Year = start.Year,
            Stage = stage,
            Kind = CohortKind.Training,
            Status = status,
            Partner = Partner,
            Quota = Quota,
            AcceptedCount = taken,
            SelectedAt = isOver ? MorningOf(start.AddDays(-10)) : null,
            SelectedById = isOver ? _staff : null,
            Start = new PartialDate(start),
            End = new PartialDate(start.AddDays(2)),
            Place = "Aula contoh",
        };
        string[] topics = ["Proses dan regulasi ekspor", "Biaya, harga, dan pembayaran ekspor", "Potensi pasar dan tuntutan produk"];
        cohort.Sessions.AddRange(topics.Select((topic, day) => Session(start.AddDays(day), topic, 8)));
        return cohort;
    }

    private Cohort Clinic(DateOnly start)
    {
        var cohort = new Cohort
        {
            ScopeCode = Scope.ExampleCode,
            Title = "Coaching clinic ekspor contoh",
            Year = start.Year,
            Kind = CohortKind.CoachingClinic,
            Status = CohortStatus.Closed,
            Partner = Partner,
            Quota = ClinicQuota,
            AcceptedCount = ClinicQuota,
            SelectedAt = MorningOf(start.AddDays(-14)),
            SelectedById = _staff,
            Criteria = Criteria.For(CohortKind.CoachingClinic),
            Start = new PartialDate(start),
            End = new PartialDate(start.AddMonths(8)),
            Place = "Ruang rapat contoh",
        };
        string[] topics = ["Rencana ekspor tiap usaha", "Dokumen dan kepabeanan", "Mencari pembeli", "Mengirim contoh produk"];
        cohort.Sessions.AddRange(topics.Select((topic, month) => Session(start.AddMonths(2 * month), topic, 4)));
        return cohort;
    }

    private static Cohort Announced(int year) => new()
    {
        ScopeCode = Scope.ExampleCode,
        Title = FormattableString.Invariant($"Pelatihan ekspor contoh tahap I {year}"),
        Year = year,
        Stage = 1,
        Kind = CohortKind.Training,
        Status = CohortStatus.Planned,
        Start = new PartialDate(year, 3),
        Quota = Quota,
        Partner = Partner,
    };

    private static CohortSession Session(DateOnly day, string topic, int hours) => new()
    {
        Day = day,
        Start = new TimeOnly(8, 0),
        End = new TimeOnly(8, 0).AddMinutes((hours * 45) + 60),
        Topic = topic,
        LessonHours = hours,
        Speakers =
        {
            new SessionSpeaker { Position = 1, Name = "Narasumber Contoh", Affiliation = Partner },
            new SessionSpeaker { Position = 2, Name = "Praktisi Contoh" },
        },
    };

    private CohortApplication Accepted(Cohort cohort, Exporter business)
    {
        var application = Decided(cohort, business, ApplicationStatus.Accepted, null);
        application.ParticipantCode = ParticipantCodes.New();
        return application;
    }

    private CohortApplication Decided(Cohort cohort, Exporter business, ApplicationStatus status, string? reason, int? position = null)
    {
        var selected = cohort.SelectedAt!.Value;
        var application = Application(cohort, business, selected.AddDays(-20), AllMet(cohort));
        (application.Status, application.StatusReason, application.ReservePosition) = (status, reason, position);
        (application.DecidedById, application.DecidedAt) = (_staff, selected);
        return application;
    }

    private CohortApplication Resold(Cohort cohort, Exporter business, string reason)
    {
        var application = Decided(cohort, business, ApplicationStatus.Refused, reason);
        var own = application.Assessments.Single(a => a.Criterion == Criterion.OwnProduction);
        (own.DecidedVerdict, own.Reason) = (Verdict.NotMet, "Kain dibeli lalu dijual lagi");
        return application;
    }

    private static DateTime MorningOf(DateOnly day) => JakartaTime.StartOf(day).AddHours(9);

    private static IEnumerable<(Criterion Criterion, Verdict? Verdict, string Reason)> AllMet(Cohort cohort) =>
        cohort.Criteria.Select(c => (c, (Verdict?)Verdict.Met, "Berkas contoh diperiksa petugas"));

    private CohortApplication Application(
        Cohort cohort, Exporter business, DateTime at, IEnumerable<(Criterion Criterion, Verdict? Verdict, string Reason)> decisions)
    {
        var application = new CohortApplication { CohortId = cohort.Id, ExporterId = business.Id, AppliedById = _staff, AppliedAt = at };
        application.Assessments.AddRange(decisions.Select(d => new CriterionAssessment
        {
            Criterion = d.Criterion,
            DecidedVerdict = d.Verdict,
            Reason = d.Verdict is null ? null : d.Reason,
            DecidedById = d.Verdict is null ? null : _staff,
            DecidedAt = d.Verdict is null ? null : at.AddDays(1),
        }));
        return application;
    }
}
