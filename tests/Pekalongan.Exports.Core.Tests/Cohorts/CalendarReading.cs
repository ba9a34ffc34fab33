using System.Globalization;
using System.Text;
using Shouldly;

namespace Pekalongan.Exports.Core.Tests.Cohorts;

/// <summary>One event of a calendar file, its texts as a client shows them.</summary>
internal sealed record ReadEvent(IReadOnlyDictionary<string, string> Values)
{
    public string this[string name] => Values[name];
}

/// <summary>
/// Reads a calendar file as strictly as RFC 5545 puts it: CRLF and nothing else ends a line (3.1), no line is longer than 75 octets (3.1),
/// components nest (3.4), what must be there is there once (3.6), values have their form (3.3), texts are escaped (3.3.11).
/// </summary>
internal static class CalendarReading
{
    private static readonly string[] OfEvent = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "LOCATION", "DESCRIPTION", "TRANSP"];

    public static IReadOnlyList<ReadEvent> Read(byte[] file)
    {
        var lines = Unfold(file);
        lines[0].ShouldBe("BEGIN:VCALENDAR");
        lines[^1].ShouldBe("END:VCALENDAR");
        var events = new List<ReadEvent>();
        var calendar = new Dictionary<string, string>();
        Dictionary<string, string>? current = null;
        foreach (var line in lines[1..^1])
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            colon.ShouldBeGreaterThan(0, line);
            var (name, value) = (line[..colon], line[(colon + 1)..]);
            switch (name, value)
            {
                case ("BEGIN", "VEVENT"):
                    current.ShouldBeNull("events do not nest");
                    current = [];
                    break;
                case ("END", "VEVENT"):
                    events.Add(Check(current.ShouldNotBeNull()));
                    current = null;
                    break;
                default:
                    (current ?? calendar).TryAdd(name, value).ShouldBeTrue($"{name} stands twice");
                    break;
            }
        }

        current.ShouldBeNull("an event has no end");
        calendar["VERSION"].ShouldBe("2.0");
        calendar.ShouldContainKey("PRODID");
        events.ShouldNotBeEmpty();
        events.Select(e => e["UID"]).Distinct().Count().ShouldBe(events.Count, "a UID stands for one event");
        return events;
    }

    private static List<string> Unfold(byte[] file)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);
        text.ShouldEndWith("\r\n");
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\r');
        var lines = new List<string>();
        foreach (var line in text[..^2].Split("\r\n"))
        {
            // Half a letter at a fold would not survive this: each line must be whole UTF-8 by itself.
            Encoding.UTF8.GetByteCount(line).ShouldBeLessThanOrEqualTo(75, line);
            if (line.StartsWith(' '))
                lines[^1] += line[1..];
            else
                lines.Add(line);
        }

        return lines;
    }

    private static ReadEvent Check(Dictionary<string, string> raw)
    {
        var values = new Dictionary<string, string>();
        foreach (var (key, value) in raw)
        {
            var name = key.Split(';')[0];
            OfEvent.ShouldContain(name);
            values[name] = name is "SUMMARY" or "LOCATION" or "DESCRIPTION" ? Unescape(value) : value;
        }

        foreach (var required in new[] { "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY" })
            values.ShouldContainKey(required);
        Instant(values["DTSTAMP"]);
        if (raw.TryGetValue("DTSTART;VALUE=DATE", out var firstDay))
            Day(raw["DTEND;VALUE=DATE"]).ShouldBeGreaterThan(Day(firstDay));
        else
            Instant(raw["DTEND"]).ShouldBeGreaterThan(Instant(raw["DTSTART"]));
        return new ReadEvent(values);
    }

    private static DateTime Instant(string value) => DateTime.ParseExact(
        value, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static DateOnly Day(string value) => DateOnly.ParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Unescape(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is ',' or ';')
                throw new ShouldAssertException($"{value[i]} is not escaped in {value}");
            if (value[i] != '\\')
            {
                text.Append(value[i]);
                continue;
            }

            i++;
            text.Append(value[i] switch { 'n' or 'N' => '\n', '\\' or ',' or ';' => value[i], _ => throw new ShouldAssertException($"\\{value[i]} in {value}") });
        }

        return text.ToString();
    }
}
