using System.Buffers;
using System.Text.Json;

namespace Pekalongan.Exports.Web.OpenData;

/// <summary>One year's table as JSON: what is said once, then the cells.</summary>
internal static class TableJson
{
    public static byte[] Write(TableData data)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, ProgressJson.Readable))
        {
            json.WriteStartObject();
            json.WriteNumber(ReleasedRow.Year, data.Question.Year);
            json.WriteString(ReleasedRow.Scope, data.ScopeName);
            json.WriteString(ReleasedRow.AsOf, ReleasedRow.Iso(data.Question.AsOf));
            json.WriteString(ReleasedRow.DataAsOf, data.DataAsOf);
            json.WriteString(TableData.ClosedOn, data.ClosedAt);
            ProgressJson.WriteNumber(json, TableData.TotalUsd, data.Total);
            json.WriteStartArray(TableData.Cell);
            foreach (var cell in data.Cells)
            {
                json.WriteStartObject();
                json.WriteString(TableData.Code, cell.Code);
                json.WriteString(TableData.Name, cell.Name);
                ProgressJson.WriteNumber(json, ReleasedRow.RealisedUsd, cell.Amount);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
