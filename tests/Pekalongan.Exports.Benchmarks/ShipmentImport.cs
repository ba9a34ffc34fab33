using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Benchmarks;

/// <summary>A table of 5,000 shipments of a hundred businesses, ten a day, with a rate in force and something verified before.</summary>
internal static class ShipmentImport
{
    private const int Businesses = 100;

    public static Task<IReadOnlyList<Ratio>> MeasureAsync() => new ImportMeasure
    {
        Name = "shipment-import",
        Purpose = ImportPurpose.Shipments(EntrySource.ESka),
        Tables = ["Shipments", "ShipmentLines", "ImportedRows", "AuditProcesses", "AuditEvents"],
        PrepareAsync = async office =>
        {
            await office.Data.RateAsync();
            var exporters = new List<Exporter>();
            for (var i = 0; i < Businesses; i++)
                exporters.Add(await office.Data.ExporterAsync());
            for (var i = 1; i <= 3; i++)
                await office.Data.VerifiedAsync(exporters[0], new DateOnly(2026, 1, i));
            return SampleSheets.Xlsx(
                SampleShipments.Headers, Enumerable.Range(1, ImportMeasure.Rows).Select(n => (object?[])SampleShipments.Row(exporters[n % Businesses], n)));
        },
    }.MeasureAsync();
}
