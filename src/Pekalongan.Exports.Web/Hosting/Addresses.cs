using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Pekalongan.Exports.Web.Commands;

namespace Pekalongan.Exports.Web.Hosting;

/// <summary>Where the program listens, and which proxies it believes.</summary>
public static class Addresses
{
    public const string Default = "http://localhost:5080";

    public static void AddAddresses(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
            builder.WebHost.UseUrls(Default);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            var proxies = builder.Configuration.GetSection("Proxies:Known").Get<string[]>() ?? [];
            // With an empty list the middleware would believe everybody.
            options.ForwardedHeaders = proxies.Length == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in proxies)
                options.KnownProxies.Add(IPAddress.Parse(proxy));
        });
    }

    /// <summary>Tells a newcomer where to go.</summary>
    public static void Announce(this WebApplication app)
    {
        if (!CommandLine.IsOwnProcess)
            return;
        Console.WriteLine($"Ekspor Pekalongan: {app.Urls.FirstOrDefault() ?? Default}");
        if (app.Environment.IsDevelopment())
            Console.WriteLine(ExampleAccountsNotice);
    }

    private const string ExampleAccountsNotice =
        """
        Akun contoh (hanya Development), kata sandi Contoh-Ekspor-2026:
          petugas@contoh.id  verifikator@contoh.id  eksportir@contoh.id  pimpinan@contoh.id  admin@contoh.id
        """;
}
