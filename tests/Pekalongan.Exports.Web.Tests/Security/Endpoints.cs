using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Web.Tests.Security;

/// <summary>Everything the program answers to, files left out.</summary>
internal static partial class Endpoints
{
    // Of the framework, in a build that was not published: files that were added since.
    private const string AnyFile = "{**path:file}";

    public static IReadOnlyList<RouteEndpoint> Of(HostFixture host) =>
        [.. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.RoutePattern.RawText != AnyFile)
            .DistinctBy(Name).OrderBy(Name, StringComparer.Ordinal)];

    public static IEnumerable<RouteEndpoint> FilesOf(HostFixture host) =>
        host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is not null);

    /// <summary>"/akun/{id:guid}".</summary>
    public static string Name(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    /// <summary>An address that leads to it: ids that belong to nothing, optional parts left out.</summary>
    public static string AddressOf(RouteEndpoint endpoint) => Parameter().Replace(Name(endpoint), match =>
        match.Value.Contains('?', StringComparison.Ordinal) || match.Value.Contains("**", StringComparison.Ordinal) ? ""
        : match.Value.Contains("guid", StringComparison.Ordinal) ? "0195e0c4-0000-7000-8000-000000000000"
        : Length().Match(match.Value) is { Success: true } length ? new string('1', int.Parse(length.Groups[1].Value, CultureInfo.InvariantCulture))
        : FirstChoice().Match(match.Value) is { Success: true } choice ? choice.Groups[1].Value : "1").TrimEnd('/') is { Length: > 0 } path ? path : "/";

    public static string Method(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods && !methods.Contains("GET") ? methods[0] : "GET";

    public static bool IsForEverybody(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    [GeneratedRegex(@":length\((\d+)\)")]
    private static partial Regex Length();

    [GeneratedRegex(@":regex\(\^\((\w+)")]
    private static partial Regex FirstChoice();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
