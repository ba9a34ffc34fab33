using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pekalongan.Exports.Web.OpenData;

/// <summary>One year as JSON: amounts as numbers with two decimals, unknown as null.</summary>
internal static class ProgressJson
{
    public static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(ReleasedRow row)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteNumber(ReleasedRow.Year, row.Progress.Year);
            json.WriteString(ReleasedRow.Scope, row.ScopeName);
            json.WriteString(ReleasedRow.AsOf, ReleasedRow.Iso(row.Progress.AsOf));
            json.WriteString(ReleasedRow.DataAsOf, row.Progress.DataAsOf is { } day ? ReleasedRow.Iso(day) : null);
            WriteNumber(json, ReleasedRow.TargetUsd, row.Target);
            WriteNumber(json, ReleasedRow.RealisedUsd, row.Realised);
            WriteNumber(json, ReleasedRow.Achievement, row.AchievementText);
            json.WriteString(ReleasedRow.Status, row.StatusText);
            json.WriteStartArray(ReleasedRow.Sources);
            foreach (var source in row.SourceList())
                Write(json, source);
            json.WriteEndArray();
            WriteCount(json, ReleasedRow.Reported, row.Collected?.Reported);
            WriteCount(json, ReleasedRow.Asked, row.Collected?.Expected);
            json.WriteString(ReleasedRow.ReportedUpTo, row.Collected?.Name.Iso);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static void WriteNumber(Utf8JsonWriter json, string name, string? number)
    {
        json.WritePropertyName(name);
        if (number is null)
            json.WriteNullValue();
        else
            json.WriteRawValue(number);
    }

    private static void Write(Utf8JsonWriter json, ReleasedSource source)
    {
        json.WriteStartObject();
        json.WriteString("untuk", source.For);
        json.WriteString("sumber", source.Text);
        json.WriteString("terbit", source.Published);
        if (source.IsExternal is { } external)
            json.WriteBoolean("luar_artikel", external);
        else
            json.WriteNull("luar_artikel");
        json.WriteEndObject();
    }

    private static void WriteCount(Utf8JsonWriter json, string name, int? count)
    {
        if (count is { } known)
            json.WriteNumber(name, known);
        else
            json.WriteNull(name);
    }
}
