using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace Pekalongan.Exports.Web.OpenData;

/// <summary>An answer that any cache may keep for a few minutes and then ask about by its tag.</summary>
public sealed class OpenDataFile(byte[] body, string contentType) : IResult
{
    public const int CachedSeconds = 300;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\"");
        var headers = new ResponseHeaders(httpContext.Response.Headers)
        {
            ETag = tag,
            CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromSeconds(CachedSeconds) },
        };
        httpContext.Response.Headers.AccessControlExposeHeaders = HeaderNames.ETag;
        if (new RequestHeaders(httpContext.Request.Headers).IfNoneMatch.Any(known => known.Tag == "*" || known.Compare(tag, useStrongComparison: false)))
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        httpContext.Response.ContentType = contentType;
        headers.ContentLength = body.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
