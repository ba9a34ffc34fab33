using Pekalongan.Exports.Testing;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Certificates;

/// <summary>A host that knows its public address, as an installation that issues certificates must.</summary>
public sealed class PublicHost : IAsyncLifetime
{
    public const string Address = "https://ekspor.contoh.test";

    public HostFixture Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await HostFixture.StartAsync(settings: ("Web:PublicAddress", Address));
        await Host.Data.SignerAsync();
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
