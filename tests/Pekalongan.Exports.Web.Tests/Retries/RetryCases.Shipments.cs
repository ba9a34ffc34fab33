using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Web.Tests.Retries;

internal static partial class RetryCases
{
    private static readonly DateOnly Day = new(2026, 11, 3);

    private static readonly (string, string?)[] Destination =
    [
        ("Input.ExportDate", "5 Oktober 2026"), ("Input.Destination", "Dubai"), ("Input.Channel", "OwnName"), ("Input.DocumentKind", "None"),
    ];

    private static readonly (string, string?)[] Told =
    [
        ("Input.Source", "Telephone"), ("Input.InformantName", "Ibu Contoh"), ("Input.Destination.ExportDate", "5-11-2026"), ("Input.Destination.Destination", "Jepang"), ("Input.Destination.Channel", "OwnName"),
        ("Input.Destination.DocumentKind", "None"), ("Input.Goods.Lines[0].Commodity", "sarung_batik"), ("Input.Goods.Lines[0].Quantity", "1.200"),
        ("Input.Goods.Lines[0].Unit", "lembar"), ("Input.Goods.Lines[0].NetWeight", "250,5"), ("Input.Goods.Lines[0].Amount", "1.000"),
        ("Input.Goods.Lines[0].Currency", "USD"), ("Input.Goods.Lines[0].Origin", "City"),
    ];

    /// <summary>From the empty form to the shipment that is thrown away, corrected or objected to.</summary>
    private static Dictionary<string, RetryCase> Shipments => new()
    {
        ["Shipments.Start"] = new(async office =>
        {
            var (own, _) = await office.OwnAsync();
            return new Filled(own, (await own.GetAsync("/pengiriman")).Form("#catat"));
        }),
        ["Shipments.Destination"] = new(office => OwnDraftAsync(office, "tujuan", form => form.Fill(Destination))),
        ["Shipments.Destination.Later"] = new(office => OwnDraftAsync(office, "tujuan", form => form.Fill(Destination), "Simpan dulu")),
        ["Shipments.Goods"] = new(office => OwnDraftAsync(office, "barang", form => form.Fill("Input.Lines[0].Amount", "7.250"))),
        ["Shipments.Goods.More"] = new(office => OwnDraftAsync(office, "barang", form => form.Fill("Input.Lines[0].Amount", "7.250"), "Tambah barang lain")),
        ["Shipments.Goods.Remove"] = new(office => OwnDraftAsync(office, "barang?tambah=true", form => form, "Hapus barang 1"), Retried.WritesNothing),
        ["Shipments.Check"] = new(office => OwnDraftAsync(office, "periksa", form => form)),
        ["Shipments.Discard"] = new(office => OwnDraftAsync(office, "buang", form => form)),
        ["Shipments.Quick"] = new(office => QuickAsync(office, "Kirim untuk diperiksa, lalu catat lagi")),
        ["Shipments.Quick.Keep"] = new(office => QuickAsync(office, "Simpan draf, lalu catat lagi")),
        ["Shipments.Quick.More"] = new(office => QuickAsync(office, "Tambah barang lain"), Retried.WritesNothing),
        ["Shipments.Again"] = new(async office => await StaffAsync(office, await VerifiedAsync(office), "lagi", form => form.Fill("Input.Source", "Telephone"))),
        ["Shipments.Correct"] = new(async office => await StaffAsync(office, await VerifiedAsync(office), "koreksi", form => form.Fill("Input.Source", "Telephone"))),
        ["Shipments.Ska"] = new(async office => await StaffAsync(office, await VerifiedAsync(office), "ska", form => form.Fill(("Input.Use", "ATIGA"), ("Input.Number", "0012/CONTOH")))),
        ["Shipments.Files.Add"] = new(async office =>
        {
            var (staff, shipment) = (await office.StaffAsync(), await SubmittedAsync(office));
            var form = (await staff.GetAsync($"/pengiriman/{shipment.Id}/berkas")).Form("#tambah");
            return new Filled(staff, form.Fill("Input.Kind", "Invoice").Attach("Input.File", "faktur contoh.pdf", SampleFiles.Pdf));
        }),
        ["Shipments.Files.Remove"] = new(async office =>
        {
            var (staff, shipment) = (await office.StaffAsync(), await SubmittedAsync(office));
            await office.Data.ShipmentFileAsync(shipment);
            return new Filled(staff, (await staff.GetAsync($"/pengiriman/{shipment.Id}/berkas")).Form(".files form"));
        }),
        ["Shipments.Objection"] = new(async office =>
        {
            var (own, exporter) = await office.OwnAsync();
            var shipment = await office.Data.SubmittedAsync(exporter, Day);
            return new Filled(own, (await own.GetAsync($"/pengiriman/{shipment.Id}/keberatan")).Form().Fill("Input.Text", "Nilainya bukan ini."));
        }),
        ["Shipments.Objection.Answer"] = new(async office =>
        {
            var shipment = await SubmittedAsync(office);
            await office.Host.AddAsync(new ShipmentObjection
            {
                ShipmentId = shipment.Id, Text = "Nilainya bukan ini.", RaisedById = (await office.Data.MakerAsync()).Id, RaisedAt = office.Host.Clock.GetUtcNow().UtcDateTime,
            });
            return await StaffAsync(office, shipment, "keberatan", form => form.Fill("Reply.Answer", "Sudah dicek: nilainya benar."));
        }),
        ["Shipments.Void"] = new(async office =>
        {
            var (verifier, shipment) = (await office.VerifierAsync(), await VerifiedAsync(office));
            return new Filled(verifier, (await verifier.GetAsync($"/pengiriman/{shipment.Id}/batal")).Form().Fill("Input.Reason", "Dicatat dua kali"));
        }),
    };

    private static async Task<Filled> OwnDraftAsync(RetryOffice office, string page, Func<PageForm, PageForm> fill, string? button = null)
    {
        var (own, exporter) = await office.OwnAsync();
        var draft = await office.Data.DraftAsync(exporter, Day, change: s => (s.DocumentKind, s.DocumentNumber, s.DocumentDate) = (ExportDocumentKind.None, null, null));
        return new Filled(own, fill((await own.GetAsync($"/pengiriman/{draft.Id}/{page}")).Form()), button);
    }

    private static async Task<Filled> QuickAsync(RetryOffice office, string button)
    {
        var (staff, exporter) = (await office.StaffAsync(), await office.Data.ExporterAsync());
        return new Filled(staff, (await staff.GetAsync("/pengiriman/cepat")).Form().Fill(Told).Fill("Input.Exporter", exporter.Name), button);
    }

    private static async Task<Filled> StaffAsync(RetryOffice office, Shipment shipment, string page, Func<PageForm, PageForm> fill)
    {
        var staff = await office.StaffAsync();
        return new Filled(staff, fill((await staff.GetAsync($"/pengiriman/{shipment.Id}/{page}")).Form()));
    }

    private static async Task<Shipment> SubmittedAsync(RetryOffice office) => await office.Data.SubmittedAsync(await office.Data.ExporterAsync(), Day);

    private static async Task<Shipment> VerifiedAsync(RetryOffice office) => await office.Data.VerifiedAsync(await office.Data.ExporterAsync(), Day);
}
