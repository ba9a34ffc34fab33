using System.Globalization;
using System.Text;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>One entry of a calendar file. Without hours it takes the whole day.</summary>
public sealed record CalendarEntry(Guid Id, DateOnly Day, TimeOnly? Start, TimeOnly? End, int LessonHours, string Summary)
{
    /// <summary>The last day of an entry of whole days; null where it is the first.</summary>
    public DateOnly? LastDay { get; init; }

    public string? Place { get; init; }

    public string? Description { get; init; }
}

/// <summary>The sessions of a cohort as a calendar file (RFC 5545). Equal data give equal bytes, so a client that asks again sees what changed.</summary>
public static class TrainingCalendar
{
    public const string ContentType = "text/calendar; charset=utf-8";

    private const int LineOctets = 75;
    private const int LessonMinutes = 45;

    /// <param name="name">What the client calls the calendar.</param>
    /// <param name="stamp">When the sessions were last changed, in UTC.</param>
    /// <param name="sequence">How often they were changed.</param>
    /// <param name="entries">At least one: a calendar without any is not allowed.</param>
    public static byte[] Write(string name, DateTime stamp, int sequence, IReadOnlyCollection<CalendarEntry> entries)
    {
        var lines = new List<string>
        {
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Pekalongan Exports//Pelatihan//ID", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:" + Escape(name),
        };
        foreach (var entry in entries)
            lines.AddRange(Entry(entry, stamp, sequence));
        lines.Add("END:VCALENDAR");
        var text = new StringBuilder();
        foreach (var line in lines)
            Fold(text, line);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static IEnumerable<string> Entry(CalendarEntry entry, DateTime stamp, int sequence)
    {
        yield return "BEGIN:VEVENT";
        yield return $"UID:{entry.Id:D}@pekalongan-exports";
        yield return "DTSTAMP:" + Utc(stamp);
        yield return string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{sequence}");
        if (entry.Start is { } start)
        {
            var begin = JakartaTime.StartOf(entry.Day) + start.ToTimeSpan();
            var end = entry.End is { } until ? JakartaTime.StartOf(entry.Day) + until.ToTimeSpan() : begin.AddMinutes(entry.LessonHours * LessonMinutes);
            yield return "DTSTART:" + Utc(begin);
            yield return "DTEND:" + Utc(end);
        }
        else
        {
            // The end is the first day that is no longer part of it.
            yield return "DTSTART;VALUE=DATE:" + Date(entry.Day);
            yield return "DTEND;VALUE=DATE:" + Date((entry.LastDay ?? entry.Day).AddDays(1));
        }

        yield return "SUMMARY:" + Escape(entry.Summary);
        if (entry.Place is { } place)
            yield return "LOCATION:" + Escape(place);
        if (entry.Description is { } description)
            yield return "DESCRIPTION:" + Escape(description);
        yield return "TRANSP:OPAQUE";
        yield return "END:VEVENT";
    }

    private static string Utc(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in text)
            escaped.Append(letter switch
            {
                '\\' => "\\\\",
                ';' => "\\;",
                ',' => "\\,",
                '\n' => "\\n",
                _ when char.IsControl(letter) => "",
                _ => letter.ToString(),
            });
        return escaped.ToString();
    }

    /// <summary>At most 75 octets a line, none of them half a letter; the next begins with a space.</summary>
    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
