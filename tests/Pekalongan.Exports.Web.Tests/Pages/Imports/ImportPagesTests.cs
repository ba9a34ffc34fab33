using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;
using static Pekalongan.Exports.Testing.SampleSheets;

namespace Pekalongan.Exports.Web.Tests.Pages.Imports;

/// <summary>The worker of these hosts is asleep: a test calls it, so that every state between can be looked at.</summary>
public sealed class ImportPagesTests(ImportPagesTests.Asleep asleep) : IClassFixture<ImportPagesTests.Asleep>
{
    private const string Address = "/pelaku-usaha/impor";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private HostFixture Host => asleep.Host;

    [Fact]
    public async Task Upload_ThirtyRows_AreCheckedShownHandedBackMendedAndRegistered()
    {
        await using var office = await HostFixture.StartAsync("Production", ("Imports:Run", "false"));
        using var browser = await office.SignInAsAsync(Role.Staff);
        var cohort = await office.Data.CohortAsync();
        var damaged = Nik(30)[..15] + "0";
        (await browser.GetAsync("/pelaku-usaha")).Find("a[href$='/pelaku-usaha/impor']");
        var form = (await browser.GetAsync(Address)).ShouldBeOk().ShouldSay("Belum ada berkas").Form();

        var page = await form.Attach("Input.Upload", "calon peserta.xlsx", Xlsx(Headers, [
            .. Enumerable.Range(1, 29).Select(n => Business(n)), Business(30, ("NIK", double.Parse(damaged, System.Globalization.CultureInfo.InvariantCulture))),
        ])).Fill("Input.CohortId", cohort.Id.ToString()).SubmitAsync();
        page.ShouldBeOk().ShouldSay("Sedang diperiksa").ShouldSay(cohort.Title);
        page.Find("[data-poll] progress");
        page.Source.ShouldContain("http-equiv=\"refresh\"");

        await RunAsync(office);
        page = await browser.GetAsync(page.Address);
        page.ShouldBeOk().ShouldSay("NIK: NIK ini tersimpan sebagai angka").ShouldSay("Perlu diperbaiki");
        page.Source.ShouldNotContain("http-equiv=\"refresh\"");
        var check = await page.FollowAsync("Lanjut: daftarkan");
        check.ShouldSay("29 usaha").ShouldSay("1 baris");
        (await check.Form().SubmitAsync()).ShouldHaveError("Input.Choice", "Pilih apa yang dilakukan");
        (await check.Form().Fill("Input.Choice", "batal").SubmitAsync()).ShouldBeAt(page.Response.RequestMessage!.RequestUri!.AbsolutePath);
        (await office.ReadAsync(db => db.Exporters.AnyAsync(Stop))).ShouldBeFalse();

        var back = await (await browser.GetAsync(page.Address)).Form().SubmitAsync("Unduh dengan kolom Masalah");
        var sheet = SheetReader.Read(back.Bytes, _ => true).Value;
        sheet.Headers.ShouldBe([.. Headers, "Masalah"]);
        sheet.Rows.Count.ShouldBe(30);
        sheet.Rows[0][3].ShouldBe(new SheetCell(Nik(1), false));
        sheet.Rows[29][Headers.Length].Text.ShouldContain("15 angka");
        back.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();

        var working = await check.Form().Fill("Input.Choice", "benar").SubmitAsync();
        working.ShouldSay("Usaha-usaha sedang didaftarkan").ShouldSay("0 dari 29 baris");
        await RunAsync(office);
        var done = await browser.GetAsync(page.Address);
        done.ShouldSay("Selesai").ShouldSay("Baris 2: Batik Contoh 1");
        (await office.ReadAsync(db => db.Applications.CountAsync(a => a.CohortId == cohort.Id, Stop))).ShouldBe(29);

        // The handed-back file, mended by hand, goes in as it is.
        var mended = sheet.Rows.Select(row => Enumerable.Range(0, sheet.Headers.Count)
            .Select(i => (object?)(row.Number == 31 && i == 3 ? Nik(30) : row[i].Text)).ToArray());
        var second = await (await browser.GetAsync(Address)).Form().Attach("Input.Upload", "kembali.xlsx", Xlsx(sheet.Headers, mended)).SubmitAsync();
        await RunAsync(office);
        second = await browser.GetAsync(second.Address);
        var last = await (await second.FollowAsync("Lanjut: daftarkan")).ShouldSay("1 usaha").ShouldSay("29 baris").Form().SubmitAsync();
        await RunAsync(office);
        (await office.ReadAsync(db => db.Exporters.CountAsync(Stop))).ShouldBe(30);
        last.ShouldBeOk();
        foreach (var shown in new[] { page, check, working, done, second })
            shown.Source.ShouldNotContain(Nik(1));
        office.Logs.Lines.ShouldAllBe(line => !line.Contains(Nik(1)) && !line.Contains(damaged));
        var kinds = await office.ReadAsync(db => db.AuditProcesses.Select(p => p.Kind).Distinct().ToListAsync(Stop));
        kinds.ShouldContain(ProcessKind.RegisterImporting);
        kinds.ShouldContain(ProcessKind.RegisterImportCommitting);
        kinds.ShouldContain(ProcessKind.RegisterImportHandingBack);
    }

    [Fact]
    public async Task Upload_WithTheWorkerAwake_IsCheckedByItself()
    {
        await using var office = await HostFixture.StartAsync();
        using var browser = await office.SignInAsAsync(Role.Staff);

        var page = await (await browser.GetAsync(Address)).Form().Attach("Input.Upload", "contoh.csv", Csv(";", Headers, [Business(1)])).SubmitAsync();
        for (var i = 0; i < 300 && !page.Text.Contains("Menunggu keputusan", StringComparison.Ordinal); i++)
        {
            await Task.Delay(100, Stop);
            page = await browser.GetAsync(page.Address);
        }

        page.ShouldSay("Menunggu keputusan");
    }

    [Fact]
    public async Task Upload_OfNothingOrSomethingElse_SaysWhatIsExpected()
    {
        using var browser = await Host.SignInAsAsync(Role.Staff);
        var form = await browser.GetAsync(Address);

        (await form.Form().SubmitAsync()).ShouldHaveError("Input.Upload", "Pilih berkas XLSX atau CSV");
        (await form.Form().Attach("Input.Upload", "rusak.xlsx", Xlsx(Headers, [Business(1)])[..300]).SubmitAsync())
            .ShouldHaveError("Input.Upload", "bukan XLSX yang utuh");
        (await Host.ReadAsync(db => db.Imports.AnyAsync(b => b.FileName == "rusak.xlsx", Stop))).ShouldBeFalse();
    }

    [Fact]
    public async Task Upload_SentTwice_IsOneImport()
    {
        using var browser = await Host.SignInAsAsync(Role.Staff);
        var form = (await browser.GetAsync(Address)).Form().Attach("Input.Upload", "dua kali.csv", Csv(",", Headers, [Business(500)]));

        var answers = await Task.WhenAll(browser.SendAsync(form.Request()), browser.SendAsync(form.Request()));

        answers.Select(a => a.ShouldBeOk().Address).Distinct().Count().ShouldBe(1);
        (await Host.ReadAsync(db => db.Imports.CountAsync(b => b.FileName == "dua kali.csv", Stop))).ShouldBe(1);
    }

    [Fact]
    public async Task Unreadable_AndDiscarded_SayWhatToDo()
    {
        using var browser = await Host.SignInAsAsync(Role.Staff);
        var page = await (await browser.GetAsync(Address)).Form().Attach("Input.Upload", "kurang.csv", Csv(",", ["NIK", "Nama"], [["1", "2"]])).SubmitAsync();
        await RunAsync(Host);
        (await browser.GetAsync(page.Address)).ShouldSay("Tidak dapat dibaca").ShouldSay("Kolom ini belum ada: Bentuk usaha");

        page = await (await browser.GetAsync(Address)).Form().Attach("Input.Upload", "buang.csv", Csv(",", Headers, [Business(600)])).SubmitAsync();
        await RunAsync(Host);
        var ask = await (await browser.GetAsync(page.Address)).FollowAsync("Buang berkas ini");
        (await ask.Form().SubmitAsync()).ShouldBeAt(Address).ShouldSay("Berkas dibuang.");
        (await browser.GetAsync(page.Address)).ShouldSay("Dibuang").ShouldNotSay("Batik Contoh 600");
        (await browser.GetAsync(page.Address + "/daftarkan")).ShouldBeAt(page.Address);
    }

    [Fact]
    public async Task Import_OfAnotherScope_IsNotFound()
    {
        var other = await Host.Data.UserAsync(Role.Staff, scope: TestData.Province);
        using var theirs = await Host.SignInAsAsync(other);
        using var browser = await Host.SignInAsAsync(Role.Staff);
        var page = await (await browser.GetAsync(Address)).Form().Attach("Input.Upload", "punya kota.csv", Csv(",", Headers, [Business(700)])).SubmitAsync();

        foreach (var end in new[] { "", "/daftarkan", "/buang" })
            (await theirs.GetAsync(page.Address + end)).ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>Until nothing waits any more; another test's file may be before ours.</summary>
    private static async Task RunAsync(HostFixture host)
    {
        while (await host.ActAsync<ImportWorker, bool>(null, worker => worker.RunAsync(new ImportPace(), Stop)))
        {
        }
    }

    public sealed class Asleep : IAsyncLifetime
    {
        public HostFixture Host { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Host = await HostFixture.StartAsync("Production", ("Imports:Run", "false"));

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
