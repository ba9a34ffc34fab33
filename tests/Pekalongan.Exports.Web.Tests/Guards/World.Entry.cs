using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Web.Tests.Guards;

internal sealed partial class World
{
    /// <summary>What a business objected to, answered and not, and the fast form after a shipment.</summary>
    private async Task AddEntryAsync(HostFixture host, Shipment submitted, Shipment verified, Guid raisedBy, Guid staff)
    {
        var now = host.Clock.Now();
        await host.AddAsync(
            new ShipmentObjection { ShipmentId = submitted.Id, Text = "Nilainya bukan ini.", RaisedById = raisedBy, RaisedAt = now },
            new ShipmentObjection
            {
                ShipmentId = verified.Id, Text = "Tanggalnya salah.", RaisedById = raisedBy, RaisedAt = now, Answer = "Sudah dicek.", AnsweredById = staff, AnsweredAt = now,
            });
        _more.Add(("pengiriman/cepat", $"/pengiriman/cepat?sesudah={submitted.Id}"));
    }
}
