using System.Net;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Agreements;

/// <summary>What everybody may ask without an account: the advice, and the agreements by destination.</summary>
public sealed class PublicAgreementTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const int MostBytes = 60 * 1024;

    [Fact]
    public async Task Adviser_AskedByAStranger_AnswersInTheAddress()
    {
        using var stranger = host.Browser();

        var answer = await (await stranger.GetAsync("/ska")).Form("main form[method=get]").Fill(("tujuan", "Dubai"), ("barang", "surimi"), ("tanggal", "5 Oktober 2026")).SubmitAsync();

        answer.ShouldBeOk().ShouldSay("SKA untuk Uni Emirat Arab").ShouldSay("Form IUAE").ShouldSay("berlaku sejak 1 September 2023").ShouldSay("wajib untuk surimi")
            .ShouldSay("Ini saran, bukan keputusan").ShouldSay("tanyakan ke dinas");
        answer.Address.ShouldContain("tujuan=Dubai");
        (await stranger.GetAsync(answer.Address)).ShouldBeOk().ShouldSay("Form IUAE");
    }

    [Theory]
    [InlineData("Hong Kong", "Form AHK", "Form E")]
    [InlineData("India", "Form AI", "Form RCEP")]
    [InlineData("Malaysia", "Form D", "Form E")]
    [InlineData("Republik Ceko", "Statement on Origin (REX)", "Form D")]
    public async Task Adviser_Destination_ProposesItsOwnFormAndNoOther(string destination, string form, string notThat)
    {
        using var stranger = host.Browser();

        var page = await stranger.GetAsync($"/ska?tujuan={Uri.EscapeDataString(destination)}&tanggal=21-11-2026");

        page.ShouldBeOk().ShouldSay(form);
        page.All("#saran ~ ul b").ShouldNotContain(notThat);
    }

    [Fact]
    public async Task Adviser_BatikToSaudiArabia_IsSureOfNothingButFormB()
    {
        using var stranger = host.Browser();

        (await stranger.GetAsync("/ska?tujuan=Arab%20Saudi&barang=kain_batik")).ShouldSay("tidak ada keringanan bea masuk yang pasti")
            .ShouldSay("Form B").ShouldSay("Form Handicraft").ShouldSay("tidak pasti").ShouldSay("kurang yakin: periksa dulu di e-SKA");
    }

    [Fact]
    public async Task Adviser_WhatCannotBeRead_IsRefusedBesideTheField()
    {
        using var stranger = host.Browser();

        var page = await stranger.GetAsync("/ska?tujuan=Atlantis&hs=12a&tanggal=kemarin");

        page.ShouldBe(HttpStatusCode.BadRequest).ShouldHaveError("tujuan", "Negara “Atlantis” tidak dikenal").ShouldHaveError("hs", "Kode HS hanya berisi angka")
            .ShouldHaveError("tanggal", "Tulis tanggal");
        page.Form("main form[method=get]").Value("tujuan").ShouldBe("Atlantis");
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public async Task Destinations_ForEverybody_AreLightAndSayWhatIsWatched(string language)
    {
        using var stranger = host.Browser();
        await stranger.SpeakAsync(language);

        var page = await stranger.GetAsync("/perjanjian-dagang");

        page.ShouldBeOk().ShouldSay(language == "id" ? "Keadaan per 21 November 2026." : "As of 21 November 2026.").ShouldSay("Form AHK");
        page.ShouldSay(language == "id" ? "Indonesia-Kanada" : "Indonesia-Canada CEPA").ShouldSay(language == "id" ? "belum berlaku, dipantau" : "not in force, being watched");
        page.ShouldSay("e-SKA");
        page.Bytes.Length.ShouldBeLessThan(MostBytes);
    }

    [Fact]
    public async Task Destinations_SearchedForAName_LeadsToItsPage()
    {
        using var stranger = host.Browser();
        var form = (await stranger.GetAsync("/perjanjian-dagang")).Form("main form[method=get]");

        (await form.Fill("negara", "Korea").SubmitAsync()).ShouldBeAt("/perjanjian-dagang/KR").ShouldSay("Form AK").ShouldSay("Form IK").ShouldSay("Form RCEP")
            .ShouldSay("Sumber:").ShouldSay("Cara mengurus SKA");
        (await form.Fill("negara", "Atlantis").SubmitAsync()).ShouldBe(HttpStatusCode.BadRequest).ShouldHaveError("negara", "tidak dikenal");
    }

    [Fact]
    public async Task Destination_InEnglish_HasNotesAndSourcesInEnglishToo()
    {
        using var stranger = host.Browser();
        await stranger.SpeakAsync("en");

        (await stranger.GetAsync("/perjanjian-dagang/HK")).ShouldBeOk().ShouldSay("Date for Indonesia confirmed").ShouldSay("Customs list of schemes").ShouldNotSay("dikonfirmasi");
    }

    [Fact]
    public async Task Destination_OfNoCountry_IsNotFound_AndSmallLettersAreRead()
    {
        using var stranger = host.Browser();

        (await stranger.GetAsync("/perjanjian-dagang/XX")).ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync("/perjanjian-dagang/cz")).ShouldBeOk().ShouldSay("Statement on Origin (REX)").ShouldSay("dibuat sendiri oleh eksportir");
    }

    [Fact]
    public async Task Home_ForStrangers_LeadsToThem()
    {
        using var stranger = host.Browser();

        var home = await stranger.GetAsync("/");

        (await home.FollowAsync("Pilih negara tujuan")).ShouldBeAt("/perjanjian-dagang").ShouldBeOk();
        (await home.FollowAsync("Saran SKA")).ShouldBeAt("/ska").ShouldBeOk();
    }

    [Fact]
    public async Task Pages_ForEverybody_AreTheSameForWhoIsSignedIn()
    {
        using var staff = await host.SignInAsAsync(Role.Staff);

        (await staff.GetAsync("/perjanjian-dagang/JP")).ShouldBeOk().ShouldSay("Form IJEPA");
    }
}
