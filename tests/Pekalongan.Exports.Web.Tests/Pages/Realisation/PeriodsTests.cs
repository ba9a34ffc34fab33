using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Realisation;

public sealed class PeriodsTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Close_AfterALook_RecordsWhoClosedAndTellsWhen()
    {
        var exporter = await host.Data.ExporterAsync();
        await host.Data.VerifiedAsync(exporter, new DateOnly(2026, 10, 3), usd: 1_234);
        await host.Data.SubmittedAsync(exporter, new DateOnly(2026, 10, 4));
        var official = await host.Data.UserAsync(Role.Official);
        using var browser = await host.SignInAsAsync(official);

        var check = await browser.GetAsync("/periode/tutup?bulan=2026-10");
        check.ShouldBeOk().ShouldSay("US$1.234,00").ShouldSay("Kurang dari 3 eksportir aktif").ShouldSay("Masih ada 1 pengiriman");
        var done = await check.Form().SubmitAsync();

        done.ShouldBeOk().ShouldBeAt("/periode").ShouldSay("Oktober 2026 ditutup.").ShouldSay(official.Name);
        var closing = await host.ReadAsync(db => db.ClosedPeriods.SingleAsync(p => p.MonthEnd == new DateOnly(2026, 10, 31)));
        closing.ClosedById.ShouldBe(official.Id);
        (await host.ReadAsync(db => db.AuditProcesses.SingleAsync(p => p.Kind == ProcessKind.PeriodClosing && p.UserId == official.Id))).ShouldNotBeNull();
    }

    [Fact]
    public async Task Close_DoubleClick_ClosesOnce()
    {
        using var browser = await host.SignInAsAsync(Role.Official);
        var check = await browser.GetAsync("/periode/tutup?bulan=2026-08");

        (await check.Form().SubmitAsync()).ShouldBeOk();
        (await check.Form().SubmitAsync()).ShouldBeOk();

        (await host.ReadAsync(db => db.ClosedPeriods.CountAsync(p => p.MonthEnd == new DateOnly(2026, 8, 31)))).ShouldBe(1);
    }

    [Theory]
    [InlineData("2026-11")]
    [InlineData("2027-01")]
    [InlineData("besok")]
    public async Task Close_AMonthThatIsNotOver_IsNotOffered(string month)
    {
        using var browser = await host.SignInAsAsync(Role.Official);

        (await browser.GetAsync($"/periode/tutup?bulan={month}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(Role.Staff)]
    [InlineData(Role.Verifier)]
    [InlineData(Role.Admin)]
    public async Task Close_ByAnybodyButTheOfficial_IsForbidden(Role role)
    {
        using var browser = await host.SignInAsAsync(role);

        (await browser.GetAsync("/periode")).ShouldBeOk().ShouldNotSay("Tindakan");
        (await browser.GetAsync("/periode/tutup?bulan=2026-10")).ShouldBe(HttpStatusCode.Forbidden);
    }
}
