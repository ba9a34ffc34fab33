using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Testing;
using Pekalongan.Exports.Web.Tests.Guards;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Security;

/// <summary>
/// Who gets past the door of every address, asked through HTTP and compared with Matrix.txt, which is written to be read. An address
/// that is new, or opens to somebody else than before, fails here until the table says so.
/// </summary>
public sealed class MatrixTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const string Header = "# address | everybody, or the roles that may open it";

    private static readonly string Table = Sources.At("tests", "Pekalongan.Exports.Web.Tests", "Security", "Matrix.txt");

    [Fact]
    public async Task EveryAddress_ForEveryRole_OpensAsTheTableSays()
    {
        var expected = (await File.ReadAllLinesAsync(Table, TestContext.Current.CancellationToken)).Where(line => line.Length > 0 && line[0] != '#').ToList();
        var actual = await AskAsync();
        actual.ShouldBe(expected, $"Matrix.txt should read:\n{Header}\n{string.Join('\n', actual)}");
    }

    [Fact]
    public void EveryAddress_NamesAPolicyOrIsOpenToEverybody() =>
        Endpoints.Of(host).Where(e => !Endpoints.IsForEverybody(e) && e.Metadata.GetMetadata<IAuthorizeData>()?.Policy is null)
            .Select(Endpoints.Name).ShouldBeEmpty();

    [Fact]
    public void EveryPolicy_IsThePermissionOfSomeRole() =>
        Endpoints.Of(host).SelectMany(e => e.Metadata.GetOrderedMetadata<IAuthorizeData>()).Select(a => a.Policy)
            .Where(policy => !Enum.TryParse<Permission>(policy, out _)).ShouldBeEmpty();

    [Fact]
    public void EveryFile_IsForEverybody() => Endpoints.FilesOf(host).Where(e => !Endpoints.IsForEverybody(e)).ShouldBeEmpty();

    [Fact]
    public async Task AnAddressThatLeadsNowhere_IsNotFound_ForStrangersToo()
    {
        using var stranger = host.Browser();
        (await stranger.GetAsync("/tidak-ada")).ShouldBe(HttpStatusCode.NotFound);
        using var staff = await host.SignInAsAsync(Role.Staff);
        (await staff.GetAsync("/tidak-ada")).ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<IReadOnlyList<string>> AskAsync()
    {
        var browsers = new Dictionary<string, Browser> { [""] = host.Browser() };
        foreach (var role in Enum.GetValues<Role>())
            browsers[role.ToString()] = await host.SignInAsAsync(role);
        var lines = new List<string>();
        foreach (var endpoint in Endpoints.Of(host))
        {
            var opens = new List<string>();
            foreach (var (role, browser) in browsers)
                if (await OpensAsync(endpoint, browser))
                    opens.Add(role);
            lines.Add($"{Endpoints.Name(endpoint)} | {(opens.Contains("") ? "everybody" : string.Join(", ", opens))}");
        }

        foreach (var browser in browsers.Values)
            browser.Dispose();
        return lines;
    }

    private static async Task<bool> OpensAsync(RouteEndpoint endpoint, Browser browser)
    {
        using var request = new HttpRequestMessage(new HttpMethod(Endpoints.Method(endpoint)), new Uri(new Uri("https://localhost"), Endpoints.AddressOf(endpoint)));
        using var response = await browser.RawAsync(request);
        ((int)response.StatusCode).ShouldBeLessThan(500, $"{request.Method} {request.RequestUri}");
        return response.StatusCode != HttpStatusCode.Forbidden
            && !(response.StatusCode == HttpStatusCode.Redirect && response.Headers.Location!.OriginalString.Contains("/masuk?kembali=", StringComparison.Ordinal));
    }
}
