using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;
using Page = Pekalongan.Exports.Testing.Page;

namespace Pekalongan.Exports.Web.Tests.Guards;

/// <summary>
/// Every page is opened by every role, in both languages, on an office with something in it. What this shows: no page fails, every query of
/// theirs translates for both databases (see <see cref="SqlServerTranslation"/>), and no page is without a heading, a language and a title.
/// </summary>
public sealed class EveryPageTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task EveryPage_OpenedByEveryRole_AnswersAndNeverFails()
    {
        var world = await World.CreateAsync(host);
        var problems = new List<string>();
        var opened = new HashSet<string>();
        var pages = Pages().ToList();
        var addresses = pages.SelectMany(route => world.Addresses(route).Select(address => (Template(route), address)))
            .Concat(world.MoreAddresses).ToList();
        foreach (var browser in world.Browsers)
            foreach (var language in new[] { "id", "en" })
            {
                await browser.Value.SpeakAsync(language);
                foreach (var (route, address) in addresses)
                {
                    var page = await browser.Value.GetAsync(address);
                    if (page.Status is not (HttpStatusCode.OK or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone))
                        problems.Add($"{browser.Key} {language} {address}: {page.Status} {(page.Source.Length < 2_000 ? page.Source : page.Title)}");
                    else if (page.Response.Content.Headers.ContentType?.MediaType == "text/html")
                        problems.AddRange(ProblemsOf(page, language).Select(problem => $"{browser.Key} {address}: {problem}"));
                    if (page.Status == HttpStatusCode.OK && page.Address == address)
                        opened.Add(route);
                }
            }

        problems.ShouldBeEmpty();
        pages.Select(Template).Concat(world.MoreAddresses.Select(more => more.Template)).Except(opened).Except(NeverOpened).ShouldBeEmpty("nobody could open these pages: give World a row for their route values");
    }

    /// <summary>Pages that only a link from a mail opens, that only take posts, that follow on an assessor's own finished draft, or that open to who ordered the file.</summary>
    private static readonly string[] NeverOpened = ["galat", "akun/aktivasi/{token}", "akun/sandi-baru/{token}", "pelatihan/{id}/kurasi/{aplikasi}/kirim", "laporan/antrean/{id}/berkas"];

    private static string[] ProblemsOf(Page page, string language)
    {
        var problems = new List<string>();
        if (page.Document.DocumentElement.GetAttribute("lang") != language)
            problems.Add("the page doesn't say its language");
        if (page.Document.QuerySelectorAll("h1").Length != 1)
            problems.Add("not exactly one h1");
        if (page.Document.QuerySelector("main") is null)
            problems.Add("no main");
        if (page.Title.Length == 0)
            problems.Add("no title");
        if (page.Document.QuerySelector("[style]") is not null)
            problems.Add("a style attribute, which the content security policy refuses");
        var ids = page.Document.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        if (ids.Count > 0)
            problems.Add($"ids twice: {string.Join(", ", ids)}");
        return [.. problems];
    }

    private IEnumerable<RoutePattern> Pages() =>
        from endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let page = endpoint.Metadata.GetMetadata<PageActionDescriptor>()
        where page is not null
        group endpoint.RoutePattern by endpoint.RoutePattern.RawText into same
        orderby same.Key
        select same.First();

    private static string Template(RoutePattern route) =>
        string.Join('/', route.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
            _ => "-",
        }))));
}
