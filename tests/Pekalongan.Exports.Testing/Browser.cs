using System.Net;
using System.Net.Http.Headers;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.Net.Http.Headers;
using Shouldly;

namespace Pekalongan.Exports.Testing;

/// <summary>A browser without scripts: keeps cookies by the rules of their prefixes, follows redirects, fills in and submits forms.</summary>
public sealed class Browser(HttpMessageHandler server, FixedClock clock, Uri home) : IDisposable
{
    private const int MostRedirects = 5;

    private readonly HttpMessageInvoker _server = new(server);

    /// <summary>Cookies by name, as the server last set them.</summary>
    public Dictionary<string, string> Cookies { get; } = new(StringComparer.Ordinal);

    /// <summary>Sent with every request, for example Accept-Language.</summary>
    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Task<Page> GetAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(home, address)));

    /// <summary>A post that no form of ours made.</summary>
    public Task<Page> PostAsync(string address, params (string Name, string Value)[] values) => SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(home, address))
    {
        Content = new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Name, v.Value))),
    });

    /// <summary>Changes the language by the same link that people use.</summary>
    public async Task SpeakAsync(string language) => await GetAsync($"/bahasa?ke={language}&kembali=/bantuan");

    public async Task<Page> SendAsync(HttpRequestMessage request)
    {
        for (var redirects = 0; ; redirects++)
        {
            var method = request.Method;
            var response = await RawAsync(request);
            if (response.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.MovedPermanently or HttpStatusCode.RedirectKeepVerb or HttpStatusCode.PermanentRedirect))
                return await ReadAsync(response, redirects);
            redirects.ShouldBeLessThan(MostRedirects, $"{request.RequestUri} redirects in circles");
            var next = new Uri(request.RequestUri!, response.Headers.Location.ShouldNotBeNull());
            next.Host.ShouldBe(home.Host, "a redirect led out of the program");
            if (response.StatusCode is HttpStatusCode.RedirectKeepVerb or HttpStatusCode.PermanentRedirect && method != HttpMethod.Get)
                throw new NotSupportedException("A redirect asked to repeat a post.");
            request = new HttpRequestMessage(HttpMethod.Get, next);
        }
    }

    /// <summary>One request with the cookies, no redirects.</summary>
    public async Task<HttpResponseMessage> RawAsync(HttpRequestMessage request)
    {
        if (Cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(c => $"{c.Key}={c.Value}")));
        foreach (var (name, value) in Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (!request.Headers.Contains("Accept"))
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        var response = await _server.SendAsync(request, CancellationToken.None);
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
            Keep(cookies);
        return response;
    }

    /// <summary>Takes cookies as a response set them.</summary>
    public void Keep(IEnumerable<string?> setCookies)
    {
        foreach (var cookie in SetCookieHeaderValue.ParseList([.. setCookies.OfType<string>()]))
            Keep(cookie);
    }

    public void Dispose() => _server.Dispose();

    private void Keep(SetCookieHeaderValue cookie)
    {
        var name = cookie.Name.ToString();
        if (name.StartsWith("__Host-", StringComparison.Ordinal) && (!cookie.Secure || cookie.Path != "/" || cookie.Domain.HasValue || home.Scheme != "https"))
            throw new InvalidOperationException($"A browser refuses the cookie {cookie}.");
        if (cookie.Value.Length == 0 || cookie.Expires <= clock.GetUtcNow() || cookie.MaxAge <= TimeSpan.Zero)
            Cookies.Remove(name);
        else
            Cookies[name] = cookie.Value.ToString();
    }

    private async Task<Page> ReadAsync(HttpResponseMessage response, int redirects)
    {
        var address = response.RequestMessage!.RequestUri!;
        var body = await response.Content.ReadAsByteArrayAsync();
        IDocument? document = null;
        if (response.Content.Headers.ContentType?.MediaType == "text/html")
            document = await BrowsingContext.New(Configuration.Default).OpenAsync(virtualResponse =>
                virtualResponse.Content(new MemoryStream(body)).Address(address).Header("Content-Type", "text/html; charset=utf-8"));
        return new Page(this, response, body, document, redirects);
    }
}
