using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Pekalongan.Exports.Web.Pages.CheckIn;

/// <summary>
/// A brake on guessing where many people post at once from one address: the whole room shares the office's network. So one address may
/// post often, and one card's code only a few times a minute.
/// </summary>
public sealed class CheckInLimits : IDisposable
{
    public const string Policy = "hadir";

    private const int PostsPerMinute = 120;
    private const int TriesPerMinute = 6;

    private readonly PartitionedRateLimiter<string> _cards = PartitionedRateLimiter.Create<string, string>(code => Bucket(code, TriesPerMinute));

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<CheckInLimits>();
        services.AddOptions<RateLimiterOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            var perMinute = configuration.GetValue("RateLimits:CheckInsPerMinute", PostsPerMinute);
            options.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
                ? Bucket(context.Connection.RemoteIpAddress?.ToString() ?? "(socket)", perMinute)
                : RateLimitPartition.GetNoLimiter("(reading)"));
        });
    }

    /// <summary>Whether this card's code may be tried once more now.</summary>
    public bool MayTry(string code)
    {
        using var lease = _cards.AttemptAcquire(code);
        return lease.IsAcquired;
    }

    public void Dispose() => _cards.Dispose();

    private static RateLimitPartition<string> Bucket(string key, int perMinute) => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = perMinute,
        TokensPerPeriod = perMinute,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1),
    });
}
