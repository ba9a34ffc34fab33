using System.Text.Json;

namespace Pekalongan.Exports.Web.Tests.OpenData;

/// <summary>What in an answer is not as its schema says: the part of JSON Schema that our interface description uses.</summary>
internal static class SchemaCheck
{
    public static IEnumerable<string> Problems(JsonElement schema, JsonElement value, JsonElement document, string at = "$")
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Problems(reference.GetString()!.Split('/').Skip(1).Aggregate(document, (node, name) => node.GetProperty(name)), value, document, at);
        var types = schema.GetProperty("type") is { ValueKind: JsonValueKind.Array } several ? several.EnumerateArray().Select(t => t.GetString()!) : [schema.GetProperty("type").GetString()!];
        if (!types.Any(type => Is(type, value)))
            return [$"{at} is {value.ValueKind}"];
        return value.ValueKind switch
        {
            JsonValueKind.Object => OfObject(schema, value, document, at),
            JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) => Problems(schema.GetProperty("items"), item, document, $"{at}[{i}]")),
            JsonValueKind.String when schema.TryGetProperty("format", out var format) && format.GetString() == "date" && !DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", out _) =>
                [$"{at} is no date"],
            _ => [],
        };
    }

    private static IEnumerable<string> OfObject(JsonElement schema, JsonElement value, JsonElement document, string at)
    {
        foreach (var name in schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!))
            if (!value.TryGetProperty(name, out _))
                yield return $"{at} has no {name}";
        if (!schema.TryGetProperty("properties", out var properties))
            yield break;
        foreach (var property in value.EnumerateObject())
            if (!properties.TryGetProperty(property.Name, out var known))
                yield return $"{at} has {property.Name}, which is not described";
            else
                foreach (var problem in Problems(known, property.Value, document, $"{at}.{property.Name}"))
                    yield return problem;
    }

    private static bool Is(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => false,
    };
}
