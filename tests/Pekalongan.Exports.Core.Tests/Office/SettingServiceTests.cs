using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Office;

/// <summary>Settings that hold from a day on. Today is 21 November 2026.</summary>
public sealed class SettingServiceTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Letterhead_Changed_KeepsTheOldOneForOldReports()
    {
        await using var office = await TestDatabase.CreateAsync();
        var admin = await office.Data.UserAsync(Role.Admin);
        var renamed = Head(Today, "DINAS CONTOH BARU");

        (await SetAsync(office, admin, renamed)).ShouldBe(Outcome.Done);
        (await SetAsync(office, admin, renamed)).ShouldBe(Outcome.Done, "the same form twice");

        (await HeadOnAsync(office, Today.AddDays(-1))).Agency.ShouldBe("DINAS PERDAGANGAN, KOPERASI, DAN USAHA KECIL MENENGAH");
        (await HeadOnAsync(office, Today)).Agency.ShouldBe("DINAS CONTOH BARU");
        var process = await office.ReadAsync(db => db.AuditProcesses.SingleAsync(p => p.Kind == ProcessKind.LetterheadSetting));
        process.Reason.ShouldBe("Contoh");
        var notes = await office.ActAsync<SettingTrail, IReadOnlyDictionary<Guid, SettingNote>>(null, t => t.ReadAsync(ProcessKind.LetterheadSetting, [renamed.Id], Cancel));
        notes[renamed.Id].ShouldBe(new SettingNote(process.At, admin.Name, "Contoh"));
    }

    [Fact]
    public async Task Letterhead_OfADayThatHasBegun_IsReplacedOnlyFromTodayOn()
    {
        await using var office = await TestDatabase.CreateAsync();
        var admin = await office.Data.UserAsync(Role.Admin);
        await SetAsync(office, admin, Head(Today.AddDays(-5), "DINAS LAMA"));

        (await SetAsync(office, admin, Head(Today.AddDays(-5), "DINAS LAIN"))).Field.ShouldBe(nameof(Letterhead.ValidFrom));
        (await SetAsync(office, admin, Head(Today.AddDays(-4), "DINAS LAMA"))).Kind.ShouldBe(OutcomeKind.Refused, "nothing would change");
        (await SetAsync(office, admin, Head(Today.AddDays(9), "DINAS SALAH KETIK"))).ShouldBe(Outcome.Done);
        (await SetAsync(office, admin, Head(Today.AddDays(9), "DINAS BENAR"))).ShouldBe(Outcome.Done);
        (await SetAsync(office, admin, Head(Today.AddYears(2), "DINAS JAUH"))).Field.ShouldBe(nameof(Letterhead.ValidFrom));

        (await HeadOnAsync(office, Today.AddDays(8))).Agency.ShouldBe("DINAS LAMA");
        (await HeadOnAsync(office, Today.AddDays(9))).Agency.ShouldBe("DINAS BENAR");
        (await office.ReadAsync(db => db.AuditEvents.CountAsync(e => e.Changes.Contains("DINAS SALAH KETIK")))).ShouldBe(2, "set, and replaced");
    }

    [Fact]
    public async Task Pattern_Changed_HoldsForReportsFromItsDayOn()
    {
        await using var office = await TestDatabase.CreateAsync();
        var admin = await office.Data.UserAsync(Role.Admin);

        (await SetAsync(office, admin, "500.2/{urut}/{bulan}/{tahun}", Today.AddDays(10))).ShouldBe(Outcome.Done);
        (await SetAsync(office, admin, "500.3/{urut}/{tahun}", Today.AddDays(10))).ShouldBe(Outcome.Done, "not yet in use");
        (await SetAsync(office, admin, "500.3/{urut}/{tahun}", Today.AddDays(11))).Kind.ShouldBe(OutcomeKind.Refused, "nothing would change");
        (await SetAsync(office, admin, "500.4/{urut}/{tahun}", Today.AddDays(-1))).Field.ShouldBe(nameof(NumberPattern.ValidFrom));
        (await SetAsync(office, admin, "500.4/{tahun}", Today)).Field.ShouldBe(nameof(NumberPattern.Pattern));

        (await PatternOnAsync(office, Today.AddDays(9))).ShouldBe(ReportNumber.Standard);
        (await PatternOnAsync(office, Today.AddDays(10))).ShouldBe("500.3/{urut}/{tahun}");
        (await office.ReadAsync(db => db.NumberPatterns.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task ReportRate_Changed_LeavesWhatWasKnownBeforeAtItsRate()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);

        (await SetAsync(office, staff, Rate(2019, 14_146m, Today))).ShouldBe(Outcome.Done);
        (await SetAsync(office, staff, Rate(2019, 14_147m, Today))).ShouldBe(Outcome.Done, "a slip of the same day");
        (await SetAsync(office, staff, Rate(2019, 14_148m, Today.AddDays(-1)))).Field.ShouldBe(nameof(ReportRateEntry.KnownFrom));
        (await SetAsync(office, staff, Rate(2019, 14m, Today))).Field.ShouldBe(nameof(ReportRateEntry.Rate));
        (await SetAsync(office, staff, Rate(2029, 14_148m, Today))).Field.ShouldBe(nameof(ReportRateEntry.Year));

        (await StatedAsync(office, Today.AddDays(-1))).ShouldBe(IdrRate.FromDecimal(14_000m));
        (await StatedAsync(office, Today)).ShouldBe(IdrRate.FromDecimal(14_147m));
        (await DoubtsAsync(office, Rate(2020, 14_500m, Today))).ShouldBeEmpty();
        (await DoubtsAsync(office, Rate(2020, 145_000m / 2, Today))).ShouldHaveSingleItem();
    }

    private static Letterhead Head(DateOnly from, string agency) => new()
    {
        ScopeCode = TestData.City, ValidFrom = from, Government = "PEMERINTAH KOTA CONTOH", Agency = agency, Place = "Kota Contoh",
    };

    private static ReportRateEntry Rate(int year, decimal rupiah, DateOnly from) =>
        new(Guid.CreateVersion7(), TestData.City, year, IdrRate.FromDecimal(rupiah), "Keputusan contoh", from);

    private static Task<Outcome> SetAsync(TestOffice office, UserAccount who, Letterhead head) =>
        office.ActAsync<LetterheadService, Outcome>(who, service => service.SetAsync(head, "Contoh", Cancel));

    private static Task<Outcome> SetAsync(TestOffice office, UserAccount who, string pattern, DateOnly from) =>
        office.ActAsync<NumberPatternService, Outcome>(who, service => service.SetAsync(Guid.CreateVersion7(), TestData.City, pattern, from, "Contoh", Cancel));

    private static Task<Outcome> SetAsync(TestOffice office, UserAccount who, ReportRateEntry entry) =>
        office.ActAsync<ReportRateService, Outcome>(who, service => service.SetAsync(entry, Cancel));

    private static Task<IReadOnlyList<Wording>> DoubtsAsync(TestOffice office, ReportRateEntry entry) =>
        office.ActAsync<ReportRateService, IReadOnlyList<Wording>>(null, service => service.DoubtsAsync(entry, Cancel));

    private static Task<string> PatternOnAsync(TestOffice office, DateOnly day) =>
        office.ActAsync<NumberPatternService, string>(null, service => service.OnAsync(TestData.City, day, Cancel));

    private static async Task<Letterhead> HeadOnAsync(TestOffice office, DateOnly day)
    {
        var scope = await office.ReadAsync(db => db.Scopes.SingleAsync(s => s.Code == TestData.City));
        return (await office.ActAsync<IssuingOfficeReader, IssuingOffice>(null, reader => reader.OnAsync(scope, day, Cancel))).Letterhead;
    }

    private static async Task<IdrRate?> StatedAsync(TestOffice office, DateOnly known)
    {
        var scope = await office.ReadAsync(db => db.Scopes.SingleAsync(s => s.Code == TestData.City));
        var overview = await office.ActAsync<YearOverviewReader, YearOverview>(null, reader => reader.ReadAsync(
            scope, new ProgressQuestion(2019, new DateOnly(2019, 12, 31), KnownAt.EndOf(known)), Cancel));
        return overview.Rate?.Rate;
    }
}
