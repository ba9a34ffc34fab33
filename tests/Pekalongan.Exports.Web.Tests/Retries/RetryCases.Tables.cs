using System.Globalization;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Web.Tests.Retries;

internal static partial class RetryCases
{
    private static int _number = 900;

    /// <summary>Tables that are uploaded: of shipments, and of rates.</summary>
    private static Dictionary<string, RetryCase> Tables => new()
    {
        ["Imports.Index"] = new(async office =>
        {
            var staff = await office.StaffAsync();
            return new Filled(staff, await UploadFormAsync(office, staff));
        }),
        ["Imports.Commit"] = new(async office =>
        {
            var (staff, address) = await UploadedAsync(office);
            return new Filled(staff, (await staff.GetAsync(address + "/daftarkan")).Form().Fill("Input.Choice", "benar"));
        }),
        ["Imports.Discard"] = new(async office =>
        {
            var (staff, address) = await UploadedAsync(office);
            return new Filled(staff, (await staff.GetAsync(address + "/buang")).Form());
        }),
        ["Imports.Details.HandBack"] = new(
            async office =>
            {
                var (staff, address) = await UploadedAsync(office);
                return new Filled(staff, (await staff.GetAsync(address)).Form(), "Unduh dengan kolom Masalah");
            },
            Retried.HandsOutAgain),
        ["Rates.Import"] = new(async office => await RatesAsync(office, null), Retried.WritesNothing),
        ["Rates.Import.Record"] = new(async office => await RatesAsync(office, "form[action*='handler=Record']")),
    };

    private static async Task<PageForm> UploadFormAsync(RetryOffice office, Browser staff)
    {
        var exporter = await office.Data.ExporterAsync();
        var table = SampleSheets.Xlsx(SampleShipments.Headers, [
            SampleShipments.Row(exporter, Interlocked.Increment(ref _number)), SampleShipments.Courier(exporter, Interlocked.Increment(ref _number)),
            SampleShipments.Row(exporter, Interlocked.Increment(ref _number), ("Negara tujuan", "Atlantis")),
        ]);
        return (await staff.GetAsync("/pengiriman/impor")).Form().Attach("Input.Upload", "contoh.xlsx", table).Fill("Input.EntrySource", "ESka");
    }

    private static async Task<(Browser Staff, string Address)> UploadedAsync(RetryOffice office)
    {
        var staff = await office.StaffAsync();
        var page = (await (await UploadFormAsync(office, staff)).SubmitAsync()).ShouldBeOk();
        await office.WorkAsync();
        return (staff, page.Address);
    }

    private static async Task<Filled> RatesAsync(RetryOffice office, string? form)
    {
        var staff = await office.StaffAsync();
        var day = new DateOnly(2012, 1, 2).AddDays(Interlocked.Increment(ref _number));
        var table = string.Create(CultureInfo.InvariantCulture, $"Jenis;Mata uang;Per;Rupiah;Berlaku mulai;Sampai;Sumber\nDinas;USD;1;12.000,00;{day:dd-MM-yyyy};{day.AddDays(3):dd-MM-yyyy};contoh");
        var look = (await staff.GetAsync("/kurs/impor")).Form("#perbaiki").Fill("Input.Text", table);
        return new Filled(staff, form is null ? look : (await look.SubmitAsync()).ShouldBeOk().Form(form));
    }
}
