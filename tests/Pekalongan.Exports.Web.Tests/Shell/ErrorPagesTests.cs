using System.Data.Common;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Shell;

public sealed class ErrorPagesTests
{
    private const string Secret = "kunci-rahasia-7781";

    [Theory]
    [InlineData(400, "Permintaan ini tidak dapat dibaca")]
    [InlineData(403, "Akun Anda tidak berhak membuka halaman ini")]
    [InlineData(404, "Halaman tidak ditemukan")]
    [InlineData(409, "Data ini sudah berubah")]
    [InlineData(413, "Berkas terlalu besar")]
    [InlineData(429, "Terlalu banyak percobaan")]
    [InlineData(500, "Ada yang salah pada sistem kami")]
    [InlineData(503, "Sistem sedang tidak dapat dipakai")]
    public async Task Get_ThatEndsInAnEmptyError_ShowsItsPageWithThatStatus(int status, string heading)
    {
        await using var host = await ShellHost.StartAsync(Environments.Production, app => app.MapGet("/uji", () => Results.StatusCode(status)));

        var response = await host.Client().GetAsync("/uji", ShellHost.Cancel);
        var page = await ShellHost.DocumentAsync(response);

        ((int)response.StatusCode).ShouldBe(status);
        page.QuerySelector("h1")!.TextContent.ShouldBe(heading);
        page.QuerySelector("footer a[href^='tel:']")!.TextContent.ShouldBe("(0285) 425174");
        page.QuerySelector("main")!.TextContent.ShouldContain("Nomor rujukan");
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Get_ThatThrows_TellsNothingOfTheInside(string environment)
    {
        await using var host = await ShellHost.StartAsync(environment, app =>
            app.MapGet("/uji", string () => throw new InvalidOperationException(Secret)));

        var response = await host.Client().GetAsync("/uji", ShellHost.Cancel);
        var body = await response.Content.ReadAsStringAsync(ShellHost.Cancel);

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        body.ShouldNotContain(Secret);
        body.ShouldNotContain("InvalidOperation");
    }

    [Fact]
    public async Task Get_WhenTheDatabaseStopsDuringSignIn_StillShowsThePage()
    {
        await using var host = await ShellHost.StartAsync(Environments.Production, app =>
            app.Use((HttpContext _, RequestDelegate _) => throw new InvalidOperationException("query", new StoppedDatabaseException())));

        var response = await host.Client().GetAsync("/pengiriman", ShellHost.Cancel);
        var page = await ShellHost.DocumentAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(60));
        page.QuerySelector("h1")!.TextContent.ShouldBe("Sistem sedang tidak dapat dipakai");
        page.QuerySelector("nav.wide-nav").ShouldBeNull();
    }

    [Theory]
    [InlineData("/data/uji")]
    [InlineData("/healthz/uji")]
    public async Task Get_ByAProgram_AnswersProblemDetails(string path)
    {
        await using var host = await ShellHost.StartAsync(Environments.Production, app =>
            app.MapGet(path, string () => throw new StoppedDatabaseException()));

        var response = await host.Client().GetAsync(path, ShellHost.Cancel);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(ShellHost.Cancel));

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        problem.RootElement.GetProperty("status").GetInt32().ShouldBe(503);
        problem.RootElement.GetProperty("reference").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Get_OfAnErrorWithABody_LeavesItAlone()
    {
        await using var host = await ShellHost.StartAsync(Environments.Production, app =>
            app.MapGet("/uji", () => Results.Text("tidak bisa", statusCode: 400)));

        var response = await host.Client().GetAsync("/uji", ShellHost.Cancel);

        (await response.Content.ReadAsStringAsync(ShellHost.Cancel)).ShouldBe("tidak bisa");
    }

    [Fact]
    public async Task Get_OfTheErrorPageItself_IsJustAnotherMissingPage()
    {
        await using var host = await ShellHost.StartAsync(Environments.Production);

        (await host.Client().GetAsync("/galat", ShellHost.Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_WithoutItsToken_GivesBackWhatWasTypedButNoPassword()
    {
        await using var host = await ShellHost.StartAsync(Environments.Production);
        using var form = new FormUrlEncodedContent(
            [new("Input.Name", "Batik Contoh <b>"), new("Input.Password", Secret), new("Input.Repeated", Secret), new("__lain", "token-lama")]);

        var response = await host.Client().PostAsync("/bantuan", form, ShellHost.Cancel);
        var page = await ShellHost.DocumentAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Halaman ini terlalu lama terbuka");
        page.QuerySelectorAll("main li").Select(li => li.TextContent).ShouldBe(["Batik Contoh <b>"]);
        page.QuerySelector("main a.btn")!.GetAttribute("href").ShouldBe("/bantuan");
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("multipart/form-data; boundary=zz", "x")]
    [InlineData("application/x-www-form-urlencoded", "a=%00")]
    [InlineData("application/x-www-form-urlencoded", "1100 values")]
    public async Task Post_OfWhatIsNoReadableForm_SaysSoInsteadOfFailing(string contentType, string body)
    {
        await using var host = await ShellHost.StartAsync(Environments.Production);
        using var content = new StringContent(body == "1100 values" ? string.Join('&', Enumerable.Range(0, 1100).Select(n => $"a{n}=1")) : body);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(contentType);

        var response = await host.Client().PostAsync("/bantuan", content, ShellHost.Cancel);
        var page = await ShellHost.DocumentAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Permintaan ini tidak dapat dibaca");
    }

    private sealed class StoppedDatabaseException : DbException;
}
