namespace Pekalongan.Exports.Web.Hosting;

/// <summary>
/// How this program is reached from outside (setting "Web:PublicAddress"), for links in mails. Without the setting the address of the
/// request serves, except where a stranger could have made it up.
/// </summary>
public sealed class PublicAddress(IConfiguration configuration, IHostEnvironment environment)
{
    private readonly string? _configured = configuration["Web:PublicAddress"]?.TrimEnd('/');

    /// <summary>For somebody who is signed in and sees the address anyway.</summary>
    public string Of(HttpRequest request, string path) => (_configured ?? $"{request.Scheme}://{request.Host}{request.PathBase}") + path;

    /// <summary>For a mail that a stranger may have asked for: null when only the request, so the stranger, says what our address is.</summary>
    public string? Trusted(HttpRequest request, string path) => _configured is not null || environment.IsDevelopment() ? Of(request, path) : null;

    /// <summary>For the command line.</summary>
    public string Of(string path)
    {
        var listening = configuration[WebHostDefaults.ServerUrlsKey] is { Length: > 0 } urls ? urls.Split(';')[0] : Addresses.Default;
        return (_configured ?? listening.TrimEnd('/')) + path;
    }
}
