using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Example;

/// <summary>What the example's participants did: who came, what they learned and thought of it, how they were mentored, how they were scored.</summary>
internal sealed class ExampleTraining(Dictionary<Role, UserAccount> accounts, DateTime now)
{
    private readonly Guid _staff = accounts[Role.Staff].Id;
    private readonly Dice _dice = new(20261121);

    /// <summary>The last participant came on the first day only, and so has too few hours for a certificate.</summary>
    public void AddTo(ExportsDbContext db, Cohort cohort, IReadOnlyList<CohortApplication> participants)
    {
        foreach (var participant in participants)
        {
            var sessions = participant == participants[^1] ? cohort.Sessions.Take(1) : cohort.Sessions;
            db.Attendance.AddRange(sessions.Select(session => new Attendance
            {
                SessionId = session.Id,
                ApplicationId = participant.Id,
                Method = AttendanceMethod.List,
                RecordedById = _staff,
                RecordedAt = JakartaTime.StartOf(session.Day).AddHours(10),
            }));
            participant.PreTest = _dice.Between(35, 66);
            participant.PostTest = participant == participants[^1] ? null : participant.PreTest + _dice.Between(10, 31);
        }

        db.Feedback.AddRange(participants.Take(6).Select(participant => new CohortFeedback
        {
            ApplicationId = participant.Id,
            Content = _dice.Between(4, 6),
            Speakers = _dice.Between(4, 6),
            Organisation = _dice.Between(3, 6),
            Usefulness = _dice.Between(3, 6),
            Comment = participant == participants[0] ? "Contoh: minta lebih banyak latihan menghitung biaya." : null,
            SentAt = JakartaTime.StartOf(cohort.Sessions[^1].Day).AddHours(16),
        }));
    }

    public void AddMentoring(ExportsDbContext db, Cohort clinic, IReadOnlyList<CohortApplication> coached)
    {
        foreach (var session in clinic.Sessions.Where(s => JakartaTime.StartOf(s.Day).AddHours(12) < now))
            db.Attendance.AddRange(coached.Select(participant => new Attendance
            {
                SessionId = session.Id,
                ApplicationId = participant.Id,
                Method = AttendanceMethod.Staff,
                RecordedById = _staff,
                RecordedAt = JakartaTime.StartOf(session.Day).AddHours(10),
            }));
        (MentoringForm Form, string Topic, string Next)[] steps =
        [
            (MentoringForm.Visit, "Melihat tempat produksi dan kapasitasnya", "Menulis daftar produk dengan ukuran dan bahan"),
            (MentoringForm.Call, "Harga untuk pembeli pertama", "Menghitung biaya sampai pelabuhan"),
            (MentoringForm.Online, "Surat penawaran dalam bahasa Inggris", "Mengirim penawaran kepada dua calon pembeli"),
        ];
        foreach (var participant in coached.Take(3))
            db.Mentoring.AddRange(steps.Select((step, month) =>
            {
                var day = clinic.Start!.First.AddMonths(month).AddDays(9);
                return new MentoringEntry
                {
                    ApplicationId = participant.Id,
                    Day = day,
                    Form = step.Form,
                    Mentor = "Pendamping Contoh",
                    Topic = step.Topic,
                    NextStep = step.Next,
                    DueOn = day.AddDays(21),
                    EnteredById = _staff,
                    EnteredAt = JakartaTime.StartOf(day).AddHours(15),
                };
            }));
    }

    /// <summary>One that two assessors have scored, and one that waits for the second.</summary>
    public void AddScores(ExportsDbContext db, CohortApplication scored, CohortApplication half)
    {
        db.CurationScores.Add(Score(scored, Role.Staff, [4, 4, 5, 3, 4]));
        db.CurationScores.Add(Score(scored, Role.Verifier, [4, 3, 5, 3, 4]));
        db.CurationScores.Add(Score(half, Role.Staff, [3, 3, 4, 2, 4]));
    }

    private CurationScore Score(CohortApplication application, Role assessor, int[] levels) => new()
    {
        ApplicationId = application.Id,
        AssessorId = accounts[assessor].Id,
        Product = levels[0],
        CapacityAndContinuity = levels[1],
        Legality = levels[2],
        MarketReadiness = levels[3],
        Commitment = levels[4],
        SubmittedAt = now.AddDays(-2),
    };
}
