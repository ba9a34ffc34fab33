using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Silent;

public sealed class SilentPagesTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const string Phone = "+6281200000017";

    private static readonly (string, string?)[] Call =
    [
        ("Input.Purpose", nameof(ContactPurpose.Silent)), ("Input.Way", nameof(ContactWay.WhatsApp)), ("Input.Reached", "ya"),
        ("Input.PersonName", "Ibu Contoh"), ("Input.Note", "Pembeli berhenti memesan sejak Juni"), ("Input.AgainOn", "01-12-2026"),
    ];

    [Fact]
    public async Task List_WithoutAnyone_SaysSo()
    {
        await using var own = await HostFixture.StartAsync();
        using var staff = await own.SignInAsAsync(Role.Staff);

        (await staff.GetAsync("/eksportir-senyap")).ShouldBeOk().ShouldSay("Tidak ada yang senyap").ShouldSay("1 Agustus 2026 sampai 31 Oktober 2026");
        (await staff.GetAsync("/laporan/eksportir-senyap")).ShouldBeOk().ShouldSay("Tidak ada yang senyap");
    }

    [Fact]
    public async Task List_OfWhoFellSilent_IsOrderedByValueAndShowsStaffWhomToCall()
    {
        await using var own = await HostFixture.StartAsync();
        var small = await SilentAsync(own, 500);
        var large = await SilentAsync(own, 9_000);
        await own.Data.VerifiedAsync(large, new DateOnly(2024, 9, 20), usd: 3_000);
        var staffAccount = await own.Data.UserAsync(Role.Staff);
        await own.AddAsync(new CollectionRound
        {
            ScopeCode = TestData.City, Month = 202609, OpenedById = null, OpenedAt = own.Clock.Now(),
            Items =
            [
                new CollectionItem
                {
                    ExporterId = large.Id, AddedAt = own.Clock.Now(), AddedById = null,
                    Answers = [new CollectionAnswer { Kind = CollectionAnswerKind.Nothing, Source = EntrySource.Telephone, At = own.Clock.Now(), ById = staffAccount.Id }],
                },
            ],
        });
        using var staff = await own.SignInAsAsync(Role.Staff);
        using var official = await own.SignInAsAsync(Role.Official);

        var page = (await staff.GetAsync("/eksportir-senyap")).ShouldBeOk();

        page.All("tbody th a").ShouldBe([large.Name, small.Name]);
        page.All(".fig b").ShouldContain(figure => figure.StartsWith("US$6.500", StringComparison.Ordinal));
        page.ShouldSay("US$6.000,00").ShouldSay("Biasanya Kain batik ke Malaysia").ShouldSay("September 2026: bilang tidak ada ekspor");
        page.Find($"a[href='tel:{Phone}']").ShouldNotBeNull();
        page.Find("a[href^='https://wa.me/6281200000017']").ShouldNotBeNull();
        var seen = (await official.GetAsync("/eksportir-senyap")).ShouldBeOk().ShouldSay(large.Name).ShouldNotSay("Catat kontak");
        seen.Document.QuerySelector("a[href^='https://wa.me']").ShouldBeNull();
        (await staff.GetAsync("/eksportir-senyap?bulan=3&tahun=2")).All("tbody th a").ShouldBe([large.Name]);

        var csv = Encoding.UTF8.GetString((await official.GetAsync("/laporan/eksportir-senyap?bulan=3&tahun=2&format=csv")).ShouldBeOk().Bytes);
        csv.ShouldContain(large.Name);
        csv.ShouldNotContain(small.Name);
        csv.ShouldNotContain(Phone);
        foreach (var format in new[] { "pdf", "xlsx", "json" })
            (await official.GetAsync($"/laporan/eksportir-senyap?format={format}")).ShouldBeOk();
        (await official.GetAsync("/laporan/eksportir-senyap?format=doc")).ShouldBe(HttpStatusCode.BadRequest).ShouldSay("tidak dikenal");
        (await own.ReadAsync(db => db.AuditEvents.CountAsync(e => e.SubjectId == "eksportir-senyap"))).ShouldBe(4);
    }

    [Fact]
    public async Task Contact_Logged_StandsInTheLogOnceAndInTheTrailWithoutItsWords()
    {
        var exporter = await SilentAsync(host, 700);
        using var staff = await host.SignInAsAsync(Role.Staff);
        var form = (await staff.GetAsync($"/pelaku-usaha/{exporter.Id}/kontak")).ShouldBeOk().ShouldSay("Belum ada kontak yang dicatat").Form().Fill(Call);

        (await form.SubmitAsync()).ShouldBeAt($"/pelaku-usaha/{exporter.Id}/kontak").ShouldSay("Kontak dicatat.");
        var page = await form.SubmitAsync();

        page.ShouldSay("Semua kontak (1)").ShouldSay("WhatsApp, tersambung").ShouldSay("Pembeli berhenti memesan sejak Juni");
        var process = await host.ReadAsync(db => db.AuditProcesses.Include(p => p.Events).SingleAsync(p => p.Kind == ProcessKind.ContactLogging && p.Events.Any(e => e.RootId == exporter.Id.ToString())));
        process.Events.Single().Changes.ShouldNotContain("memesan");
        (await staff.GetAsync("/eksportir-senyap")).ShouldSay("hubungi lagi 1 Desember 2026");
    }

    [Fact]
    public async Task Contact_Incomplete_IsRefusedInWordsAndKept()
    {
        var exporter = await host.Data.ExporterAsync();
        using var staff = await host.SignInAsAsync(Role.Staff);
        var form = (await staff.GetAsync($"/pelaku-usaha/{exporter.Id}/kontak")).Form().Fill(Call);

        (await form.Fill(("Input.Note", "")).SubmitAsync()).ShouldHaveError("Input.Note", "Tulis apa katanya");
        (await form.Fill(("Input.Note", "Contoh"), ("Input.AgainOn", "20-11-2026")).SubmitAsync()).ShouldHaveError("Input.AgainOn", "sudah lewat").ShouldStillHold("Input.Note", "Contoh");
        (await form.Fill(("Input.AgainOn", "kemarin")).SubmitAsync()).ShouldHaveError("Input.AgainOn", "Tulis tanggal");
        (await host.ReadAsync(db => db.Contacts.CountAsync(c => c.ExporterId == exporter.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task Contact_OfAnotherScopeOrWithoutTheRight_IsClosed()
    {
        var exporter = await host.Data.ExporterAsync();
        var elsewhere = await host.Data.ExporterAsync(scope: TestData.Province);
        using var staff = await host.SignInAsAsync(Role.Staff);
        using var official = await host.SignInAsAsync(Role.Official);

        (await staff.GetAsync($"/pelaku-usaha/{elsewhere.Id}/kontak")).ShouldBe(HttpStatusCode.NotFound);
        (await official.GetAsync($"/pelaku-usaha/{exporter.Id}/kontak")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task FollowUp_OfAnEarlierPlan_IsDueUntilALaterContact()
    {
        await using var own = await HostFixture.StartAsync();
        var exporter = await own.Data.ExporterAsync();
        var account = await own.Data.UserAsync(Role.Staff);
        using var before = await own.SignInAsAsync(Role.Staff);
        await own.Data.ContactAsync(exporter, account.Id, new DateOnly(2026, 11, 22), own.Clock.Now().AddDays(-3));
        (await before.GetAsync("/eksportir-senyap")).ShouldBeOk().ShouldNotSay("Perlu dihubungi lagi");

        own.Clock.SetDay(2026, 11, 22);
        using var staff = await own.SignInAsAsync(Role.Staff);
        (await staff.GetAsync("/eksportir-senyap")).ShouldSay("Perlu dihubungi lagi (1)").ShouldSay(exporter.Name).ShouldSay("direncanakan 22 November 2026");
        (await staff.GetAsync("/capaian")).All("tbody tr").ShouldContain("Eksportir yang perlu dihubungi lagi 1");
        await own.Data.ContactAsync(exporter, account.Id);

        (await staff.GetAsync("/eksportir-senyap")).ShouldNotSay("Perlu dihubungi lagi");
    }

    private static async Task<Exporter> SilentAsync(HostFixture host, long usd)
    {
        var exporter = await host.Data.ExporterAsync(e => e.Phone = Phone);
        await host.Data.VerifiedAsync(exporter, new DateOnly(2025, 9, 9), usd);
        return exporter;
    }
}
