using System.Net;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Shell;

public sealed class LanguageTests
{
    [Fact]
    public async Task Get_WithoutAChoice_IsIndonesian()
    {
        await using var host = await ShellHost.StartAsync(Environments.Production);

        var page = await ShellHost.DocumentAsync(await host.Client().GetAsync("/bantuan?x=1", ShellHost.Cancel));

        page.DocumentElement.GetAttribute("lang").ShouldBe("id");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Arti istilah");
        page.QuerySelector("a[lang=en]")!.GetAttribute("href").ShouldBe("/bahasa?ke=en&kembali=%2Fbantuan%3Fx%3D1");
    }

    [Theory]
    [InlineData("Production", "__Host-bahasa=en")]
    [InlineData("Development", "bahasa=en")]
    public async Task Get_AfterTheSwitch_IsEnglish(string environment, string cookie)
    {
        await using var host = await ShellHost.StartAsync(environment);

        var answer = await host.Client().GetAsync("/bahasa?ke=en&kembali=/bantuan", ShellHost.Cancel);
        var kept = answer.Headers.GetValues("Set-Cookie").Single();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/bantuan");
        request.Headers.Add("Cookie", kept.Split(';')[0]);
        var page = await ShellHost.DocumentAsync(await host.Client().SendAsync(request, ShellHost.Cancel));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/bantuan");
        kept.ShouldStartWith(cookie + ";");
        kept.ShouldContain("secure");
        page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        page.QuerySelector("h1")!.TextContent.ShouldBe("What words mean");
    }

    [Theory]
    [InlineData("//jahat.example")]
    [InlineData("/\\jahat.example")]
    [InlineData("https://jahat.example/")]
    [InlineData("/%0d%0aSet-Cookie:x")]
    [InlineData("/%C3%A9")]
    [InlineData("")]
    public async Task Switch_ToAForeignAddress_GoesHome(string back)
    {
        await using var host = await ShellHost.StartAsync(Environments.Production);

        var answer = await host.Client().GetAsync("/bahasa?ke=en&kembali=" + (back.Contains('%') ? back : Uri.EscapeDataString(back)), ShellHost.Cancel);

        answer.Headers.Location!.OriginalString.ShouldBe("/");
    }
}
