using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Journeys.Tests.Setting;
using Pekalongan.Exports.Journeys.Tests.Words;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Journeys.Tests;

/// <summary>Forms sent as they were opened: each is refused on its own page, which says what is missing, in both languages.</summary>
public sealed class RefusalTests(JourneyHost host) : Journey(host)
{
    private const string MainButton = "main form[method=post] .actions button.btn:not(.ghost)";

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public async Task SendEmptyForm_OfEveryRole_IsRefusedOnItsPage(string language)
    {
        var nobody = await Speaking("tamu", language);
        await IsRefused(nobody, "/masuk");
        await IsRefused(nobody, "/akun/lupa-sandi");
        await IsRefused(nobody, "/verifikasi");

        var petugas = await Speaking("petugas", language);
        var someone = await Host.ReadAsync(db => db.Exporters.Where(e => e.ScopeCode == Core.Office.Scope.ExampleCode).Select(e => e.Id).FirstAsync());
        var application = await Host.ReadAsync(db => db.Applications.Select(a => a.Id).FirstAsync());
        await IsRefused(petugas, "/pelaku-usaha/tambah");
        await IsRefused(petugas, $"/pengiriman/tambah?pelaku={someone}");
        await IsRefused(petugas, "/pelatihan/tambah");
        await IsRefused(petugas, "/kurs/tambah");
        await IsRefused(petugas, $"/kelayakan/{application}/syarat/QualityAndQuantity", "main form[enctype] .actions button.btn.ghost");

        var eksportir = await Speaking("eksportir", language);
        await eksportir.Goes("/pengiriman");
        await eksportir.Loads(() => eksportir.Page.Locator("#catat button").ClickAsync());
        await IsRefused(eksportir, eksportir.Path);
        await IsRefused(eksportir, eksportir.Path.Replace("tujuan", "barang", StringComparison.Ordinal), "main form[method=post] > .actions button.btn:not(.ghost)");

        var verifikator = await Speaking("verifikator", language);
        var submitted = await Host.ReadAsync(db => db.Shipments.Where(s => s.Status == ShipmentStatus.Submitted).OrderBy(s => s.SubmittedAt).Select(s => s.Id).FirstAsync());
        await IsRefused(verifikator, $"/pemeriksaan/{submitted}", "#kembalikan button");

        var admin = await Speaking("admin", language);
        await IsRefused(admin, "/akun/tambah");
        await IsRefused(admin, "/akun/saya", "#sandi button");
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public async Task AskForWhatIsNotThere_AnswersAPageThatSaysSo(string language)
    {
        var pimpinan = await Speaking("pimpinan", language);
        await Answers(pimpinan, "/laporan/progres?tahun=2019&per=2020-01-01", 400);
        await Answers(pimpinan, "/capaian?tahun=abc", 400);
        await Answers(pimpinan, "/tidak-ada", 404);
        await Answers(pimpinan, "/akun", 403);

        var eksportir = await Speaking("eksportir", language);
        var others = await Host.ReadAsync(db => db.Shipments.Where(s => s.Status == ShipmentStatus.Verified && !db.Users.Any(u => u.ExporterId == s.ExporterId)).Select(s => s.Id).FirstAsync());
        await Answers(eksportir, $"/pengiriman/{others}", 404);
        await Answers(eksportir, "/pelaku-usaha", 403);

        var nobody = await Speaking("tamu", language);
        await Answers(nobody, "/akun/aktivasi/sudah-lama-dipakai", 200, 404, 410);
    }

    private async Task<Visitor> Speaking(string role, string language)
    {
        var visitor = await AtDesk(role);
        if (role != "tamu")
            await visitor.SignsIn($"{role}@contoh.id");
        await visitor.Goes($"/bahasa?ke={language}&kembali=/bantuan");
        return visitor;
    }

    private static async Task IsRefused(Visitor visitor, string address, string button = MainButton)
    {
        await visitor.Goes(address);
        await visitor.Loads(() => visitor.Page.Locator(button).First.ClickAsync());
        visitor.Answer!.Status.ShouldBe(400, $"{visitor.Name} sent {address} empty");
        (await visitor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Alert).CountAsync()).ShouldBe(1);
    }

    private static async Task Answers(Visitor visitor, string address, params int[] expected)
    {
        await visitor.Goes(address);
        expected.ShouldContain(visitor.Answer!.Status, $"{visitor.Name} asked for {address}");
    }
}
