using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Web.Tests.Guards;

internal sealed partial class World
{
    /// <summary>Documents on a shipment, and the ways through the queue.</summary>
    private async Task AddEvidenceAsync(HostFixture host, Shipment submitted)
    {
        var paper = await host.Data.ShipmentFileAsync(submitted);
        var photo = await host.Data.ShipmentFileAsync(submitted, ShipmentFileKind.Invoice, isPhoto: true);
        _more.AddRange([
            ("berkas/{id}", $"/berkas/{paper.FileId}"),
            ("berkas/{id}", $"/berkas/{photo.FileId}"),
            ("pemeriksaan", "/pemeriksaan?tampil=lama&urut=nilai"),
            ("pemeriksaan", "/pemeriksaan?tampil=perhatian&siapa=lain&urut=baru"),
            ("pemeriksaan", "/pemeriksaan?tampil=bersih"),
            ("pemeriksaan", "/pemeriksaan?handler=Next"),
            ("pemeriksaan/{id}", $"/pemeriksaan/{submitted.Id}?handler=Next"),
        ]);
    }
}
