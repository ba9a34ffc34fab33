using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Shipments;

namespace Pekalongan.Exports.Web.Tests.Retries;

internal static partial class RetryCases
{
    /// <summary>The month's round, contacts, and what hands out or erases data.</summary>
    private static Dictionary<string, RetryCase> Rounds => new()
    {
        ["Collection.Index"] = new(async office =>
        {
            await office.Data.ExporterAsync(e => e.DeclaredExport = DeclaredExport.Since);
            var (staff, month) = (await office.StaffAsync(), NextMonth());
            return new Filled(staff, (await staff.GetAsync($"/rekap-bulanan?bulan={month / 100}-{month % 100:00}")).Form());
        }),
        ["Collection.Add"] = new(async office =>
        {
            var (staff, month, other) = (await office.StaffAsync(), NextMonth(), await office.Data.ExporterAsync());
            await office.Data.RoundAsync(month, await office.Data.ExporterAsync());
            return new Filled(staff, (await staff.GetAsync($"/rekap-bulanan/tambah?bulan={month / 100}-{month % 100:00}")).Form()
                .Fill(("Input.Exporter", other.Id.ToString()), ("Input.Reason", "Baru mulai ekspor")));
        }),
        ["Collection.TakeOff"] = new(async office =>
        {
            var (staff, item) = (await office.StaffAsync(), await ItemAsync(office));
            return new Filled(staff, (await staff.GetAsync($"/rekap-bulanan/{item.Id}/lepas")).Form().Fill("Input.Reason", "Usaha tutup"));
        }),
        ["Collection.Month"] = new(async office =>
        {
            var (staff, item) = (await office.StaffAsync(), await ItemAsync(office));
            return new Filled(
                staff, (await staff.GetAsync($"/rekap-bulanan/{item.Id}")).Form("#jawaban").Fill(("Input.Way", "Telephone"), ("Input.Kind", "Nothing")), "Simpan");
        }),
        ["Collection.Month.Reopen"] = new(async office =>
        {
            var (staff, item) = (await office.StaffAsync(), await ItemAsync(office));
            await office.Host.AddAsync(new CollectionAnswer
            {
                ItemId = item.Id, Kind = CollectionAnswerKind.Nothing, Source = EntrySource.Telephone, At = office.Host.Clock.GetUtcNow().UtcDateTime,
                ById = (await office.Data.MakerAsync()).Id,
            });
            return new Filled(staff, (await staff.GetAsync($"/rekap-bulanan/{item.Id}")).Form("#buka-lagi"));
        }),
        ["Collection.Mine"] = new(async office =>
        {
            var ((own, exporter), month) = (await office.OwnAsync(), NextMonth());
            await office.Data.RoundAsync(month, exporter);
            return new Filled(own, (await own.GetAsync("/rekap-saya")).Form($"#bulan-{month / 100}-{month % 100:00} form"));
        }),
        ["Silent.Contacts"] = new(async office =>
        {
            var (staff, exporter) = (await office.StaffAsync(), await office.Data.ExporterAsync());
            return new Filled(staff, (await staff.GetAsync($"/pelaku-usaha/{exporter.Id}/kontak")).Form().Fill(
                ("Input.Purpose", nameof(ContactPurpose.Silent)), ("Input.Way", nameof(ContactWay.WhatsApp)), ("Input.Reached", "ya"), ("Input.Note", "Pembeli berhenti memesan")));
        }),
        ["OwnData.Mine"] = new(
            async office =>
            {
                var (own, _) = await office.OwnAsync();
                return new Filled(own, (await own.GetAsync("/akun/saya/data")).Form());
            },
            Retried.HandsOutAgain),
        ["OwnData.Business"] = new(
            async office =>
            {
                var (staff, exporter) = (await office.StaffAsync(), await office.Data.ExporterAsync());
                return new Filled(staff, (await staff.GetAsync($"/pelaku-usaha/{exporter.Id}/data")).Form().Fill("Input.Reason", "Diminta di loket"));
            },
            Retried.HandsOutAgain),
        ["OwnData.Erase"] = new(async office =>
        {
            var (staff, exporter) = (await office.StaffAsync(), await office.Data.ExporterAsync());
            var name = await office.Host.ReadAsync(db => db.Exporters.Where(e => e.Id == exporter.Id).Select(e => e.Person!.Name).SingleAsync());
            return new Filled(staff, (await staff.GetAsync($"/pelaku-usaha/{exporter.Id}/hapus-data")).Form()
                .Fill(("Input.Reason", "Diminta pemilik di loket"), ("Input.TypedName", name)));
        }),
    };

    private static async Task<CollectionItem> ItemAsync(RetryOffice office) => (await office.Data.RoundAsync(NextMonth(), await office.Data.ExporterAsync())).Items[0];
}
