using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Pekalongan.Exports.Journeys.Tests.Setting;

/// <summary>
/// Looks at every page that somebody comes to, once per kind of page: in the language it is in, and in English through a second window;
/// at both widths; what the next person sees at the same address, on a phone in the language it is in. By axe, for sideways scrolling,
/// and for anything the browser complained about. One language is looked at in the light colours, the other in the dark ones.
/// With EXPORTS_SCREENSHOTS=folder it takes pictures of all combinations.
/// </summary>
public sealed partial class PageChecks(JourneyHost host)
{
    public const string PicturesVariable = "EXPORTS_SCREENSHOTS";

    private const int Phone = 360;
    private const int Desk = 1280;
    private const string LanguageCookie = "bahasa";

    private static readonly string? Pictures = Environment.GetEnvironmentVariable(PicturesVariable) is { Length: > 0 } folder ? folder : null;

    // The wrapper's own way opens one more page for every run, which takes three times as long; these pages hold no frames.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private const string RunAxe =
        """
        async () => (await axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], resultTypes: ["violations"] }))
            .violations.flatMap(v => v.nodes.slice(0, 3).map(n => `${v.id}: ${v.help}: ${n.target} ${n.html}`))
        """;

    private const string Widest =
        "width => [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > width).slice(0, 2).map(e => e.outerHTML.slice(0, 120)).join(' … ')";

    private readonly HashSet<string> _seen = [];
    private readonly List<string> _findings = [];

    /// <summary>Pages looked at so far, each in two widths and, where it can be asked for again, two languages.</summary>
    public int Count => _seen.Count;

    /// <summary>What was found since the last time, which is forgotten then.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (_findings)
        {
            var found = _findings.Distinct().ToList();
            _findings.Clear();
            return found;
        }
    }

    /// <summary>From now on, what the browser complains about on this page is a finding: scripts that fail, files that are missing, breaches of the content policy.</summary>
    public void Listen(IPage page, string name)
    {
        page.PageError += (_, error) => Find($"{name} at {page.Url}: {error}");
        page.Console += (_, message) =>
        {
            // A refused form or a missing page is logged too; files that are missing are found below.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                Find($"{name} at {page.Url}: {message.Text}");
        };
        page.Response += (_, answer) =>
        {
            if (!answer.Request.IsNavigationRequest && answer.Status >= 400)
                Find($"{name} at {page.Url}: {answer.Url} answered {answer.Status}");
            if (answer.Status >= 500)
                Find($"{name}: {answer.Url} answered {answer.Status}");
        };
    }

    public async Task Look(Visitor visitor)
    {
        var page = visitor.Page;
        var language = await page.Locator("html").GetAttributeAsync("lang") ?? "";
        var heading = await page.Locator("h1").First.InnerTextAsync();
        var isSignedIn = await page.Locator("form[action='/keluar']").CountAsync() > 0;
        var place = Kind(visitor.Path);
        var room = $"{place} {(place.EndsWith('}') ? "" : heading)} {visitor.Answer?.Status}";
        var kind = $"{(isSignedIn ? visitor.Name : "siapa pun")} {room}";
        if (!_seen.Add($"{language} {kind}"))
            return;
        var isFirst = _seen.Add($"{language} {room}") || Pictures is not null;
        var size = page.ViewportSize!;
        await Look(page, kind, language, isFirst ? [Phone, Desk] : [Phone]);
        await page.SetViewportSizeAsync(size.Width, size.Height);
        if (!isFirst)
            return;
        // What a form answered cannot be asked for again; the journeys send refused forms in both languages.
        if (language == "id" && visitor.Answer is { Request.Method: "GET", Ok: true } && _seen.Add($"en {kind}"))
            await LookInEnglish(visitor, kind);
    }

    private async Task LookInEnglish(Visitor visitor, string kind)
    {
        await using var window = await host.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = host.Address.ToString(), ReducedMotion = ReducedMotion.Reduce });
        await window.AddCookiesAsync((await visitor.Cookies()).Where(c => c.Name != LanguageCookie)
            .Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path, HttpOnly = c.HttpOnly, Secure = c.Secure })
            .Append(new Cookie { Name = LanguageCookie, Value = "en", Url = host.Address.ToString() }));
        var page = await window.NewPageAsync();
        Listen(page, $"{visitor.Name} in English");
        await page.GotoAsync(visitor.Path);
        await Look(page, kind, "en", [Phone, Desk]);
    }

    private async Task Look(IPage page, string kind, string language, int[] widths)
    {
        var scheme = language == "en" ? ColorScheme.Dark : ColorScheme.Light;
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        await page.EvaluateAsync(Axe);
        foreach (var width in widths)
        {
            await page.SetViewportSizeAsync(width, width == Phone ? 740 : 800);
            var where = $"{kind} [{language}, {width} px, {scheme}]";
            foreach (var violation in await page.EvaluateAsync<string[]>(RunAxe))
                Find($"{where}: {violation}");
            var wide = await page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth");
            if (wide > width)
                Find($"{where}: scrolls sideways, {wide} px wide: {await page.EvaluateAsync<string>(Widest, width)}");
            await Picture(page, kind, language, width, scheme);
        }
    }

    private static async Task Picture(IPage page, string kind, string language, int width, ColorScheme scheme)
    {
        if (Pictures is null)
            return;
        foreach (var colours in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = colours });
            var name = NotInNames().Replace($"{kind}-{language}-{width}-{colours}".ToLowerInvariant(), "-");
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, name + ".png"), FullPage = true });
        }

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
    }

    private void Find(string finding)
    {
        lock (_findings)
            _findings.Add(finding);
    }

    /// <summary>The address without what differs from one row to the next.</summary>
    private static string Kind(string path) => Values().Replace(Ids().Replace(path, "{id}"), "/$1/{}");

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.IgnoreCase)]
    private static partial Regex Ids();

    [GeneratedRegex("/(aktivasi|syarat)/[^/?]+")]
    private static partial Regex Values();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInNames();
}
