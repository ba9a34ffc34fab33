using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Office;

/// <summary>Each test has a host of its own: settings are one of a kind.</summary>
public sealed class OfficePagesTests
{
    [Fact]
    public async Task Settings_OfTheCity_ShowWhatHoldsAndWhoMayChangeIt()
    {
        await using var host = await HostFixture.StartAsync();
        using var admin = await host.SignInAsAsync(Role.Admin);
        using var staff = await host.SignInAsAsync(Role.Staff);

        var page = await (await admin.GetAsync("/akun")).FollowAsync("Pengaturan");
        page.ShouldSay("DINAS PERDAGANGAN, KOPERASI, DAN USAHA KECIL MENENGAH").ShouldSay("500.2/014/2026").ShouldSay("belum diatur").ShouldSay("diatur petugas");
        page.All("td a").ShouldContain(link => link.Contains("Kop surat"));
        page.All("td a").ShouldNotContain(link => link.Contains("Kurs laporan"));
        (await staff.GetAsync("/pengaturan")).ShouldSay("diatur admin").All("td a").ShouldContain(link => link.Contains("Kurs laporan"));
        (await staff.GetAsync("/pengaturan/kop")).ShouldBe(HttpStatusCode.Forbidden);
        (await staff.GetAsync("/pengaturan/nomor")).ShouldBe(HttpStatusCode.Forbidden);
        (await admin.GetAsync("/kurs/laporan")).ShouldBe(HttpStatusCode.Forbidden);
        await admin.SpeakAsync("en");
        (await admin.GetAsync("/pengaturan")).ShouldSay("Holds today").ShouldSay("set by staff");
    }

    [Fact]
    public async Task Letterhead_SetForNextYear_ComesAndLeavesTodaysReports()
    {
        await using var host = await HostFixture.StartAsync();
        using var admin = await host.SignInAsAsync(Role.Admin);
        var page = await admin.GetAsync("/pengaturan/kop");
        page.Form().Value("Input.Place").ShouldBe("Pekalongan");

        (await page.Form().Fill(("Input.Agency", ""), ("Input.ValidFrom", "besok")).SubmitAsync()).ShouldHaveError("Input.Agency", "Tulis nama dinasnya")
            .ShouldHaveError("Input.ValidFrom", "Tulis tanggal").ShouldHaveError("Input.Reason", "Tulis alasannya");
        var form = page.Form().Fill(("Input.Agency", "DINAS CONTOH BARU"), ("Input.Address", "Jalan Contoh 5"), ("Input.ValidFrom", "01-01-2027"), ("Input.Reason", "Perwal contoh"));
        (await form.SubmitAsync()).ShouldSay("Kop surat mulai 1 Januari 2027 disimpan.").ShouldSay("akan berlaku").ShouldSay("Perwal contoh");
        (await form.SubmitAsync()).ShouldBeOk();

        (await admin.GetAsync("/pengaturan")).ShouldSay("DINAS CONTOH BARU mulai 1 Januari 2027");
        (await admin.GetAsync("/laporan/progres?tahun=2026")).ShouldNotSay("DINAS CONTOH BARU");
        (await admin.GetAsync("/laporan/progres?tahun=2027")).ShouldSay("DINAS CONTOH BARU").ShouldSay("Jalan Contoh 5");
        (await host.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.LetterheadSetting))).ShouldBe(1);
    }

    [Fact]
    public async Task Numbers_TypedPattern_IsShownBeforeItIsKept()
    {
        await using var host = await HostFixture.StartAsync();
        using var admin = await host.SignInAsAsync(Role.Admin);
        var page = await admin.GetAsync("/pengaturan/nomor");
        page.ShouldSay("bawaan program");

        var preview = await page.Form().Fill(("Input.Pattern", "500.2/{urut:000}/{bulan}/{tahun}"), ("Input.ValidFrom", "01-12-2026")).SubmitAsync("Lihat contohnya");
        preview.ShouldBeOk().ShouldSay("500.2/001/XII/2026").ShouldSay("500.2/128/XII/2026").ShouldStillHold("Input.Pattern", "500.2/{urut:000}/{bulan}/{tahun}");
        (await preview.Form().Fill("Input.Pattern", "500.2/{nomor}/{tahun}").SubmitAsync("Lihat contohnya")).ShouldHaveError("Input.Pattern", "periksa ejaannya");
        (await preview.Form().Fill("Input.Pattern", "500.2/{urut:000}/{bulan}/{tahun}").SubmitAsync("Simpan pola")).ShouldHaveError("Input.Reason", "Tulis alasannya");
        (await host.ReadAsync(db => db.NumberPatterns.AnyAsync())).ShouldBeFalse();

        (await preview.Form().Fill("Input.Reason", "Edaran contoh").SubmitAsync("Simpan pola")).ShouldSay("Laporan yang terbit mulai 1 Desember 2026 bernomor seperti 500.2/014/XII/2026.")
            .ShouldSay("akan berlaku").ShouldSay("Edaran contoh");
        (await (await admin.GetAsync("/pengaturan/nomor")).Form().Fill(("Input.Pattern", "1/{urut}/{tahun}"), ("Input.ValidFrom", "20-11-2026"), ("Input.Reason", "Contoh")).SubmitAsync("Simpan pola"))
            .ShouldHaveError("Input.ValidFrom", "paling cepat hari ini");
    }

    [Fact]
    public async Task ReportRate_SetToday_IsUsedFromTodayOn()
    {
        await using var host = await HostFixture.StartAsync();
        using var staff = await host.SignInAsAsync(Role.Staff);
        var page = await (await staff.GetAsync("/kurs")).FollowAsync("Kurs laporan");
        page.ShouldSay("Kurs Rp14.000 per dolar AS dalam Bisnis.com");

        (await page.Form().Fill(("Input.Year", "2019"), ("Input.Rate", "1")).SubmitAsync()).ShouldHaveError("Input.Source", "Tulis sumbernya");
        (await page.Form().Fill(("Input.Year", "2019"), ("Input.Rate", "41.150"), ("Input.Source", "Keputusan contoh")).SubmitAsync())
            .ShouldHaveError("Input.IsConfirmed", "Baca peringatannya").ShouldSay("Kurs laporan 2019 tercatat Rp14.000; yang ini Rp41.150");
        (await page.Form().Fill(("Input.Year", "2019"), ("Input.Rate", "14.150"), ("Input.Source", "Keputusan contoh")).SubmitAsync())
            .ShouldSay("Rupiah dalam laporan 2019 dinyatakan dengan kurs Rp14.150.").ShouldSay("Keputusan contoh");

        (await staff.GetAsync("/laporan/progres?tahun=2019")).ShouldSay("Rp14.150");
        (await staff.GetAsync("/laporan/progres?tahun=2019&diketahui=20-11-2026")).ShouldSay("Rp14.000").ShouldNotSay("Rp14.150");
    }

    [Fact]
    public async Task Official_WhoseTermOverlaps_IsAskedAboutAndWarnedOf()
    {
        await using var host = await HostFixture.StartAsync();
        using var admin = await host.SignInAsAsync(Role.Admin);
        (await admin.GetAsync("/pejabat")).ShouldNotSay("pada masa yang sama");

        var asked = await (await admin.GetAsync("/pejabat/tambah")).Form().Fill(
            ("Input.Name", "Pejabat Contoh"), ("Input.Position", "Kepala Dinas Contoh"), ("Input.From", "01-09-2025")).SubmitAsync();
        asked.ShouldHaveError("Input.IsConfirmed", "bila memang keduanya menjabat").ShouldSay("Pejabat Contoh dan Supriono tercatat sebagai pejabat definitif pada masa yang sama");
        (await asked.Form().Check("Input.IsConfirmed").SubmitAsync()).ShouldBeAt("/pejabat").ShouldSay("pada masa yang sama").ShouldSay("Ubah akhir masa jabatan salah satunya");
    }
}
