using System.Text.Json.Nodes;

namespace Pekalongan.Exports.Web.OpenData;

/// <summary>The schemas of the answers, by the name of their set of data.</summary>
internal static class OpenApiSchemas
{
    public const string Problem = "masalah";

    public static JsonObject Write()
    {
        var schemas = new JsonObject();
        foreach (var dataset in Datasets.All)
        {
            var properties = dataset.Head.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)Of(field)));
            if (dataset.Cells.Count > 0)
                properties = properties.Append(KeyValuePair.Create(TableData.Cell, (JsonNode?)ListOf(dataset.Cells.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)Of(field))))));
            schemas[dataset.Slug] = Object(properties);
        }

        schemas[Problem] = Any("status", "title", "parameter", "errors");
        return schemas;
    }

    public static JsonObject Reference(string name) => new() { ["$ref"] = "#/components/schemas/" + name };

    /// <summary>An object of which only these names are promised.</summary>
    public static JsonObject Any(params string[] names) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]),
    };

    private static JsonObject Of(DataField field)
    {
        var schema = field.Kind switch
        {
            FieldKind.Whole => Typed("integer", field),
            FieldKind.Number => Typed("number", field),
            FieldKind.Sources => ListOf(
            [
                new("untuk", Typed("string")), new("sumber", Typed("string")), new("terbit", Typed("string")), new("luar_artikel", Typed("boolean", mayBeUnknown: true)),
            ]),
            _ => Typed("string", field),
        };
        if (field.Kind == FieldKind.Date)
            schema["format"] = "date";
        schema["description"] = OpenApiJson.Text(field.Meaning);
        if (field.Unit is { } unit)
            schema["x-satuan"] = unit;
        return schema;
    }

    private static JsonObject Typed(string type, DataField field) => Typed(type, field.MayBeUnknown);

    private static JsonObject Typed(string type, bool mayBeUnknown = false) => new() { ["type"] = mayBeUnknown ? new JsonArray(type, "null") : type };

    private static JsonObject ListOf(IEnumerable<KeyValuePair<string, JsonNode?>> properties) => new() { ["type"] = "array", ["items"] = Object(properties) };

    private static JsonObject Object(IEnumerable<KeyValuePair<string, JsonNode?>> properties)
    {
        var all = properties.ToList();
        return new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray([.. all.Select(property => JsonValue.Create(property.Key))]),
            ["properties"] = new JsonObject(all),
            ["additionalProperties"] = false,
        };
    }
}
