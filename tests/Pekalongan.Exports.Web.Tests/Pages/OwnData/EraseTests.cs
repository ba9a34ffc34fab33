using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.OwnData;

public sealed class EraseTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const string Name = "Kenari Lestari Contoh";
    private const string Nik = "3375014708900010";
    private const string Phone = "+628559876543";
    private const string Reason = "Diminta pemilik di loket, KTP dicocokkan";

    [Fact]
    public async Task Erase_ThroughThePage_LeavesFiguresAndSealsAndNoTraceOfThePerson()
    {
        var staff = await host.SignInAsAsync(Role.Staff);
        var own = await RegisterAsync();
        var exporter = await host.ReadAsync(db => db.Exporters.AsNoTracking().SingleAsync(e => e.Id == own));
        var account = await host.Data.UserAsync(Role.Exporter, exporter);
        var owner = await host.SignInAsAsync(account);
        await host.Data.VerifiedAsync(exporter, new DateOnly(2026, 10, 5), usd: 7_654, change: s => s.InformantName = Name);
        await host.ActAsync<Seals>(null, seals => seals.SealAsync(host.Storage.Provider, default));
        var before = await FiguresAsync();
        host.Storage.Holds(Phone).ShouldBeTrue("the canary is there before");

        var page = await staff.GetAsync($"/pelaku-usaha/{own}/hapus-data");
        page.ShouldSay(Name).ShouldSay("Yang tetap").ShouldSay("Cadangan lama");
        (await page.Form().Fill(("Input.Reason", Reason), ("Input.TypedName", "Orang Lain")).SubmitAsync()).ShouldHaveError("Input.TypedName", "tidak sama");
        (await page.Form().Fill(("Input.Reason", $"{Name} datang"), ("Input.TypedName", Name)).SubmitAsync()).ShouldHaveError("Input.Reason", "Jangan sebut namanya");
        var form = page.Form().Fill(("Input.Reason", Reason), ("Input.TypedName", Name));
        (await form.SubmitAsync()).ShouldBeAt($"/pelaku-usaha/{own}").ShouldSay("Orang terhapus").ShouldSay("Usaha terhapus").ShouldNotSay(Name);
        (await form.SubmitAsync()).ShouldBeAt($"/pelaku-usaha/{own}");

        (await FiguresAsync()).ShouldBe(before);
        (await host.ActAsync<LedgerCheck, string?>(null, check => check.FindFirstBadRowAsync(default))).ShouldBeNull();
        (await owner.GetAsync("/akun/saya")).Address.ShouldStartWith("/masuk");
        foreach (var canary in new[] { Name, Nik, Phone, account.Name, account.Email! })
            host.Storage.Holds(canary).ShouldBeFalse($"“{canary}” is still in the file");
        var root = own.ToString();
        (await host.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.PersonErasing && p.Events.Any(e => e.RootId == root)))).ShouldBe(1);
    }

    [Fact]
    public async Task Erase_PersonOfSeveralBusinesses_ErasesAllAndKeepsTheCompanysName()
    {
        var person = await host.Data.PersonAsync();
        var sole = await host.Data.ExporterAsync(owner: person);
        var company = await host.Data.ExporterAsync(e => (e.LegalForm, e.Phone) = (LegalForm.LimitedCompany, "+628551112223"), person);
        var staff = await host.SignInAsAsync(Role.Staff);
        (await staff.GetAsync($"/pelaku-usaha/{sole.Id}/hapus-data")).ShouldSay("Orang ini punya 2 usaha").ShouldSay("Nama badan usahanya tetap");

        await (await staff.GetAsync($"/pelaku-usaha/{sole.Id}/hapus-data")).Form().Fill(("Input.Reason", Reason), ("Input.TypedName", person.Name.ToUpperInvariant())).SubmitAsync();

        var (erased, kept) = await host.ReadAsync(async db => (
            await db.Exporters.AsNoTracking().SingleAsync(e => e.Id == sole.Id), await db.Exporters.AsNoTracking().SingleAsync(e => e.Id == company.Id)));
        (erased.Nib, erased.Address, erased.ErasedAt).ShouldBe((null, null, host.Clock.Now()));
        (kept.Name, kept.Phone, kept.ErasedAt).ShouldBe((company.Name, null, null));
        (await staff.GetAsync($"/pelaku-usaha/{company.Id}/hapus-data")).ShouldSay("sudah dihapus");
        var cohort = await host.Data.CohortAsync();
        (await staff.GetAsync($"/pelatihan/{cohort.Id}/daftarkan?kata=Usaha+terhapus")).ShouldNotSay(erased.Name);
    }

    /// <summary>A business whose person was changed once, so that the trail holds personal values of it.</summary>
    private async Task<Guid> RegisterAsync()
    {
        var person = await host.Data.PersonAsync(Core.Values.Nik.Parse(Nik).Value);
        var exporter = await host.Data.ExporterAsync(owner: person);
        await using var scope = host.Services.CreateAsyncScope();
        var (db, audit) = (scope.ServiceProvider.GetRequiredService<ExportsDbContext>(), scope.ServiceProvider.GetRequiredService<AuditTrail>());
        var (owner, business) = (await db.People.SingleAsync(p => p.Id == person.Id), await db.Exporters.SingleAsync(e => e.Id == exporter.Id));
        (owner.Name, owner.KtpAddress, business.Phone) = (Name, "Jalan " + Name, Phone);
        await audit.RecordAsync(ProcessKind.ExporterChanging, exporter.Id, [owner, business]);
        await db.SaveChangesAsync();
        return exporter.Id;
    }

    private async Task<string> FiguresAsync() => await host.ReadAsync(async db =>
        $"{await db.Ledger.CountAsync()} {await db.Ledger.SumAsync(e => e.UsdCents)} {await db.MonthlyTotals.SumAsync(t => t.UsdCents)} {await db.Shipments.CountAsync()} "
        + string.Join(',', (await db.Seals.OrderBy(s => s.Table).ThenBy(s => s.Number).Select(s => s.Hash).ToListAsync()).Select(Convert.ToHexStringLower)));
}
