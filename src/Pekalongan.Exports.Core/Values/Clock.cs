namespace Pekalongan.Exports.Core.Values;

/// <summary>The server clock as the database can hold it: whole microseconds, so that a time read back equals the time written on both providers.</summary>
public static class Clock
{
    public static DateTime Now(this TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);
    }
}
