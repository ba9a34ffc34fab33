using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Pekalongan.Exports.Journeys.Tests.Setting;

/// <summary>The program's clock stands still, the browser's runs: the day on which a cookie ends is moved from the one to the other.</summary>
internal sealed class CookieEnds(TimeProvider programClock) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            context.Response.OnStarting(() =>
            {
                Move(context.Response.Headers);
                return Task.CompletedTask;
            });
            return rest(context);
        });
        next(app);
    };

    private void Move(IHeaderDictionary headers)
    {
        var cookies = SetCookieHeaderValue.ParseList([.. headers.SetCookie.OfType<string>()]);
        foreach (var cookie in cookies.Where(c => c.Expires > DateTimeOffset.UnixEpoch))
            cookie.Expires += TimeProvider.System.GetUtcNow() - programClock.GetUtcNow();
        if (cookies.Count > 0)
            headers.SetCookie = new StringValues([.. cookies.Select(c => c.ToString())]);
    }
}
