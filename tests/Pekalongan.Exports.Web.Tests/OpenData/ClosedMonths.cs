using System.Text.Json;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.OpenData;

/// <summary>Fills an office with shipments, closes its months, and asks what the public is told.</summary>
internal static class ClosedMonths
{
    public static async Task CloseAsync(this HostFixture office, UserAccount who, DateOnly monthEnd)
    {
        (await office.ActAsync<PeriodService, Outcome>(who, periods => periods.CloseAsync(
            TestData.City, monthEnd, Guid.CreateVersion7(), TestContext.Current.CancellationToken))).Ok.ShouldBeTrue();
        office.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    public static async Task<IReadOnlyList<Exporter>> ExportersAsync(this HostFixture office, int count)
    {
        var exporters = new List<Exporter>();
        for (var n = 0; n < count; n++)
            exporters.Add(await office.Data.ExporterAsync());
        return exporters;
    }

    public static async Task<string> ReadAsync(this HostFixture office, string address)
    {
        using var client = office.Client();
        return await client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
    }

    public static async Task<JsonElement> JsonAsync(this HostFixture office, string address)
    {
        using var json = JsonDocument.Parse(await office.ReadAsync(address));
        return json.RootElement.Clone();
    }

    /// <summary>"MY 3000.00", in the order given.</summary>
    public static IReadOnlyList<string> Cells(this JsonElement table) =>
        [.. table.GetProperty("baris").EnumerateArray().Select(cell => $"{cell.GetProperty("kode").GetString()} {cell.GetProperty("realisasi_usd").GetRawText()}")];
}
