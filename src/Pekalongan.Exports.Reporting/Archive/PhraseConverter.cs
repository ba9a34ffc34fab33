using System.Text.Json;
using System.Text.Json.Serialization;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Archive;

/// <summary>Words in both languages, as they read today; one text where both are the same.</summary>
internal sealed class PhraseConverter : JsonConverter<Phrase>
{
    public override Phrase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return Phrase.AsIs(reader.GetString()!);
        reader.Read();
        var indonesian = reader.GetString()!;
        reader.Read();
        var english = reader.GetString()!;
        reader.Read();
        return Phrase.Named(indonesian, english);
    }

    public override void Write(Utf8JsonWriter writer, Phrase value, JsonSerializerOptions options)
    {
        var (indonesian, english) = (value.In(Language.Indonesian), value.In(Language.English));
        if (indonesian == english)
        {
            writer.WriteStringValue(indonesian);
            return;
        }

        writer.WriteStartArray();
        writer.WriteStringValue(indonesian);
        writer.WriteStringValue(english);
        writer.WriteEndArray();
    }
}

/// <summary>"2019", "2019-09" or "2019-09-30".</summary>
internal sealed class PartialDateConverter : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => PartialDate.FromIso(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.Iso);
}
