using System.Text.Json.Nodes;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.OpenData;

/// <summary>The catalogue for programs: DCAT in JSON-LD, with names of our own that the context explains, and texts in both languages.</summary>
internal static class CatalogueJson
{
    public const string NoLicense = "belum ditetapkan";

    public static JsonObject Write(string publisher, OpenDataSettings settings, string root) => new()
    {
        ["@context"] = Context(),
        ["@type"] = "dcat:Catalog",
        ["judul"] = InBoth(new Wording("Data terbuka ekspor Kota Pekalongan")),
        ["penerbit"] = publisher,
        ["lisensi"] = License(settings),
        ["lisensi_alamat"] = settings.LicenseAddress,
        ["bahasa"] = new JsonArray("id", "en"),
        ["antarmuka"] = root + "/data/openapi.json",
        ["kumpulan_data"] = new JsonArray([.. Datasets.All.Select(dataset => Of(dataset, settings, root))]),
    };

    public static string License(OpenDataSettings settings) => string.IsNullOrWhiteSpace(settings.License) ? NoLicense : settings.License;

    private static JsonObject Of(Dataset dataset, OpenDataSettings settings, string root) => new()
    {
        ["@type"] = "dcat:Dataset",
        ["nama"] = dataset.Slug,
        ["judul"] = InBoth(dataset.Title),
        ["keterangan"] = InBoth(dataset.Description),
        ["lisensi"] = License(settings),
        ["pembaruan"] = InBoth(dataset.Rhythm),
        ["distribusi"] = new JsonArray(
            File($"{root}/data/{dataset.Slug}.csv", "text/csv"),
            File($"{root}/data/{dataset.Slug}.json?{ProgressQuestion.YearParameter}={{{ProgressQuestion.YearParameter}}}", "application/json")),
        ["kolom"] = new JsonArray([.. dataset.Columns.Select(Of)]),
    };

    private static JsonObject Of(DataField field) => new()
    {
        ["nama"] = field.Name,
        ["tipe"] = InBoth(field.Kind.InWords()),
        ["satuan"] = field.Unit,
        ["boleh_kosong"] = field.MayBeUnknown,
        ["keterangan"] = InBoth(field.Meaning),
    };

    private static JsonObject File(string address, string mediaType) => new()
    {
        ["@type"] = "dcat:Distribution",
        ["alamat"] = address,
        ["jenis_media"] = mediaType,
    };

    private static JsonObject InBoth(Wording text) => new() { ["id"] = text.In(Language.Indonesian), ["en"] = text.In(Language.English) };

    private static JsonObject Context() => new()
    {
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dct"] = "http://purl.org/dc/terms/",
        ["judul"] = new JsonObject { ["@id"] = "dct:title", ["@container"] = "@language" },
        ["keterangan"] = new JsonObject { ["@id"] = "dct:description", ["@container"] = "@language" },
        ["pembaruan"] = new JsonObject { ["@id"] = "dct:accrualPeriodicity", ["@container"] = "@language" },
        ["penerbit"] = "dct:publisher",
        ["lisensi"] = "dct:license",
        ["bahasa"] = "dct:language",
        ["nama"] = "dct:identifier",
        ["kumpulan_data"] = "dcat:dataset",
        ["distribusi"] = "dcat:distribution",
        ["alamat"] = "dcat:downloadURL",
        ["jenis_media"] = "dcat:mediaType",
    };
}
