namespace Pekalongan.Exports.Core.Values;

/// <summary>A time of day as it is typed here: 09.00, 9:30, 9.</summary>
public static class TimeText
{
    private static readonly Wording Expected = new Wording("Tulis jamnya, misalnya 09.00 atau 13.30");

    public static Parsed<TimeOnly> Parse(string? text)
    {
        var parts = TypedText.Without(text, "").Split('.', ':');
        if (parts.Length > 2 || !parts.All(part => part.Length is 1 or 2 && TypedText.IsDigits(part)))
            return Expected;
        var (hour, minute) = (TypedText.Int(parts[0], 0, parts[0].Length), parts.Length == 1 ? 0 : TypedText.Int(parts[1], 0, parts[1].Length));
        return hour > 23 || minute > 59 || (parts.Length == 2 && parts[1].Length != 2) ? Expected : new TimeOnly(hour, minute);
    }
}
