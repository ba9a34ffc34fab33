using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Cohorts;

/// <summary>Today is 21 November 2026; the trainings have their sessions on that day and the two before, or later.</summary>
public class AttendanceServiceTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Record_ByTwoPeopleAtOnce_KeepsEveryMarkOnce()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (cohort, session) = await TrainingAsync(office);
        var people = new List<Guid>();
        for (var i = 0; i < 8; i++)
            people.Add((await office.Data.ParticipantAsync(cohort, sessions: 0)).Id);
        var staff = await office.Data.UserAsync(Role.Staff);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(
            () => RecordAsync(office, staff, session.Id, [.. people.Skip(i % 3).Take(6)]), Stop)));

        answers.ShouldAllBe(a => a.Ok);
        var marks = await office.ReadAsync(db => db.Attendance.Where(a => a.SessionId == session.Id).ToListAsync(Stop));
        marks.Select(m => m.ApplicationId).ShouldBe(people, ignoreOrder: true);
        marks.ShouldAllBe(m => m.Method == AttendanceMethod.Staff && m.RecordedById == staff.Id);
        var told = await office.ReadAsync(db => db.AuditEvents.CountAsync(e => e.Subject == nameof(Attendance), Stop));
        told.ShouldBe(people.Count);
    }

    [Fact]
    public async Task Record_AfterTheDay_IsFromTheList_AndBeforeIt_IsRefused()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (cohort, _) = await TrainingAsync(office, last: Today.AddDays(1));
        var person = await office.Data.ParticipantAsync(cohort, sessions: 0);
        var staff = await office.Data.UserAsync(Role.Staff);
        var days = cohort.Sessions.OrderBy(s => s.Day).ToList();

        (await RecordAsync(office, staff, days[0].Id, [person.Id])).Ok.ShouldBeTrue();
        (await RecordAsync(office, staff, days[2].Id, [person.Id])).Kind.ShouldBe(OutcomeKind.Refused);

        (await office.ReadAsync(db => db.Attendance.SingleAsync(Stop))).Method.ShouldBe(AttendanceMethod.List);
    }

    [Theory]
    [InlineData(ApplicationStatus.Applied)]
    [InlineData(ApplicationStatus.Reserve)]
    [InlineData(ApplicationStatus.Refused)]
    [InlineData(ApplicationStatus.Withdrawn)]
    public async Task Record_SomebodyWhoIsNoParticipant_MarksNobody(ApplicationStatus status)
    {
        await using var office = await TestDatabase.CreateAsync();
        var (cohort, session) = await TrainingAsync(office);
        var (good, other) = (await office.Data.ParticipantAsync(cohort, sessions: 0), await office.Data.ParticipantAsync(cohort, sessions: 0, change: a => a.Status = status));
        var staff = await office.Data.UserAsync(Role.Staff);

        (await RecordAsync(office, staff, session.Id, [good.Id, other.Id])).Kind.ShouldBe(OutcomeKind.Refused);
        (await office.ActAsync<AttendanceService, Outcome>(staff, s => s.RecordAsync(session.Id, TestData.Province, [good.Id], Stop))).Kind.ShouldBe(OutcomeKind.NotFound);

        (await office.ReadAsync(db => db.Attendance.AnyAsync(Stop))).ShouldBeFalse();
    }

    [Fact]
    public async Task CheckIn_WithTheCodeOfTheCard_MarksOnce_WhateverIsTypedAroundIt()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (cohort, session) = await TrainingAsync(office);
        var person = await office.Data.ParticipantAsync(cohort, sessions: 0, change: a => a.ParticipantCode = "ABCD2345");

        foreach (var typed in new[] { "abcd-2345", " ABCD 2345 " })
            (await CheckInAsync(office, session.Id, typed)).Ok.ShouldBeTrue();

        var mark = await office.ReadAsync(db => db.Attendance.SingleAsync(Stop));
        (mark.ApplicationId, mark.Method, mark.RecordedById).ShouldBe((person.Id, AttendanceMethod.Code, null));
    }

    [Fact]
    public async Task CheckIn_OnAnotherDay_OrWithACardOfAnotherTraining_IsRefused()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (cohort, session) = await TrainingAsync(office);
        var (other, _) = await TrainingAsync(office);
        await office.Data.ParticipantAsync(cohort, sessions: 0, change: a => a.ParticipantCode = "ABCD2345");
        await office.Data.ParticipantAsync(other, sessions: 0, change: a => a.ParticipantCode = "WXYZ6789");
        await office.Data.ParticipantAsync(cohort, sessions: 0, change: a => (a.ParticipantCode, a.Status) = ("GGGG7777", ApplicationStatus.Withdrawn));

        (await CheckInAsync(office, cohort.Sessions.MinBy(s => s.Day)!.Id, "ABCD2345")).Kind.ShouldBe(OutcomeKind.Refused);
        foreach (var code in new[] { "WXYZ6789", "GGGG7777", "ZZZZ9999", "" })
            (await CheckInAsync(office, session.Id, code)).Problem.ShouldBe(AttendanceService.UnknownCode);

        (await office.ReadAsync(db => db.Attendance.AnyAsync(Stop))).ShouldBeFalse();
    }

    [Fact]
    public async Task TakeBack_Twice_RemovesOneMark_AndTellsTheReason()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (cohort, session) = await TrainingAsync(office);
        var person = await office.Data.ParticipantAsync(cohort);
        var staff = await office.Data.UserAsync(Role.Staff);

        for (var i = 0; i < 2; i++)
            (await office.ActAsync<AttendanceService, Outcome>(staff, s => s.TakeBackAsync(session.Id, person.Id, TestData.City, "Salah nama", Stop))).Ok.ShouldBeTrue();

        (await office.ReadAsync(db => db.Attendance.CountAsync(a => a.ApplicationId == person.Id, Stop))).ShouldBe(2);
        var told = await office.ReadAsync(db => db.AuditProcesses.Include(p => p.Events).SingleAsync(p => p.Kind == ProcessKind.AttendanceTakingBack, Stop));
        (await office.ReasonAsync(ProcessKind.AttendanceTakingBack), told.Events.Single().RootId).ShouldBe(("Salah nama", cohort.Id.ToString()));
    }

    [Fact]
    public async Task TakeBack_UnderACertificate_IsRefused()
    {
        await using var office = await TestDatabase.CreateAsync();
        var cohort = await office.Data.HeldTrainingAsync();
        await office.Data.SignerAsync();
        var person = await office.Data.ParticipantAsync(cohort);
        var staff = await office.Data.UserAsync(Role.Staff);
        (await office.ActAsync<CertificateService, Outcome>(
            staff, s => s.IssueAsync(cohort.Id, TestData.City, [person.Id], (_, _) => "%PDF"u8.ToArray(), Stop))).Ok.ShouldBeTrue();

        (await office.ActAsync<AttendanceService, Outcome>(staff, s => s.TakeBackAsync(cohort.Sessions[0].Id, person.Id, TestData.City, "Salah nama", Stop)))
            .Kind.ShouldBe(OutcomeKind.Refused);

        (await office.ReadAsync(db => db.Attendance.CountAsync(Stop))).ShouldBe(3);
    }

    [Theory]
    [InlineData(0, 0, 80, false)]
    [InlineData(19, 24, 80, false)]
    [InlineData(20, 24, 80, true)]
    [InlineData(24, 24, 100, true)]
    [InlineData(23, 24, 100, false)]
    public void IsEnough_ByLessonHours_CountsExactly(int attended, int all, int percent, bool expected) =>
        AttendanceRule.IsEnough(attended, all, percent).ShouldBe(expected);

    [Fact]
    public async Task Read_OfARunningTraining_SaysWhoCanStillReachIt()
    {
        await using var office = await TestDatabase.CreateAsync();
        var (cohort, _) = await TrainingAsync(office, last: Today.AddDays(1), change: c => c.MinimumAttendancePercent = 60);
        var (all, one, none) = (
            await office.Data.ParticipantAsync(cohort, sessions: 2), await office.Data.ParticipantAsync(cohort, sessions: 1), await office.Data.ParticipantAsync(cohort, sessions: 0));
        office.Clock.SetDay(2026, 11, 22);

        var attendance = await office.ActAsync<AttendanceReader, CohortAttendance>(null, r => r.ReadAsync(cohort.Id, Stop));

        attendance.AllHours.ShouldBe(24);
        Standing(all).ShouldBe(AttendanceStanding.Enough);
        Standing(one).ShouldBe(AttendanceStanding.StillPossible);
        Standing(none).ShouldBe(AttendanceStanding.Short);
        attendance.ShareOf(attendance.Participants.Single(p => p.ApplicationId == one.Id)).ShouldBe(Percent.Of(8, 24));

        AttendanceStanding Standing(CohortApplication application) => attendance.StandingOf(attendance.Participants.Single(p => p.ApplicationId == application.Id));
    }

    private static async Task<(Cohort Cohort, CohortSession Last)> TrainingAsync(TestOffice office, DateOnly? last = null, Action<Cohort>? change = null)
    {
        var cohort = await office.Data.HeldTrainingAsync(last ?? Today, change);
        return (cohort, cohort.Sessions.MaxBy(s => s.Day)!);
    }

    private static Task<Outcome> RecordAsync(TestOffice office, UserAccount staff, Guid session, IReadOnlyCollection<Guid> people) =>
        office.ActAsync<AttendanceService, Outcome>(staff, s => s.RecordAsync(session, TestData.City, people, Stop));

    private static Task<Outcome> CheckInAsync(TestOffice office, Guid session, string code) =>
        office.ActAsync<AttendanceService, Outcome>(null, s => s.CheckInAsync(session, code, Stop));
}
