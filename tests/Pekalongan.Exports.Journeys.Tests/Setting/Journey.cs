using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Journeys.Tests.Setting;

/// <summary>
/// One journey: people come, each with a browser of their own, and leave at its end. Fails also for what was wrong with the pages on the
/// way, and for errors that the program logged.
/// </summary>
public abstract class Journey(JourneyHost host) : IAsyncLifetime
{
    public const string Password = Core.Example.ExampleLoader.Password;

    private readonly List<Visitor> _visitors = [];

    protected JourneyHost Host => host;

    public ValueTask InitializeAsync()
    {
        if (Chromium.Missing is { } reason && !Chromium.IsRequired)
            Assert.Skip(reason);
        Chromium.Missing.ShouldBeNull();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var visitor in _visitors)
            await visitor.DisposeAsync();
        if (host.Checks is not { } checks)
            return;
        var found = checks.Take();
        found.Count.ShouldBe(0, "\n" + string.Join("\n", found));
        host.Failures.Lines.ShouldBeEmpty("the program logged errors");
    }

    /// <summary>Somebody at an office PC.</summary>
    protected Task<Visitor> AtDesk(string name) => Comes(name, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 800 } });

    /// <summary>Somebody with a small phone.</summary>
    protected Task<Visitor> OnPhone(string name) => Comes(name, new BrowserNewContextOptions
    {
        ViewportSize = new ViewportSize { Width = 360, Height = 740 },
        IsMobile = true,
        HasTouch = true,
    });

    protected async Task<Visitor> Comes(string name, BrowserNewContextOptions options)
    {
        var visitor = await Visitor.Comes(host, name, options);
        _visitors.Add(visitor);
        return visitor;
    }
}
