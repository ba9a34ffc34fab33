using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Web.Tests.Guards;

internal sealed partial class World
{
    /// <summary>A checked table of shipments with rows of every state.</summary>
    private async Task AddShipmentImportAsync(HostFixture host, Exporter exporter, UserAccount staff)
    {
        await host.Data.SubmittedAsync(exporter, new DateOnly(2026, 1, 1), change: s => (s.DocumentNumber, s.CustomsOfficeCode) = ("000090", "060100"));
        var file = SampleSheets.Xlsx(SampleShipments.Headers, [
            SampleShipments.Row(exporter, 91), SampleShipments.Row(exporter, 92, ("Negara tujuan", "Atlantis")), SampleShipments.Row(exporter, 93, ("Syarat penyerahan", "CIF")),
            SampleShipments.Row(exporter, 90, ("Negara tujuan", "Jepang")),
        ]);
        var (_, id) = await host.ActAsync<ImportService, (Outcome, Guid Id)>(staff, service => service.UploadAsync(
            Guid.CreateVersion7(), TestData.City, ImportPurpose.Shipments(EntrySource.List), new Upload("pengiriman.xlsx", file), Language.Indonesian, CancellationToken.None));
        while (!await host.ReadAsync(db => db.Imports.AnyAsync(b => b.Id == id && b.Status == ImportStatus.Checked)))
        {
            // The program's own worker may be at it.
            await host.ActAsync<ImportWorker, bool>(null, worker => worker.RunAsync(new ImportPace(), CancellationToken.None));
            await Task.Delay(20);
        }

        _more.AddRange([
            ("pengiriman/impor/{id}", $"/pengiriman/impor/{id}"),
            ("pengiriman/impor/{id}", $"/pengiriman/impor/{id}?tampil=semua"),
            ("pengiriman/impor/{id}/daftarkan", $"/pengiriman/impor/{id}/daftarkan"),
            ("pengiriman/impor/{id}/buang", $"/pengiriman/impor/{id}/buang"),
            ("pengiriman/impor/templat", "/pengiriman/impor/templat?format=csv"),
        ]);
    }
}
