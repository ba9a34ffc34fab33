using System.Net;
using Pekalongan.Exports.Testing;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Verification;

public sealed class IndexTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Code_TypedByAnybody_IsUnknown()
    {
        using var browser = host.Browser();
        var page = await (await browser.GetAsync("/verifikasi")).ShouldBeOk().Form().Fill("Input.Code", " LP-2026/001 ").SubmitAsync();
        page.ShouldBe(HttpStatusCode.NotFound).ShouldSay("Kode tidak dikenal").ShouldSay("LP-2026/001").ShouldSay("terdiri dari 26 huruf dan angka; yang Anda tulis 10");
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890")]
    public async Task Code_EmptyOrFarTooLong_IsRefused(string code)
    {
        using var browser = host.Browser();
        (await (await browser.GetAsync("/verifikasi")).Form().Fill("Input.Code", code).SubmitAsync()).ShouldBe(HttpStatusCode.BadRequest);
    }
}
