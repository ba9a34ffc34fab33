using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Security;

public sealed class CsrfTests : IAsyncLifetime
{
    private HostFixture _host = null!;

    public async ValueTask InitializeAsync() => _host = await HostFixture.StartAsync(settings: ("RateLimits:SignInsPerMinute", "10000"));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Post_WithoutItsToken_IsRefusedByEveryPage()
    {
        var refusals = new List<string>();
        foreach (var role in Enum.GetValues<Role>())
        {
            using var browser = await _host.SignInAsAsync(role);
            foreach (var page in Endpoints.Of(_host).Where(IsPage))
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri("https://localhost"), Endpoints.AddressOf(page)));
                request.Content = new FormUrlEncodedContent([]);
                using var response = await browser.RawAsync(request);
                if (response.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.Forbidden))
                    refusals.Add($"{Endpoints.Name(page)} answers {role} with {response.StatusCode}");
            }
        }

        refusals.ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_WithSomebodyElsesToken_IsRefused()
    {
        using var mine = await _host.SignInAsAsync(Role.Staff);
        using var theirs = await _host.SignInAsAsync(Role.Staff);
        var form = (await theirs.GetAsync("/akun/saya")).Form("#nama").Request();
        (await mine.SendAsync(form)).ShouldBe(HttpStatusCode.BadRequest).ShouldSay("terlalu lama terbuka");
    }

    private static bool IsPage(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { ViewEnginePath: not "/Errors/Error" };
}
