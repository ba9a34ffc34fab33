using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Web.Tests.Guards;

internal sealed partial class World
{
    /// <summary>A round under way, with a call, an answer, and a statement in each state that has a page of its own.</summary>
    private async Task AddRoundAsync(HostFixture host, Exporter exporter, Exporter other)
    {
        var data = host.Data;
        var third = await data.ExporterAsync();
        var round = await data.RoundAsync(202610, exporter, other, third);
        var (open, answered) = (round.Items[0], round.Items[1]);
        var maker = (await data.MakerAsync()).Id;
        await host.AddAsync(
            new CollectionAnswer { ItemId = answered.Id, Kind = CollectionAnswerKind.Nothing, Source = EntrySource.Telephone, At = host.Clock.Now(), ById = maker },
            new ExporterContact
            {
                ScopeCode = TestData.City, ExporterId = exporter.Id, Purpose = ContactPurpose.Collection, Month = 202610, Way = ContactWay.Visit, Reached = true,
                PersonName = "Bapak Contoh", Note = "Minta waktu", AgainOn = JakartaTime.Today(host.Clock).AddDays(3), ById = maker, At = host.Clock.Now(),
                IdempotencyKey = Guid.NewGuid(),
            });
        var submitted = await data.StatementAsync(exporter, 202610);
        var returned = await data.StatementAsync(other, 202609, change: s => (s.Status, s.DecisionReason) = (StatementStatus.Returned, "Jumlahnya janggal."));
        // No test checks the ledger of this office, so it may stand there without its entries.
        var verified = await data.StatementAsync(other, 202608, change: s => s.Status = StatementStatus.Verified);
        var room = "/rekap-bulanan";
        _more.AddRange([
            ("rekap-bulanan", room),
            ("rekap-bulanan", $"{room}?bulan=2026-10&keadaan=NotYet"),
            ("rekap-bulanan", $"{room}?bulan=2026-07"),
            ("rekap-bulanan/tambah", $"{room}/tambah?bulan=2026-10"),
            ("rekap-bulanan/{id}", $"{room}/{open.Id}"),
            ("rekap-bulanan/{id}", $"{room}/{answered.Id}"),
            ("rekap-bulanan/{id}/lepas", $"{room}/{open.Id}/lepas"),
            ("rekap-bulanan/{id}/catat", $"{room}/{round.Items[2].Id}/catat"),
            ("rekap-bulanan/rekap/{id}", $"{room}/rekap/{submitted.Id}"),
            ("rekap-bulanan/rekap/{id}", $"{room}/rekap/{verified.Id}"),
            ("rekap-bulanan/rekap/{id}/ubah", $"{room}/rekap/{returned.Id}/ubah"),
            ("rekap-bulanan/rekap/{id}/tarik", $"{room}/rekap/{submitted.Id}/tarik"),
            ("pemeriksaan/rekap", "/pemeriksaan/rekap?keadaan="),
            ("pemeriksaan/rekap/{id}", $"/pemeriksaan/rekap/{submitted.Id}"),
            ("pemeriksaan/rekap/{id}/batal", $"/pemeriksaan/rekap/{verified.Id}/batal"),
        ]);
    }
}
