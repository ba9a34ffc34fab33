using System.Text.Json;
using System.Text.Json.Serialization;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>Keeps rows and sentences as JSON. A sentence keeps its text and arguments, so that it can be read in either language later.</summary>
internal static class ImportJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new WordingConverter(), new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options)!;

    public static T? ReadOrNull<T>(string? json)
        where T : class => json is null ? null : JsonSerializer.Deserialize<T>(json, Options);

    /// <summary>["text", argument …]; an argument is a text, a whole number, a partial date {"d": …} or another sentence.</summary>
    private sealed class WordingConverter : JsonConverter<Wording>
    {
        public override Wording Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var json = JsonDocument.ParseValue(ref reader);
            return Wording(json.RootElement);
        }

        public override void Write(Utf8JsonWriter writer, Wording value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(value.Text);
            foreach (var argument in value.Arguments)
                WriteArgument(writer, argument, options);
            writer.WriteEndArray();
        }

        private void WriteArgument(Utf8JsonWriter writer, object? argument, JsonSerializerOptions options)
        {
            switch (argument)
            {
                case int number:
                    writer.WriteNumberValue(number);
                    break;
                case Wording wording:
                    Write(writer, wording, options);
                    break;
                case PartialDate date:
                    writer.WriteStartObject();
                    writer.WriteString("d", date.Iso);
                    writer.WriteEndObject();
                    break;
                case DateOnly date:
                    WriteArgument(writer, new PartialDate(date), options);
                    break;
                case null:
                    writer.WriteNullValue();
                    break;
                default:
                    writer.WriteStringValue(HiddenDigits.In(Texts.In(Language.Indonesian, "{0}", argument)));
                    break;
            }
        }

        private static Wording Wording(JsonElement json) =>
            new Wording(json[0].GetString()!, [.. json.EnumerateArray().Skip(1).Select(Argument)]);

        private static object? Argument(JsonElement json) => json.ValueKind switch
        {
            JsonValueKind.Number => json.GetInt32(),
            JsonValueKind.String => json.GetString(),
            JsonValueKind.Array => Wording(json),
            JsonValueKind.Object => PartialDate.Parse(json.GetProperty("d").GetString()).Value,
            _ => null,
        };
    }
}
