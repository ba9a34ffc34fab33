using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.CheckIn;

/// <summary>What a participant's phone does: opens the link that its camera found, or types two codes. No script, no account.</summary>
public sealed class CheckInTests : IAsyncLifetime
{
    private const string Card = "PESE2345";

    private HostFixture _host = null!;
    private Cohort _cohort = null!;
    private CohortSession _session = null!;
    private CohortApplication _person = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private SessionCodes Codes => _host.Services.GetRequiredService<SessionCodes>();

    public async ValueTask InitializeAsync()
    {
        _host = await HostFixture.StartAsync();
        _cohort = await _host.Data.HeldTrainingAsync(new DateOnly(2026, 11, 21));
        _session = _cohort.Sessions.MaxBy(s => s.Day)!;
        _person = await _host.Data.ParticipantAsync(_cohort, sessions: 0, change: a => a.ParticipantCode = Card);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Scan_ThenTheCard_RecordsOnce_AndNamesNobody()
    {
        using var phone = _host.Browser();
        var page = await phone.GetAsync("/hadir/" + Codes.Token(_session.Id));
        page.ShouldBeOk().ShouldSay(_session.Topic);
        // Typing takes a while: whoever scanned in time may finish.
        _host.Clock.Advance(TimeSpan.FromMinutes(4));

        for (var i = 0; i < 2; i++)
        {
            var done = await page.Form().Fill("Input.Code", "pese-2345").SubmitAsync("Saya hadir");
            done.ShouldBeOk().ShouldBeAt("/hadir/tercatat").ShouldSay($"Kehadiran Anda tercatat: {_session.Topic}").ShouldNotSay("Contoh Melati").ShouldNotSay("Pemilik Contoh");
        }

        (await MarksAsync()).ShouldHaveSingleItem().Method.ShouldBe(AttendanceMethod.Code);
    }

    [Fact]
    public async Task Scan_TooLateOrMadeUp_SaysWhatToDo_AndRecordsNothing()
    {
        using var phone = _host.Browser();
        var token = Codes.Token(_session.Id);
        var page = await phone.GetAsync("/hadir/" + token);
        (await page.Form().Fill("Input.Code", "").SubmitAsync()).ShouldHaveError("Input.Code", "Tulis kedelapan");
        (await page.Form().Fill("Input.Code", "ZZZZ2345").SubmitAsync()).ShouldHaveError("Input.Code", "bukan kode peserta pelatihan ini").ShouldStillHold("Input.Code", "ZZZZ2345");

        _host.Clock.Advance(TimeSpan.FromMinutes(3));
        (await phone.GetAsync("/hadir/" + token)).ShouldBe(HttpStatusCode.Gone).ShouldSay("sudah kedaluwarsa").ShouldSay("Pindai kode yang sekarang tampil");
        _host.Clock.Advance(TimeSpan.FromMinutes(2));
        (await page.Form().Fill("Input.Code", Card).SubmitAsync()).ShouldBe(HttpStatusCode.Gone);
        var madeUp = (token[0] == 'a' ? 'b' : 'a') + token[1..];
        (await phone.GetAsync("/hadir/" + madeUp)).ShouldBe(HttpStatusCode.NotFound).ShouldSay("Kode ini tidak dikenal");

        (await MarksAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Typed_DigitsAndCard_Record_AndOldDigitsDoNot()
    {
        using var phone = _host.Browser();
        var page = await phone.GetAsync("/hadir");
        var digits = Codes.Digits(_session.Id);
        _host.Clock.Advance(TimeSpan.FromMinutes(3));
        (await page.Form().Fill(("Input.Digits", digits), ("Input.Code", Card)).SubmitAsync()).ShouldHaveError("Input.Digits", "tidak berlaku lagi");

        (await page.Form().Fill(("Input.Digits", Codes.Digits(_session.Id).Insert(3, " ")), ("Input.Code", Card)).SubmitAsync())
            .ShouldBeOk().ShouldSay("Kehadiran Anda tercatat");

        (await MarksAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Typed_ManyTriesWithOneCard_AreStopped()
    {
        using var phone = _host.Browser();
        var form = (await phone.GetAsync("/hadir")).Form().Fill(("Input.Digits", "000000"), ("Input.Code", "COBA2345"));
        for (var i = 0; i < 6; i++)
            await form.SubmitAsync();
        (await form.SubmitAsync()).ShouldBe(HttpStatusCode.TooManyRequests).ShouldSay("tunggu satu menit");
    }

    [Fact]
    public async Task Scan_SignedIn_TakesOneTap_ForParticipantsOnly()
    {
        var own = await _host.ReadAsync(db => db.Exporters.SingleAsync(e => e.Id == _person.ExporterId, Stop));
        using var phone = await _host.SignInAsAsync(Role.Exporter, own);
        using var stranger = await _host.SignInAsAsync(Role.Exporter);
        var address = "/hadir/" + Codes.Token(_session.Id);

        (await (await stranger.GetAsync(address)).Form("form[action*=Own]").SubmitAsync("Saya hadir"))
            .ShouldBe(HttpStatusCode.BadRequest).ShouldSay("tidak terdaftar sebagai peserta");
        (await (await phone.GetAsync(address)).Form("form[action*=Own]").SubmitAsync("Saya hadir")).ShouldBeOk().ShouldBeAt("/hadir/tercatat");

        (await MarksAsync()).ShouldHaveSingleItem().RecordedById.ShouldNotBeNull();
    }

    [Fact]
    public async Task Scan_CodeOfAnotherDay_IsRefused()
    {
        var yesterday = _cohort.Sessions.OrderBy(s => s.Day).ElementAt(1);
        using var phone = _host.Browser();
        var page = await phone.GetAsync("/hadir/" + Codes.Token(yesterday.Id));
        (await page.Form().Fill("Input.Code", Card).SubmitAsync()).ShouldBe(HttpStatusCode.BadRequest).ShouldSay("hanya dapat dicatat sendiri pada 20 November 2026");
    }

    [Fact]
    public async Task Scan_InEnglish_SpeaksEnglish()
    {
        using var phone = _host.Browser();
        await phone.SpeakAsync("en");
        (await phone.GetAsync("/hadir/" + Codes.Token(_session.Id))).ShouldSay("I am here").ShouldNotSay("Saya hadir");
    }

    private Task<List<Core.Cohorts.Attendance>> MarksAsync() =>
        _host.ReadAsync(db => db.Attendance.Where(a => a.ApplicationId == _person.Id).ToListAsync(Stop));
}
