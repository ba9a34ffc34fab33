using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Cohorts;

public class TrainingCalendarTests
{
    private const string Awkward = "Biaya, harga; dan \\ kemasan — “Siapa pembelinya?” 🙂 penjelasan yang panjang sekali supaya barisnya harus dilipat beberapa kali";

    private static readonly CohortFacts Facts = new()
    {
        Title = Awkward,
        Year = 2026,
        Kind = CohortKind.Training,
        Place = "Aula Contoh, lantai 2; sayap timur",
        Sessions =
        [
            new(new DateOnly(2026, 12, 1), Awkward, [new("Narasumber Contoh, S.E.", "Lembaga Contoh"), new("Praktisi Contoh", null)], 4)
            {
                Start = new TimeOnly(9, 0),
                End = new TimeOnly(12, 30),
            },
            new(new DateOnly(2026, 12, 1), "Tanpa jam selesai", [], 4) { Start = new TimeOnly(13, 0) },
            new(new DateOnly(2026, 12, 31), "Sehari penuh", [], 8),
        ],
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_OfACohort_IsWhatItsSessionsAre()
    {
        await using var office = await TestDatabase.CreateAsync();
        var id = await OpenAsync(office, Facts);

        var events = CalendarReading.Read((await ReadAsync(office, id)).Content);

        events.Count.ShouldBe(3);
        events[0]["SUMMARY"].ShouldBe(Awkward);
        events[0]["DESCRIPTION"].Split('\n').ShouldBe([Awkward, "4 jam pelajaran", "Narasumber: Narasumber Contoh, S.E. (Lembaga Contoh); Praktisi Contoh"]);
        events[0]["LOCATION"].ShouldBe("Aula Contoh, lantai 2; sayap timur");
        (events[0]["DTSTART"], events[0]["DTEND"]).ShouldBe(("20261201T020000Z", "20261201T053000Z"));
        (events[1]["DTSTART"], events[1]["DTEND"]).ShouldBe(("20261201T060000Z", "20261201T090000Z"));
        (events[2]["DTSTART"], events[2]["DTEND"]).ShouldBe(("20261231", "20270101"));
        events.ShouldAllBe(e => e["DTSTAMP"] == "20261121T030000Z" && e["SEQUENCE"] == "0");
    }

    [Fact]
    public async Task Read_AfterAChange_KeepsUidsAndCountsUp()
    {
        await using var office = await TestDatabase.CreateAsync();
        var id = await OpenAsync(office, Facts);
        var before = await ReadAsync(office, id);
        (await ReadAsync(office, id)).Content.ShouldBe(before.Content);
        var cohort = await office.ReadAsync(db => Task.FromResult(db.Cohorts.Where(c => c.Id == id).Select(c => new { c.Version, c.Sessions }).Single()));
        var ids = cohort.Sessions.OrderBy(s => s.Day).ThenBy(s => s.Start).Select(s => s.Id).ToList();
        office.Clock.Advance(TimeSpan.FromHours(1));

        var changed = Facts with { Sessions = [.. Facts.Sessions.Select((s, i) => s with { Id = ids[i], Day = s.Day.AddDays(7) })] };
        var staff = await office.Data.UserAsync(Role.Staff);
        (await office.ActAsync<CohortService, Outcome>(staff, s => s.ChangeAsync(id, TestData.City, cohort.Version, changed, Stop))).Ok.ShouldBeTrue();

        var (old, now) = (CalendarReading.Read(before.Content), CalendarReading.Read((await ReadAsync(office, id)).Content));
        now.Select(e => e["UID"]).ShouldBe(old.Select(e => e["UID"]));
        now.ShouldAllBe(e => e["DTSTAMP"] == "20261121T040000Z" && e["SEQUENCE"] == "1");
        now[0]["DTSTART"].ShouldBe("20261208T020000Z");
    }

    [Fact]
    public async Task Read_WithoutSessions_IsTheDaysThatAreKnown_OrNothing()
    {
        await using var office = await TestDatabase.CreateAsync();
        var days = await OpenAsync(office, Facts with { Sessions = [], Start = PartialDate.FromIso("2026-12-01"), End = PartialDate.FromIso("2026-12-03") });
        var month = await OpenAsync(office, Facts with { Sessions = [], Start = PartialDate.FromIso("2026-12") });

        var only = CalendarReading.Read((await ReadAsync(office, days)).Content).ShouldHaveSingleItem();
        (only["DTSTART"], only["DTEND"]).ShouldBe(("20261201", "20261204"));
        (await office.ActAsync<TrainingCalendarReader, CalendarFile?>(null, r => r.ReadAsync(month, Language.Indonesian, Stop))).ShouldBeNull();
    }

    private static async Task<Guid> OpenAsync(TestOffice office, CohortFacts facts)
    {
        var (staff, id) = (await office.Data.UserAsync(Role.Staff), Guid.CreateVersion7());
        (await office.ActAsync<CohortService, Outcome>(staff, s => s.OpenAsync(id, TestData.City, facts, true, Stop))).Ok.ShouldBeTrue();
        return id;
    }

    private static async Task<CalendarFile> ReadAsync(TestOffice office, Guid id) =>
        (await office.ActAsync<TrainingCalendarReader, CalendarFile?>(null, r => r.ReadAsync(id, Language.Indonesian, Stop))).ShouldNotBeNull();
}
