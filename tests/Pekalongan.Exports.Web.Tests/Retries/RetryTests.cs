using System.Net;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Retries;

/// <summary>
/// Every form of the exporters' shipments and obstacles and of the office's reports, sent again as it was: the browser's answer to a connection that broke. Nothing is there
/// twice: no row of any table, no event of the trail.
/// </summary>
public sealed class RetryTests(RetryTests.Asleep asleep) : IClassFixture<RetryTests.Asleep>
{
    public static TheoryData<string> Handlers => [.. RetryCases.All.Keys];

    [Fact]
    public void EveryHandler_IsAmongThoseThatAreRetried() => RetryCases.All.Keys.Order(StringComparer.Ordinal).ShouldBe(PostHandlers.All.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Handlers))]
    public async Task Retry_SameFormAgain_PostsNothingTwice(string handler)
    {
        var office = new RetryOffice(asleep.Host);
        var (fill, then) = RetryCases.All[handler];
        var form = await fill(office);
        using var browser = form.Browser;
        var before = await office.CountAsync();

        var first = (await form.SendAsync()).ShouldBeOk();
        await office.WorkAsync();
        var once = await office.CountAsync();
        var again = await form.SendAsync();
        await office.WorkAsync();
        var twice = await office.CountAsync();

        Changed(before, once).ShouldBe(then != Retried.WritesNothing, "the first time");
        Changed(once, twice).ShouldBe(then == Retried.HandsOutAgain, $"the second time: {Difference(once, twice)}");
        again.ShouldBe(HttpStatusCode.OK);
        if (then == Retried.WritesOnce)
            again.ShouldBeAt(PathOf(first));
        if (then == Retried.HandsOutAgain)
            Difference(once, twice).ShouldBe("AuditEvents +1, AuditProcesses +1");
    }

    private static string PathOf(Page page) => page.Response.RequestMessage!.RequestUri!.AbsolutePath;

    private static bool Changed(Dictionary<string, int> earlier, Dictionary<string, int> later) => Difference(earlier, later).Length > 0;

    private static string Difference(Dictionary<string, int> earlier, Dictionary<string, int> later) =>
        string.Join(", ", later.Where(table => table.Value != earlier[table.Key]).Select(table => $"{table.Key} {table.Value - earlier[table.Key]:+0;-0}").Order(StringComparer.Ordinal));

    /// <summary>The worker of imports is called by the test; ordered reports wait.</summary>
    public sealed class Asleep : IAsyncLifetime
    {
        internal HostFixture Host { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Host = await HostFixture.StartAsync("Production", ("Imports:Run", "false"), ("Reports:Run", "false"), ("Web:PublicAddress", "https://ekspor.contoh.test"));
            await Host.Data.RateAsync();
        }

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
