namespace Pekalongan.Exports.Core.Values;

/// <summary>
/// The office's clock: Asia/Jakarta (WIB), seven hours ahead of UTC without summer time since 1964, so it needs no time zone data
/// of the machine. Instants are kept in UTC; days begin and end here.
/// </summary>
public static class JakartaTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The day the office's calendar showed at this instant.</summary>
    public static DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    public static DateOnly Today(TimeProvider clock) => DateOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>The office's wall clock at this instant.</summary>
    /// <exception cref="ArgumentException">A local time of the machine was passed.</exception>
    public static DateTime Local(DateTime utc) => utc.Kind == DateTimeKind.Local
        ? throw new ArgumentException("Instants are kept in UTC.", nameof(utc))
        : DateTime.SpecifyKind(utc + Offset, DateTimeKind.Unspecified);

    /// <summary>The first instant of the day, in UTC.</summary>
    public static DateTime StartOf(DateOnly date) => date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) - Offset;

    /// <summary>The last instant of the day, in UTC: "known at" a day includes the whole of it.</summary>
    public static DateTime EndOf(DateOnly date) => StartOf(date).AddDays(1).AddTicks(-1);
}
