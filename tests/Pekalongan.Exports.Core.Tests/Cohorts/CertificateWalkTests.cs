using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Cohorts;

/// <summary>
/// A random walk beside a model that fits on a page: people come and go, withdraw, get certificates, lose and replace them, in any order.
/// Whatever is tried, the program answers as the model says, and its numbers never have a gap.
/// </summary>
public sealed class CertificateWalkTests
{
    private const int Steps = 240;
    private const int People = 3;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(20_261_121)]
    public async Task AnyOrderOfActs_IsAnsweredAsTheModelSays(int seed)
    {
        await using var office = await TestDatabase.CreateAsync();
        await office.Data.SignerAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var cohort = await office.Data.HeldTrainingAsync();
        var sessions = cohort.Sessions.ConvertAll(s => s.Id);
        var people = new List<Person>();
        for (var i = 0; i < People; i++)
            people.Add(new Person((await office.Data.ParticipantAsync(cohort, sessions: 0)).Id));
        var dice = new Random(seed);
        var issued = 0;

        for (var step = 0; step < Steps; step++)
        {
            var person = people[dice.Next(People)];
            var why = $"seed {seed}, step {step}";
            switch (dice.Next(6))
            {
                case 0:
                    var session = sessions[dice.Next(sessions.Count)];
                    if (person.Present.Add(session))
                        await office.AddAsync(new Attendance { SessionId = session, ApplicationId = person.Id, Method = AttendanceMethod.Staff, RecordedById = staff.Id, RecordedAt = office.Clock.Now() });
                    break;
                case 1 when dice.Next(3) == 0:
                    var left = sessions[dice.Next(sessions.Count)];
                    person.Present.Remove(left);
                    await office.ReadAsync(db => db.Attendance.Where(a => a.SessionId == left && a.ApplicationId == person.Id).ExecuteDeleteAsync(Stop));
                    break;
                case 2 when dice.Next(3) == 0:
                    person.IsAccepted = !person.IsAccepted;
                    var status = person.IsAccepted ? ApplicationStatus.Accepted : ApplicationStatus.Withdrawn;
                    await office.ReadAsync(db => db.Applications.Where(a => a.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Status, status), Stop));
                    break;
                case 3:
                    var may = person.IsAccepted && (person.HasOne || person.Present.Count == sessions.Count);
                    var outcome = await office.ActAsync<CertificateService, Outcome>(staff, s => s.IssueAsync(cohort.Id, TestData.City, [person.Id], (_, _) => "%PDF"u8.ToArray(), Stop));
                    outcome.Ok.ShouldBe(may, why);
                    issued += may && !person.HasOne ? 1 : 0;
                    person.HasOne |= may;
                    break;
                case 4 when person.HasOne && dice.Next(2) == 0:
                    var revoked = await InForceAsync(office, person.Id);
                    (await office.ActAsync<CertificateService, Outcome>(staff, s => s.RevokeAsync(revoked!.Id, TestData.City, revoked.Version, RevocationGround.NotEntitled, "Salah", Stop))).Ok.ShouldBeTrue(why);
                    person.HasOne = false;
                    break;
                case 5 when person.HasOne:
                    var old = await InForceAsync(office, person.Id);
                    var mayReplace = person.IsAccepted && person.Present.Count == sessions.Count;
                    (await office.ActAsync<CertificateService, (Outcome Outcome, Guid?)>(staff, s => s.ReplaceAsync(old!.Id, TestData.City, old.Version, "Salah eja", (_, _) => "%PDF"u8.ToArray(), Stop)))
                        .Outcome.Ok.ShouldBe(mayReplace, why);
                    issued += mayReplace ? 1 : 0;
                    break;
                default:
                    break;
            }

            ((await InForceAsync(office, person.Id)) is not null).ShouldBe(person.HasOne, why);
        }

        issued.ShouldBeGreaterThan(3);
        (await office.ReadAsync(db => db.Certificates.Select(c => c.Number).OrderBy(n => n).ToListAsync(Stop)))
            .ShouldBe(Enumerable.Range(1, issued).Select(n => $"500.2/{n:000}/PELATIHAN/2026"));
    }

    private static Task<TrainingCertificate?> InForceAsync(TestDatabase office, Guid application) =>
        office.ReadAsync(db => db.Certificates.AsNoTracking().SingleOrDefaultAsync(c => c.ApplicationId == application && c.RevokedAt == null, Stop));

    private sealed class Person(Guid id)
    {
        public Guid Id { get; } = id;

        public HashSet<Guid> Present { get; } = [];

        public bool IsAccepted { get; set; } = true;

        public bool HasOne { get; set; }
    }
}
