using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering;

/// <summary>The tree with raw numbers and their units; unknown is null, with its reason beside it.</summary>
public static class JsonRenderer
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static byte[] Render(Report report, Language language)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("laporan", report.Kind);
            json.WriteString("bahasa", language == Language.Indonesian ? "id" : "en");
            json.WriteString("judul", report.Title.In(language));
            Optional(json, "subjudul", report.Subtitle, language);
            Optional(json, "peringatan", report.Notice, language);
            json.WriteString("lingkup", report.Scope.In(language));
            if (report.Layout == ReportLayout.Figures)
            {
                json.WriteString("per", InvariantText.Date(report.AsOf));
                json.WriteString("diketahui", InvariantText.Date(report.KnownAt));
            }
            else
            {
                json.WriteString("tanggal", InvariantText.Date(report.AsOf));
            }

            json.WriteStartArray("isi");
            var blocks = new JsonBlocks(json, language);
            foreach (var block in report.Blocks)
                block.Accept(blocks);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    internal static void Optional(Utf8JsonWriter json, string name, Phrase? phrase, Language language)
    {
        if (phrase is not null)
            json.WriteString(name, phrase.In(language));
    }
}
