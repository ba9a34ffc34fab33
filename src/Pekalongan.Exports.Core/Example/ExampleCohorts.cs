using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Example;

/// <summary>Three invented cohorts: two that took place, with who was there, and one that takes applications.</summary>
internal static class ExampleCohorts
{
    private const int Participants = 10;
    private const string Partner = "PPEJP (contoh)";

    public static async Task AddAsync(
        ExportsDbContext db, IReadOnlyList<Exporter> businesses, Dictionary<Role, UserAccount> accounts, TimeProvider time, CancellationToken cancellationToken)
    {
        var (now, today) = (time.Now(), JakartaTime.Today(time));
        var staff = accounts[Role.Staff].Id;
        var past = New("Pelatihan ekspor contoh tahap I 2025", 2025, 1, CohortStatus.Completed, new DateOnly(2025, 3, 11));
        var recent = New("Pelatihan ekspor contoh tahap I 2026", 2026, 1, CohortStatus.Completed, new DateOnly(2026, 4, 14));
        var open = New("Pelatihan ekspor contoh tahap II 2026", today.AddDays(24).Year, 2, CohortStatus.Open, today.AddDays(24));
        await db.Cohorts.AddRangeAsync([past, recent, open], cancellationToken);
        foreach (var (cohort, first) in new[] { (past, 0), (recent, 8) })
            AddParticipants(db, cohort, businesses.Skip(first).Take(Participants), staff);

        db.Applications.Add(Application(open, businesses[0], staff, now.AddDays(-6), Criteria.For(CohortKind.Training).Select(c => (c, (Verdict?)Verdict.Met, "Berkas contoh diperiksa petugas"))));
        db.Applications.Add(Application(open, businesses[20], staff, now.AddDays(-5),
        [
            (Criterion.Nib, Verdict.NotMet, "Belum punya NIB"), (Criterion.OwnProduction, Verdict.Met, "Dibatik sendiri di rumah"),
            (Criterion.QualityAndQuantity, null, ""), (Criterion.LocalKtp, Verdict.Met, "KTP asli dilihat petugas"),
        ]));
        db.Applications.Add(Application(open, businesses[21], staff, now.AddDays(-4), Criteria.For(CohortKind.Training).Select(c => (c, (Verdict?)null, ""))));
    }

    // The last one left after the first day, so that there is somebody who gets no certificate.
    private static void AddParticipants(ExportsDbContext db, Cohort cohort, IEnumerable<Exporter> businesses, Guid staff)
    {
        var appliedAt = JakartaTime.StartOf(cohort.Start!.First.AddDays(-30)).AddHours(3);
        foreach (var (business, place) in businesses.Select((business, i) => (business, i + 1)))
        {
            var application = Application(
                cohort, business, staff, appliedAt, Criteria.For(CohortKind.Training).Select(c => (c, (Verdict?)Verdict.Met, "Berkas contoh diperiksa petugas")));
            (application.Status, application.DecidedById, application.DecidedAt) = (ApplicationStatus.Accepted, staff, appliedAt.AddDays(7));
            db.Applications.Add(application);
            db.Attendance.AddRange(cohort.Sessions.Take(place == Participants ? 1 : cohort.Sessions.Count).Select(session => new Attendance
            {
                SessionId = session.Id,
                ApplicationId = application.Id,
                Method = AttendanceMethod.List,
                RecordedById = staff,
                RecordedAt = JakartaTime.StartOf(session.Day).AddHours(9),
            }));
        }
    }

    private static Cohort New(string title, int year, int stage, CohortStatus status, DateOnly start)
    {
        var cohort = new Cohort
        {
            ScopeCode = Scope.ExampleCode,
            Title = title,
            Year = year,
            Stage = stage,
            Kind = CohortKind.Training,
            Status = status,
            Partner = Partner,
            Quota = 30,
            AcceptedCount = status == CohortStatus.Completed ? Participants : 0,
            Start = new PartialDate(start),
            End = new PartialDate(start.AddDays(2)),
            Place = "Aula contoh",
        };
        string[] topics = ["Proses dan regulasi ekspor", "Biaya, harga, dan pembayaran ekspor", "Potensi pasar dan tuntutan produk"];
        cohort.Sessions.AddRange(topics.Select((topic, day) => new CohortSession
        {
            Day = start.AddDays(day),
            Topic = topic,
            LessonHours = 8,
            Speakers = { new SessionSpeaker { Position = 1, Name = "Narasumber Contoh" } },
        }));
        return cohort;
    }

    private static CohortApplication Application(
        Cohort cohort, Exporter business, Guid staff, DateTime at, IEnumerable<(Criterion Criterion, Verdict? Verdict, string Reason)> decisions)
    {
        var application = new CohortApplication { CohortId = cohort.Id, ExporterId = business.Id, AppliedById = staff, AppliedAt = at };
        application.Assessments.AddRange(decisions.Select(d => new CriterionAssessment
        {
            Criterion = d.Criterion,
            DecidedVerdict = d.Verdict,
            Reason = d.Verdict is null ? null : d.Reason,
            DecidedById = d.Verdict is null ? null : staff,
            DecidedAt = d.Verdict is null ? null : at.AddDays(1),
        }));
        return application;
    }
}
