using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Pekalongan.Exports.Web.Pages.Obstacles;

/// <summary>A brake on the page that suggests while somebody types: the whole office behind one address may type at once, a program may not pour in.</summary>
public static class ObstacleLimits
{
    public const string Policy = "menyarankan";

    private const int PostsPerMinute = 240;

    public static void Add(IServiceCollection services) =>
        services.AddOptions<RateLimiterOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            var perMinute = configuration.GetValue("RateLimits:SuggestionsPerMinute", PostsPerMinute);
            options.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetTokenBucketLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "(socket)", _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = perMinute,
                    TokensPerPeriod = perMinute,
                    ReplenishmentPeriod = TimeSpan.FromMinutes(1),
                })
                : RateLimitPartition.GetNoLimiter("(reading)"));
        });
}
