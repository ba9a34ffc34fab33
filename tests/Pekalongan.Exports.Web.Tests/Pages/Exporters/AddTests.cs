using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Exporters;

public sealed class AddTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const string Address = "/pelaku-usaha/tambah";
    private const string Check = "Lanjut: periksa isian";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Verifier)]
    [InlineData(Role.Exporter)]
    [InlineData(Role.Official)]
    [InlineData(Role.Admin)]
    public async Task Get_WithoutTheRight_IsForbidden(Role role)
    {
        using var browser = await host.SignInAsAsync(role);
        (await browser.GetAsync(Address)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Post_Complete_ShowsWhatWasUnderstoodThenRegisters()
    {
        await using var office = await HostFixture.StartAsync();
        using var browser = await office.SignInAsAsync(Role.Staff);

        var answers = await (await browser.GetAsync(Address)).Form().FillExporter().SubmitAsync(Check);
        answers.ShouldBeOk().ShouldSay("Kergon sejak 2015 menjadi bagian Kelurahan").ShouldSay("0812-3456-7890").ShouldSay("1.250,5 kodi sebulan").ShouldSay("3375************");
        answers.ShouldNotSay(ExporterFormFilling.Nik);
        (await office.ReadAsync(db => db.Exporters.AnyAsync(Stop))).ShouldBeFalse();

        var done = await answers.Form().SubmitAsync("Daftarkan");
        done.ShouldBeOk().ShouldSay("Batik Contoh Kawung sudah terdaftar.").ShouldSay("Calon eksportir").ShouldSay(ExporterFormFilling.Nib);
        var exporter = await office.ReadAsync(db => db.Exporters.Include(e => e.Person).Include(e => e.Products).SingleAsync(Stop));
        done.ShouldBeAt($"/pelaku-usaha/{exporter.Id}");
        (exporter.Phone, exporter.Products.Single().MonthlyCapacityMilli, exporter.ScopeCode).ShouldBe(("+6281234567890", 1_250_500L, TestData.City));
        exporter.Person!.KtpKelurahanCode.ShouldNotBeNull();
        (await office.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.ExporterRegistering, Stop))).ShouldBe(1);
        office.Logs.Lines.ShouldAllBe(line => !line.Contains(ExporterFormFilling.Nik));
        done.Source.ShouldNotContain(ExporterFormFilling.Nik);
    }

    [Fact]
    public async Task Post_BackFromChecking_KeepsEverythingTyped()
    {
        using var browser = await host.SignInAsAsync(Role.Staff);
        var answers = await (await browser.GetAsync(Address)).Form().FillExporter().Fill("Input.Nib", "0000000000017").Fill("Input.Nik", "3375014708900077").SubmitAsync(Check);

        var form = await answers.Form().SubmitAsync("Ubah isian");

        form.ShouldBeOk().ShouldStillHold("Input.Nib", "0000000000017").ShouldStillHold("Input.KtpKelurahan", "kergon")
            .ShouldStillHold("Input.Products[0].Capacity", "1.250,5").ShouldStillHold("Input.DeclaredExport", "Never");
    }

    [Theory]
    [InlineData("Input.PersonName", "", "Tulis nama pemilik")]
    [InlineData("Input.Nik", "", "16 angka")]
    [InlineData("Input.Nik", "337501470890", "NIK harus 16 angka")]
    [InlineData("Input.Nik", "3375017713900001", "bukan tanggal lahir")]
    [InlineData("Input.KtpKelurahan", "", "Tulis atau pilih nama kelurahan")]
    [InlineData("Input.KtpKelurahan", "Wiradesa", "tidak ada di kota ini")]
    [InlineData("Input.Kelurahan", "Wiradesa", "tidak ada di kota ini")]
    [InlineData("Input.Name", " ", "Tulis nama usaha")]
    [InlineData("Input.Nib", "", "belum punya")]
    [InlineData("Input.Nib", "123456789012", "NIB harus 13 angka")]
    [InlineData("Input.Phone", "12", "Tulis nomor dengan 0")]
    [InlineData("Input.Email", "melati@contoh", "belum lengkap")]
    [InlineData("Input.Products[0].Name", "", "Tulis nama produknya")]
    [InlineData("Input.Products[0].Commodity", "", "Pilih komoditasnya")]
    [InlineData("Input.Products[0].Production", "", "Pilih cara produksinya")]
    [InlineData("Input.Products[0].Capacity", "banyak", "Tulis angka")]
    [InlineData("Input.Products[0].Unit", "", "Tulis satuannya")]
    [InlineData("Input.ExportsSinceYear", "3000", "empat angka")]
    public async Task Post_FieldThatCannotMeanThat_SaysWhatIsExpectedAndKeepsIt(string field, string typed, string problem)
    {
        using var browser = await host.SignInAsAsync(Role.Staff);
        var refused = await (await browser.GetAsync(Address)).Form().FillExporter().Fill(field, typed).SubmitAsync(Check);
        refused.ShouldHaveError(field, problem).ShouldStillHold(field, typed).ShouldStillHold("Input.KtpAddress", "Jalan Contoh 1");
        refused.Title.ShouldStartWith("Masalah: ");
    }

    [Fact]
    public async Task Post_CompanyWithoutResponsiblePosition_AsksForIt()
    {
        using var browser = await host.SignInAsAsync(Role.Staff);
        var refused = await (await browser.GetAsync(Address)).Form().FillExporter().Fill(("Input.LegalForm", "LimitedCompany"), ("Input.Nik", "")).SubmitAsync(Check);
        refused.ShouldHaveError("Input.PersonTitle", "Tulis jabatan penanggung jawab");
        refused.All(".summary a").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Post_ExportedBeforeWithoutDeclaration_AsksForIt()
    {
        using var browser = await host.SignInAsAsync(Role.Staff);
        (await (await browser.GetAsync(Address)).Form().FillExporter().Fill("Input.DeclaredExport", "Since").SubmitAsync(Check))
            .ShouldHaveError("Input.ExportDeclaration", "Tulis ke mana");
    }

    [Fact]
    public async Task Post_NothingChosen_NamesEveryChoice()
    {
        using var browser = await host.SignInAsAsync(Role.Staff);
        var refused = await (await browser.GetAsync(Address)).Form().SubmitAsync(Check);
        refused.ShouldHaveError("Input.LegalForm", "Pilih bentuk usahanya").ShouldHaveError("Input.KtpArea", "Pilih letak alamat")
            .ShouldHaveError("Input.SizeClass", "Pilih ukuran usahanya").ShouldHaveError("Input.DeclaredExport", "Pilih apakah usaha ini");
        refused.ShouldHaveError("Input.Products[0].Name", "Tulis paling sedikit satu produk");
    }

    [Fact]
    public async Task Post_AddProduct_AddsARowAndKeepsTheRest()
    {
        using var browser = await host.SignInAsAsync(Role.Staff);
        var grown = await (await browser.GetAsync(Address)).Form().FillExporter().SubmitAsync("Tambah produk");
        grown.ShouldBeOk().ShouldStillHold("Input.Products[0].Name", "Sarung contoh").ShouldStillHold("Input.Products[1].Name", "").ShouldStillHold("Input.Nib", ExporterFormFilling.Nib);
        grown.All(".summary").ShouldBeEmpty();
        (await grown.Form().SubmitAsync("Tambah sertifikat")).ShouldStillHold("Input.Certificates[0].Name", "").ShouldStillHold("Input.Products[0].Name", "Sarung contoh");
    }

    [Fact]
    public async Task Post_NibOfAnother_StopsWithALinkToIt()
    {
        var first = await host.Data.ExporterAsync(e => e.Nib = "0000000000031");
        using var browser = await host.SignInAsAsync(Role.Staff);

        var refused = await (await browser.GetAsync(Address)).Form().FillExporter().Fill("Input.Nib", first.Nib).SubmitAsync(Check);

        refused.ShouldHaveError("Input.Nib", $"NIB ini sudah terdaftar atas nama {first.Name}");
        refused.Find($"main a[href='/pelaku-usaha/{first.Id}']");
    }

    [Fact]
    public async Task Post_NikOfAKnownPerson_AsksAndLinks()
    {
        await using var office = await HostFixture.StartAsync();
        using var browser = await office.SignInAsAsync(Role.Staff);
        await (await (await browser.GetAsync(Address)).Form().FillExporter().SubmitAsync(Check)).Form().SubmitAsync("Daftarkan");

        var asked = await (await browser.GetAsync(Address)).Form().FillExporter()
            .Fill(("Input.Nib", "0000000000048"), ("Input.Name", "Batik Contoh Kedua"), ("Input.PersonName", "Nama Lain")).SubmitAsync(Check);
        asked.ShouldHaveError("Input.Nik", "NIK ini sudah tercatat atas nama Melati Contoh").ShouldSay("Batik Contoh Kawung");
        var answers = await asked.Form().Check("Input.IsSamePerson").SubmitAsync(Check);
        answers.ShouldBeOk().ShouldSay("dihubungkan ke Melati Contoh");
        (await answers.Form().SubmitAsync("Daftarkan")).ShouldBeOk().ShouldSay("Usaha lain orang ini");

        (await office.ReadAsync(db => db.People.CountAsync(Stop))).ShouldBe(1);
        (await office.ReadAsync(db => db.Exporters.CountAsync(Stop))).ShouldBe(2);
    }

    [Fact]
    public async Task Post_SaveTwice_RegistersOnce()
    {
        await using var office = await HostFixture.StartAsync();
        using var browser = await office.SignInAsAsync(Role.Staff);
        var answers = await (await browser.GetAsync(Address)).Form().FillExporter().SubmitAsync(Check);

        await answers.Form().SubmitAsync("Daftarkan");
        (await answers.Form().SubmitAsync("Daftarkan")).ShouldBeOk();

        (await office.ReadAsync(db => db.Exporters.CountAsync(Stop))).ShouldBe(1);
    }

    [Fact]
    public async Task Post_SameNibFromFourDesks_LeavesOneBusiness()
    {
        await using var office = await HostFixture.StartAsync();
        var requests = new List<(Browser Browser, HttpRequestMessage Request)>();
        for (var i = 1; i <= 4; i++)
        {
            var browser = await office.SignInAsAsync(Role.Staff);
            var answers = await (await browser.GetAsync(Address)).Form().FillExporter().Fill("Input.Nik", $"337501470890000{i}").SubmitAsync(Check);
            requests.Add((browser, answers.ShouldBeOk().Form().Request()));
        }

        var responses = await Task.WhenAll(requests.Select(r => r.Browser.RawAsync(r.Request)));

        responses.Count(r => r.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        responses.Count(r => r.StatusCode == HttpStatusCode.BadRequest).ShouldBe(3);
        (await office.ReadAsync(db => db.Exporters.CountAsync(Stop))).ShouldBe(1);
        (await office.ReadAsync(db => db.People.CountAsync(Stop))).ShouldBe(1);
        requests.ForEach(r => r.Browser.Dispose());
    }

    [Fact]
    public async Task Get_InEnglish_SpeaksEnglish()
    {
        using var browser = await host.SignInAsAsync(Role.Staff);
        await browser.SpeakAsync("en");
        (await browser.GetAsync(Address)).ShouldSay("Register a business").ShouldSay("Legal form").ShouldNotSay("Bentuk usaha");
    }
}
