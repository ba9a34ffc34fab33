using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;

namespace Pekalongan.Exports.Journeys.Tests.Setting;

/// <summary>A person in front of a browser. Every page they come to is looked at as a page, too.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly JourneyHost _host;
    private readonly IBrowserContext _context;

    private Visitor(JourneyHost host, string name, IBrowserContext context, IPage page, bool hasScript) =>
        (_host, Name, _context, Page, HasScript) = (host, name, context, page, hasScript);

    /// <summary>Who it is, for the reports and the names of pictures.</summary>
    public string Name { get; }

    public IPage Page { get; }

    public bool HasScript { get; }

    /// <summary>The answer that made the page which stands in the browser now.</summary>
    public IResponse? Answer { get; private set; }

    /// <summary>Address of the page, without the host.</summary>
    public string Path => new Uri(Page.Url).PathAndQuery;

    private ILocator Main => Page.GetByRole(AriaRole.Main);

    public static async Task<Visitor> Comes(JourneyHost host, string name, BrowserNewContextOptions options)
    {
        var context = await host.Browser.NewContextAsync(new BrowserNewContextOptions(options)
        {
            BaseURL = host.Address.ToString(),
            AcceptDownloads = true,
            // Colours that are still on their way from light to dark would be measured as they are.
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        var page = await context.NewPageAsync();
        var visitor = new Visitor(host, name, context, page, options.JavaScriptEnabled != false);
        page.Response += (_, answer) =>
        {
            if (answer.Request.IsNavigationRequest && answer.Frame == page.MainFrame && answer.Status is < 300 or >= 400)
                visitor.Answer = answer;
        };
        host.Checks.Listen(page, name);
        return visitor;
    }

    public Task<IReadOnlyList<BrowserContextCookiesResult>> Cookies() => _context.CookiesAsync();

    public async Task Goes(string address)
    {
        await Page.GotoAsync(address);
        await Looks();
    }

    /// <summary>False when a file is handed out there instead of a page.</summary>
    public async Task<bool> GoesToPage(string address)
    {
        try
        {
            await Goes(address);
            return true;
        }
        catch (PlaywrightException answer) when (answer.Message.StartsWith("Download is starting", StringComparison.Ordinal))
        {
            return false;
        }
    }

    /// <summary>Clicks a link and waits for the page behind it.</summary>
    public Task Follows(string link) => Loads(() => Page.GetByRole(AriaRole.Link, Named(link)).First.ClickAsync());

    /// <summary>Presses a button and waits for the answer.</summary>
    public Task Presses(string button) => Loads(() => Page.GetByRole(AriaRole.Button, Named(button)).ClickAsync());

    /// <summary>Does something that brings another page.</summary>
    public async Task Loads(Func<Task> act)
    {
        var left = Path;
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Done(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += Done;
        try
        {
            await act();
            await loaded.Task.WaitAsync(Patience);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{Name} left {left} and came nowhere: {late.Message}\n{Path} says: {await Reads()}", late);
        }
        finally
        {
            Page.Load -= Done;
        }

        await Looks();
    }

    public async Task<byte[]> Downloads(string link)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Link, Named(link)).ClickAsync());
        await using var file = File.OpenRead(await download.PathAsync());
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    public Task Types(string label, string text) => Field(label).FillAsync(text);

    public Task Chooses(string label, string option) => Field(label).SelectOptionAsync(new SelectOptionValue { Label = option });

    public Task Chooses(string label, int position) => Field(label).SelectOptionAsync(new SelectOptionValue { Index = position });

    /// <summary>Chooses from a list whose entries say more than their name.</summary>
    public async Task ChoosesByBeginning(string label, string beginning)
    {
        var options = await Field(label).Locator("option").AllInnerTextsAsync();
        await Chooses(label, options.First(o => o.StartsWith(beginning, StringComparison.Ordinal)));
    }

    /// <summary>Picks an answer of a question that shows all its answers.</summary>
    public Task Picks(string question, string answer) =>
        Page.GetByRole(AriaRole.Radiogroup, new PageGetByRoleOptions { NameRegex = Begins(question) })
            .GetByRole(AriaRole.Radio, new LocatorGetByRoleOptions { NameRegex = Begins(answer) }).CheckAsync();

    public Task Ticks(string label) => Page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { NameRegex = Begins(label) }).CheckAsync();

    public Task Attaches(string label, string name, byte[] content) =>
        Field(label).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });

    public async Task<bool> Offers(string link) => await Page.GetByRole(AriaRole.Link, Named(link)).CountAsync() > 0;

    /// <summary>Where the links of this page lead, as far as it is to this program.</summary>
    public async Task<IReadOnlyList<string>> LinksHere()
    {
        var links = await Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]')].map(a => a.href.split('#')[0])");
        return [.. links.Where(l => l.StartsWith(_host.Address.ToString(), StringComparison.Ordinal)).Select(l => new Uri(l).PathAndQuery).Distinct()];
    }

    /// <summary>What the page says, without the frame around it.</summary>
    public async Task<string> Reads() => Regex.Replace(await Main.InnerTextAsync(), @"\s+", " ");

    public async Task Sees(params string[] texts)
    {
        var text = await Reads();
        foreach (var expected in texts)
            text.ShouldContain(expected, Case.Sensitive, $"{Name} at {Path}");
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private ILocator Field(string label) => Main.GetByLabel(new Regex($"^{Regex.Escape(label)}( \\(.*\\))?$")).First;

    private async Task Looks()
    {
        if (HasScript)
            await _host.Checks.Look(this);
    }

    private static PageGetByRoleOptions Named(string name) => new() { NameRegex = new Regex($"^{Regex.Escape(name)}$") };

    private static Regex Begins(string name) => new($"^{Regex.Escape(name)}");
}
