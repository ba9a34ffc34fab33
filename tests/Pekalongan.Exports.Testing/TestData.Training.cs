using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Testing;

/// <summary>Trainings that took place: sessions, participants, who was there, who signs.</summary>
public sealed partial class TestData
{
    private UserAccount? _enteredBy;

    /// <summary>Three sessions of eight lesson hours each on three days; the last was on the given day.</summary>
    public Task<Cohort> HeldTrainingAsync(DateOnly? last = null, Action<Cohort>? change = null, string scope = City) => CohortAsync(
        cohort =>
        {
            var end = last ?? new DateOnly(2026, 11, 19);
            cohort.Status = CohortStatus.Closed;
            cohort.Place = "Aula Contoh";
            (cohort.Start, cohort.End) = (new PartialDate(end.AddDays(-2)), new PartialDate(end));
            string[] topics = ["Proses dan regulasi ekspor", "Biaya dan harga", "Tuntutan produk"];
            cohort.Sessions.AddRange(topics.Select((topic, i) => new CohortSession { Day = end.AddDays(i - 2), Topic = topic, LessonHours = 8 }));
            change?.Invoke(cohort);
        },
        scope);

    /// <summary>Accepted to the training, and there for so many of its sessions.</summary>
    public async Task<CohortApplication> ParticipantAsync(Cohort cohort, int sessions = 3, Exporter? exporter = null, Action<CohortApplication>? change = null)
    {
        exporter ??= await ExporterAsync(scope: cohort.ScopeCode);
        _enteredBy ??= await UserAsync(Role.Staff);
        var application = new CohortApplication
        {
            CohortId = cohort.Id,
            ExporterId = exporter.Id,
            AppliedById = _enteredBy.Id,
            AppliedAt = office.Clock.Now(),
            Status = ApplicationStatus.Accepted,
        };
        change?.Invoke(application);
        var attendance = cohort.Sessions.OrderBy(s => s.Day).Take(sessions).Select(session => new Attendance
        {
            SessionId = session.Id,
            ApplicationId = application.Id,
            Method = AttendanceMethod.List,
            RecordedById = _enteredBy.Id,
            RecordedAt = office.Clock.Now(),
        });
        await office.AddAsync([application, .. attendance]);
        return application;
    }

    /// <summary>Applied to the training, with all that it asks for decided alike, or not at all.</summary>
    public async Task<CohortApplication> ApplicationAsync(
        Cohort cohort, Exporter? exporter = null, Verdict? verdict = Verdict.Met, Action<CohortApplication>? change = null)
    {
        exporter ??= await ExporterAsync(scope: cohort.ScopeCode);
        _enteredBy ??= await UserAsync(Role.Staff);
        office.Clock.Advance(TimeSpan.FromSeconds(1));
        var application = new CohortApplication
        {
            CohortId = cohort.Id,
            ExporterId = exporter.Id,
            AppliedById = _enteredBy.Id,
            AppliedAt = office.Clock.Now(),
            Assessments =
            [
                .. cohort.Criteria.Select(criterion => new CriterionAssessment
                {
                    Criterion = criterion,
                    DecidedVerdict = verdict,
                    Reason = verdict == Verdict.NotMet ? "Belum ada contoh barang" : null,
                    DecidedById = verdict is null ? null : _enteredBy.Id,
                    DecidedAt = verdict is null ? null : office.Clock.Now(),
                }),
            ],
        };
        change?.Invoke(application);
        await office.AddAsync(application);
        return application;
    }

    /// <summary>An official in office since the beginning of 2026.</summary>
    public async Task<Official> SignerAsync(string scope = City)
    {
        var official = new Official
        {
            ScopeCode = scope,
            Name = "Pejabat Contoh, S.E., M.M.",
            Position = "Kepala Dinas Contoh",
            Capacity = SigningCapacity.Acting,
            Rank = "Pembina Utama Muda",
            Nip = "196608011988031001",
            From = new PartialDate(2026),
        };
        await office.AddAsync(official);
        return official;
    }
}
