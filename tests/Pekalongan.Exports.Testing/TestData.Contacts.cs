using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Testing;

public sealed partial class TestData
{
    /// <summary>A call that reached the business because it fell silent, with a plan to call again.</summary>
    public async Task<ExporterContact> ContactAsync(Exporter exporter, Guid by, DateOnly? againOn = null, DateTime? at = null)
    {
        var contact = new ExporterContact
        {
            ScopeCode = exporter.ScopeCode,
            ExporterId = exporter.Id,
            Purpose = ContactPurpose.Silent,
            Way = ContactWay.Telephone,
            Reached = true,
            PersonName = "Pemilik Contoh",
            Note = "Contoh: pembeli berhenti memesan",
            AgainOn = againOn,
            ById = by,
            At = at ?? office.Clock.Now(),
            IdempotencyKey = Guid.NewGuid(),
        };
        await office.AddAsync(contact);
        return contact;
    }
}
