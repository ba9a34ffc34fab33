using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Issuing;

public sealed class ExampleReportsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Development_HasAReportThatWasIssuedAndOneThatWaits()
    {
        await using var host = await HostFixture.StartAsync("Development");
        using var official = await host.SignInAsAsync(await host.ReadAsync(db => db.Users.SingleAsync(u => u.IsExample && u.Role == Role.Official, Stop)));

        (await official.GetAsync("/laporan/terbit")).ShouldBeOk().ShouldSay("CONTOH/500.2/001/2026").ShouldSay("Menunggu pemeriksaan");

        var issued = await host.ReadAsync(db => db.IssuedReports.SingleAsync(r => r.Status == IssueStatus.Issued, Stop));
        (issued.ScopeCode, issued.PreparedById == issued.CheckedById).ShouldBe((Scope.ExampleCode, false));
        (await official.GetAsync($"/laporan/terbit/{issued.Id}/berkas?format=pdf")).ShouldBeOk();
        using var anybody = host.Browser();
        (await anybody.GetAsync("/verifikasi/" + issued.Code)).ShouldBeOk().ShouldSay("CONTOH/500.2/001/2026").ShouldSay("Pejabat Contoh");
    }
}
