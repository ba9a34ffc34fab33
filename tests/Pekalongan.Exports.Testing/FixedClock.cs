namespace Pekalongan.Exports.Testing;

/// <summary>A clock that stands still until a test moves it: Saturday 21 November 2026, ten in the morning in Pekalongan.</summary>
public sealed class FixedClock : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 11, 21, 3, 0, 0, TimeSpan.Zero);

    private long _ticks = Start.Ticks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);

    /// <summary>Moves to an instant in UTC; backwards too, so that a test can build its past first.</summary>
    public void Set(DateTime utc) => Interlocked.Exchange(ref _ticks, utc.Ticks);

    /// <summary>Moves to ten in the morning of a day in Asia/Jakarta.</summary>
    public void SetDay(int year, int month, int day) => Set(new DateTime(year, month, day, 3, 0, 0, DateTimeKind.Utc));
}
