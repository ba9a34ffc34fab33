using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.OwnData;

public sealed class OwnDataTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Mine_Download_HoldsAllOfTheBusinessAndNothingOfAnother()
    {
        var owner = await host.Data.PersonAsync(Nik.Parse("3375014708900010").Value);
        var (own, other) = (await host.Data.ExporterAsync(e => e.Phone = "+628551230001", owner), await host.Data.ExporterAsync(e => e.Phone = "+628551230002"));
        var shipment = await host.Data.VerifiedAsync(own, new DateOnly(2026, 10, 5), usd: 4_321);
        var foreign = await host.Data.VerifiedAsync(other, new DateOnly(2026, 10, 5), change: s => s.ExporterOfRecordId = own.Id);
        var application = await host.Data.ApplicationAsync(await host.Data.CohortAsync(), own);
        var browser = await host.SignInAsAsync(Role.Exporter, own);
        (await browser.GetAsync("/akun/saya")).ShouldSay("Unduh data saya");

        var page = await (await browser.GetAsync("/akun/saya/data")).Form().SubmitAsync();

        page.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        var files = Copies.Unpack(page.Bytes);
        var all = string.Join('\n', files.Values);
        foreach (var said in new[] { own.Name, "3×24 jam", "pengiriman.json" })
            files["BACA-DULU.txt"].ShouldContain(said);
        files["usaha.json"].ShouldContain("+628551230001");
        files["pemilik.json"].ShouldContain(owner.Name);
        files["pemilik.json"].ShouldContain("3375********");
        files["pengiriman.json"].ShouldContain(shipment.Id.ToString());
        files["barang-pengiriman.json"].ShouldContain("432100");
        files["pendaftaran-pelatihan.json"].ShouldContain(application.Id.ToString());
        files["penilaian-syarat.json"].ShouldContain("petugas dinas");
        files["buku-besar.json"].ShouldContain(shipment.Id.ToString());
        JsonDocument.Parse(files["riwayat.json"]).RootElement.ValueKind.ShouldBe(JsonValueKind.Array);
        foreach (var secret in new[] { "3375014708900010", other.Name, other.Id.ToString(), "+628551230002", foreign.Id.ToString(), "PasswordHash" })
            all.ShouldNotContain(secret);
        (await CountAsync(own)).ShouldBe(1);
    }

    [Fact]
    public async Task Mine_InEnglish_IsExplainedInEnglish()
    {
        var browser = await host.SignInAsAsync(Role.Exporter, await host.Data.ExporterAsync());
        await browser.SpeakAsync("en");

        Copies.Unpack((await (await browser.GetAsync("/akun/saya/data")).Form().SubmitAsync()).Bytes)["READ-FIRST.txt"].ShouldContain("3×24 hours");
    }

    [Fact]
    public async Task Business_ByStaff_NeedsAReasonAndIsRecorded()
    {
        var own = await host.Data.ExporterAsync();
        var browser = await host.SignInAsAsync(Role.Staff);

        var page = await browser.GetAsync($"/pelaku-usaha/{own.Id}/data");
        page.ShouldSay(own.Name);
        (await page.Form().SubmitAsync()).ShouldHaveError("Input.Reason", "Tulis siapa yang meminta");
        (await CountAsync(own)).ShouldBe(0);
        Copies.Unpack((await page.Form().Fill("Input.Reason", "Diminta di loket, KTP dicocokkan").SubmitAsync()).Bytes).ShouldContainKey("usaha.json");

        (await CountAsync(own)).ShouldBe(1);
    }

    private Task<int> CountAsync(Exporter exporter)
    {
        var id = exporter.Id.ToString();
        return host.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.OwnDataDownloading && p.Events.Any(e => e.SubjectId == id)));
    }
}
