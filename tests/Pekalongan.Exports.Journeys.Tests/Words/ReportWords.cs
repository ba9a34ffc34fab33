using System.Globalization;
using System.Text;
using System.Text.Json;
using Pekalongan.Exports.Journeys.Tests.Setting;
using Shouldly;

namespace Pekalongan.Exports.Journeys.Tests.Words;

internal static class ReportWords
{
    /// <summary>The realised value of a year to the cent, from the file that programs read.</summary>
    public static async Task<decimal> DownloadsRealised(this Visitor pimpinan, int year)
    {
        await pimpinan.Goes($"/laporan/progres?tahun={year.ToString(CultureInfo.InvariantCulture)}");
        using var report = JsonDocument.Parse(await pimpinan.Downloads("JSON"));
        return report.RootElement.GetProperty("isi").EnumerateArray()
            .Where(block => block.GetProperty("jenis").GetString() == "angka_utama").SelectMany(block => block.GetProperty("isi").EnumerateArray())
            .Single(figure => figure.GetProperty("kunci").GetString() == "realisasi_usd").GetProperty("nilai").GetDecimal();
    }

    /// <summary>All four files of the report that stands open; the text of the CSV.</summary>
    public static async Task<string> DownloadsAllFiles(this Visitor pimpinan)
    {
        Encoding.ASCII.GetString(await pimpinan.Downloads("Unduh PDF"), 0, 5).ShouldBe("%PDF-");
        Encoding.ASCII.GetString(await pimpinan.Downloads("XLSX"), 0, 2).ShouldBe("PK");
        JsonDocument.Parse(await pimpinan.Downloads("JSON")).Dispose();
        return Encoding.UTF8.GetString(await pimpinan.Downloads("CSV"));
    }
}
