using System.Text.Json.Nodes;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.OpenData;

/// <summary>OpenAPI 3.1 of everything under /data, made from the same fields as the answers.</summary>
internal static class OpenApiJson
{
    public static JsonObject Write(string root)
    {
        var paths = new JsonObject();
        foreach (var dataset in Datasets.All)
        {
            paths[$"/data/{dataset.Slug}.json"] = Operation(dataset.Title, Question(isYearNeeded: true), "application/json", OpenApiSchemas.Reference(dataset.Slug));
            paths[$"/data/{dataset.Slug}.csv"] = Operation(dataset.Title, Question(isYearNeeded: false), "text/csv", new JsonObject
            {
                ["type"] = "string",
                ["description"] = string.Join(',', dataset.Columns.Select(field => field.Name)),
            });
        }

        paths["/data/katalog.json"] = Operation(new Wording("Katalog data"), [], "application/json", OpenApiSchemas.Any("kumpulan_data", "lisensi"));
        paths["/data/openapi.json"] = Operation(new Wording("Keterangan antarmuka ini"), [], "application/json", OpenApiSchemas.Any("openapi", "paths"));
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = Text(new Wording("Data terbuka ekspor Kota Pekalongan")), ["version"] = "1" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = root.Length == 0 ? "/" : root }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = OpenApiSchemas.Write() },
        };
    }

    private static JsonObject Operation(Wording title, JsonArray parameters, string mediaType, JsonObject schema) => new()
    {
        ["get"] = new JsonObject
        {
            ["summary"] = Text(title),
            ["parameters"] = parameters,
            ["responses"] = new JsonObject
            {
                ["200"] = Answer(new Wording("Jawaban, dengan ETag."), mediaType, schema),
                ["304"] = new JsonObject { ["description"] = Text(new Wording("Tidak berubah sejak ETag pada If-None-Match.")) },
                ["400"] = Answer(new Wording("Pertanyaan tidak bisa dijawab; disebutkan parameter mana."), "application/problem+json", OpenApiSchemas.Reference(OpenApiSchemas.Problem)),
            },
        },
    };

    private static JsonObject Answer(Wording description, string mediaType, JsonObject schema) => new()
    {
        ["description"] = Text(description),
        ["content"] = new JsonObject { [mediaType] = new JsonObject { ["schema"] = schema } },
    };

    private static JsonArray Question(bool isYearNeeded) =>
    [
        Parameter(ProgressQuestion.YearParameter, new Wording("Tahun kalender ekspor."), "integer", null, isYearNeeded),
        Parameter(ProgressQuestion.AsOfParameter, new Wording("Sampai hari apa; hari dalam tahun itu."), "string", "date", false),
        Parameter(ProgressQuestion.KnownParameter, new Wording("Keadaan yang sudah dirilis pada akhir hari ini; tanpa itu, keadaan terakhir."), "string", "date", false),
        Parameter(ProgressQuestion.ScopeParameter, new Wording("Kode wilayah; tanpa itu, kota ini."), "string", null, false),
    ];

    private static JsonObject Parameter(string name, Wording description, string type, string? format, bool isNeeded)
    {
        var schema = new JsonObject { ["type"] = type };
        if (format is not null)
            schema["format"] = format;
        return new JsonObject { ["name"] = name, ["in"] = "query", ["required"] = isNeeded, ["description"] = Text(description), ["schema"] = schema };
    }

    internal static string Text(Wording text) => text.In(Language.Indonesian);
}
