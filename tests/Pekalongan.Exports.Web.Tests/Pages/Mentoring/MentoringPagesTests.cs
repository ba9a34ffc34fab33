using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Mentoring;

public sealed class MentoringPagesTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Log_OverMonths_ShowsTheLastContact_AndWhatIsOverdue()
    {
        var (cohort, person) = await ClinicAsync();
        using var browser = await host.SignInAsAsync(Role.Staff);
        (await browser.GetAsync($"/pelatihan/{cohort.Id}/pendampingan")).ShouldBeOk().ShouldSay("belum pernah").ShouldNotSay("Lewat tenggat");

        await WriteAsync(browser, cohort, person, "15-8-2026", "Kemasan", ("Input.NextStep", "Minta contoh kemasan"), ("Input.DueOn", "1-9-2026"));
        (await browser.GetAsync($"/pelatihan/{cohort.Id}/pendampingan")).ShouldSay("Lewat tenggat (1)").ShouldSay("Minta contoh kemasan").ShouldSay("15 Agustus 2026");
        var log = await WriteAsync(browser, cohort, person, "20-10-2026", "Harga", ("Input.NextStep", "Hitung harga FOB"), ("Input.DueOn", "1-12-2026"));

        log.All(".timeline b").ShouldBe(["Harga", "Kemasan"]);
        (await browser.GetAsync($"/pelatihan/{cohort.Id}/pendampingan")).ShouldNotSay("Lewat tenggat").ShouldSay("Hitung harga FOB, tenggat 1 Desember 2026");
    }

    [Fact]
    public async Task Write_SentTwice_WritesOne_AndAStaleChangeShowsBoth()
    {
        var (cohort, person) = await ClinicAsync();
        using var browser = await host.SignInAsAsync(Role.Staff);
        var address = $"/pelatihan/{cohort.Id}/pendampingan/{person.Id}/tulis";
        var form = (await browser.GetAsync(address)).Form().Fill(("Input.Form", "Visit"), ("Input.Mentor", "Pendamping Contoh"), ("Input.Topic", "Kemasan"));
        for (var i = 0; i < 2; i++)
            (await form.SubmitAsync("Simpan catatan")).ShouldBeOk();
        var entry = await host.ReadAsync(db => db.Mentoring.SingleAsync(m => m.ApplicationId == person.Id, Stop));
        entry.Mentor.ShouldBe("Pendamping Contoh");

        var (mine, theirs) = (await browser.GetAsync($"{address}/{entry.Id}"), await browser.GetAsync($"{address}/{entry.Id}"));
        (await theirs.Form().Fill("Input.Topic", "Pokok mereka").SubmitAsync()).ShouldBeOk();
        var conflict = await mine.Form().Fill("Input.Topic", "Pokok saya").SubmitAsync();
        conflict.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Pokok mereka").ShouldStillHold("Input.Topic", "Pokok saya");
        (await conflict.Form().SubmitAsync()).ShouldBeOk().ShouldSay("Pokok saya");
    }

    [Theory]
    [InlineData("Input.Day", "22-11-2026", "belum tiba")]
    [InlineData("Input.Topic", "", "Tulis pokok")]
    [InlineData("Input.DueOn", "1-11-2026", "mendahului")]
    [InlineData("Input.NextStep", "", "Tulis langkah berikutnya")]
    public async Task Write_WhatCannotBe_IsRefusedBesideItsField(string field, string typed, string problem)
    {
        var (cohort, person) = await ClinicAsync();
        using var browser = await host.SignInAsAsync(Role.Staff);
        var form = (await browser.GetAsync($"/pelatihan/{cohort.Id}/pendampingan/{person.Id}/tulis")).Form().Fill(
            ("Input.Day", "20-11-2026"), ("Input.Form", "Call"), ("Input.Topic", "Pokok"), ("Input.NextStep", "Langkah"), ("Input.DueOn", "1-12-2026"));
        (await form.Fill(field, typed).SubmitAsync()).ShouldHaveError(field, problem);
    }

    [Fact]
    public async Task Log_OfAnotherCohortsParticipant_IsNotFound()
    {
        var (cohort, _) = await ClinicAsync();
        var (_, stranger) = await ClinicAsync();
        using var browser = await host.SignInAsAsync(Role.Staff);
        (await browser.GetAsync($"/pelatihan/{cohort.Id}/pendampingan/{stranger.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync($"/pelatihan/{cohort.Id}/pendampingan/{stranger.Id}/tulis")).ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(Cohort Cohort, CohortApplication Person)> ClinicAsync()
    {
        var cohort = await host.Data.HeldTrainingAsync(change: c => c.Kind = CohortKind.CoachingClinic);
        return (cohort, await host.Data.ParticipantAsync(cohort));
    }

    private static async Task<Page> WriteAsync(Browser browser, Cohort cohort, CohortApplication person, string day, string topic, params (string, string?)[] more)
    {
        var form = (await browser.GetAsync($"/pelatihan/{cohort.Id}/pendampingan/{person.Id}/tulis")).Form();
        return (await form.Fill(("Input.Day", day), ("Input.Form", "Visit"), ("Input.Topic", topic)).Fill(more).SubmitAsync("Simpan catatan")).ShouldBeOk();
    }
}
