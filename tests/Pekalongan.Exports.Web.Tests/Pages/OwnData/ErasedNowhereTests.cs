using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.OwnData;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.OwnData;

/// <summary>An erased business is offered for nothing new, while what it did can still be looked at.</summary>
public sealed class ErasedNowhereTests : IAsyncLifetime
{
    private readonly HostFixture _host = new();
    private Exporter _erased = null!;
    private Exporter _other = null!;
    private Cohort _cohort = null!;
    private CohortApplication _application = null!;
    private Shipment _verified = null!;
    private Shipment _waiting = null!;
    private ObstacleCase _case = null!;
    private Browser _staff = null!;
    private string _name = "";

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        (_erased, _other) = (await _host.Data.ExporterAsync(), await _host.Data.ExporterAsync(e => (e.Name, e.SearchText) = ("Zaitun Batik Contoh", "zaitun batik contoh")));
        _verified = await _host.Data.VerifiedAsync(_erased, new DateOnly(2026, 10, 5));
        await _host.Data.VerifiedAsync(_other, new DateOnly(2026, 10, 5));
        _waiting = await _host.Data.SubmittedAsync(_erased, new DateOnly(2026, 10, 6));
        _case = await _host.Data.CaseAsync(_erased);
        _cohort = await _host.Data.CohortAsync();
        _application = await _host.Data.ApplicationAsync(_cohort, _erased);
        _staff = await _host.SignInAsAsync(Role.Staff);
        var person = await _host.ReadAsync(db => db.People.Where(p => p.Id == _erased.PersonId).Select(p => p.Name).SingleAsync());
        await _host.ActAsync<PersonErasure, Outcome>(await _host.Data.MakerAsync(), service => service.EraseAsync(_erased.Id, TestData.City, person, "Diminta di loket", default));
        _name = await _host.ReadAsync(db => db.Exporters.Where(e => e.Id == _erased.Id).Select(e => e.Name).SingleAsync());
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task ErasedBusiness_IsOfferedNowhere()
    {
        _name.ShouldStartWith("Usaha terhapus");
        var next = await _host.Data.CohortAsync();
        var (queued, _) = await _host.Data.SelfApplicationAsync(next);
        await (await _staff.GetAsync("/rekap-bulanan?bulan=2026-10")).Form("main form[method=post]").SubmitAsync();
        string[] offering =
        [
            "/pengiriman/cepat", "/pengiriman/tambah?cari=terhapus", "/kendala/baru?cari=terhapus", $"/pelatihan/{next.Id}/daftarkan?kata=Usaha+terhapus",
            $"/pelatihan/antrean/{queued.Id}?kata=Usaha+terhapus", "/rekap-bulanan?bulan=2026-10", "/rekap-bulanan/tambah?bulan=2026-10", "/eksportir-senyap",
        ];
        foreach (var address in offering)
            Links(await _staff.GetAsync(address)).ShouldBe((true, false), $"{address} offers the erased business");
        (await _staff.GetAsync("/rekap-bulanan?bulan=2026-10")).ShouldSay(_other.Name);
        (await _staff.GetAsync("/pengiriman/tambah?cari=zaitun")).ShouldSay(_other.Name);

        foreach (var address in new[] { $"/pengiriman/tambah?pelaku={_erased.Id}", $"/kendala/baru?pelaku={_erased.Id}", $"/pelatihan/antrean/{queued.Id}/usaha/{_erased.Id}" })
            (await _staff.GetAsync(address)).ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ServicesOfNewThings_RefuseTheErasedBusiness()
    {
        var maker = await _host.Data.MakerAsync();
        var next = await _host.Data.CohortAsync();
        (await _host.ActAsync<CohortService, (Outcome Outcome, Guid?)>(maker, s => s.ApplyAsync(next.Id, _erased.Id, TestData.City, ApplicationSource.Staff, default))).Outcome.ShouldBe(Outcome.NotFound);
        (await _host.ActAsync<AccountService, LinkOutcome>(maker, s => s.InviteExporterAsync(_erased.Id, EmailAddress.Parse("baru@contoh.test").Value, null, null, default))).Outcome.ShouldBe(Outcome.NotFound);
        var page = await _staff.GetAsync($"/pelaku-usaha/{_erased.Id}/ubah");
        (await page.Form().Fill(("Input.Name", "Nama Kembali"), ("Input.PersonName", "Orang Kembali"), ("Input.KtpKelurahan", "Medono")).SubmitAsync("Simpan perubahan")).ShouldSay("sudah dihapus atas permintaan pemiliknya");
    }

    [Fact]
    public async Task Register_ListsTheErasedLastAndSaysSo()
    {
        var page = await _staff.GetAsync("/pelaku-usaha");

        var text = page.ShouldSay(_name).ShouldSay("Data dihapus").Text;
        text.IndexOf(_other.Name, StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf(_name, StringComparison.Ordinal));
        (await _staff.GetAsync("/pelaku-usaha?nib=belum")).ShouldNotSay(_name);
        (await _staff.GetAsync($"/pelaku-usaha/{_erased.Id}")).ShouldSay("Data orangnya dihapus pada").ShouldNotSay("Ubah data").ShouldNotSay("Buatkan akun");
    }

    [Fact]
    public async Task WhatItDid_StillOpensUnderItsPseudonym()
    {
        var verifier = await _host.SignInAsAsync(Role.Verifier);
        foreach (var address in new[]
        {
            "/pengiriman", $"/pengiriman/{_verified.Id}", $"/pengiriman/{_waiting.Id}", $"/pelaku-usaha/{_erased.Id}", $"/pelaku-usaha/{_erased.Id}/jalur", $"/kendala/{_case.Id}",
            $"/kelayakan/{_application.Id}", $"/pelatihan/{_cohort.Id}", $"/pelaku-usaha/{_erased.Id}/kontak",
        })
            (await _staff.GetAsync(address)).ShouldBeOk().ShouldSay(_name);
        foreach (var address in new[] { "/pemeriksaan", $"/pemeriksaan/{_waiting.Id}" })
            (await verifier.GetAsync(address)).ShouldBeOk().ShouldSay(_name);
        var form = (await verifier.GetAsync($"/pemeriksaan/{_waiting.Id}")).Form("#verifikasi");
        (await form.SubmitAsync()).ShouldBeOk();
        (await _host.ReadAsync(db => db.Shipments.Where(s => s.Id == _waiting.Id).Select(s => s.Status).SingleAsync())).ShouldBe(ShipmentStatus.Verified, "its figures can still be settled");
    }

    /// <summary>Whether the page opened, and whether it names the erased business anywhere in its bytes.</summary>
    private (bool IsOpen, bool Offers) Links(Page page)
    {
        page.ShouldBeOk();
        var html = System.Text.Encoding.UTF8.GetString(page.Bytes);
        return (true, html.Contains(_name, StringComparison.Ordinal) || html.Contains(_erased.Id.ToString(), StringComparison.OrdinalIgnoreCase));
    }
}
