using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Auditing;

public sealed class AuditTrailTests
{
    private const string Canary = "3375014507900001";
    private const string Name = "Pemilik Contoh Kenari";

    [Fact]
    public async Task Record_OfAnActThatChangedNothing_LeavesNothing()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();
        var before = await CountAsync(office);

        await ChangeAsync(office, exporter.Id, e => e.Association = null);

        (await CountAsync(office)).ShouldBe(before);
    }

    [Fact]
    public async Task Record_OfAChange_SaysWhoWhyAndOldToNew()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();
        var staff = await office.Data.UserAsync(Role.Staff);

        await ChangeAsync(office, exporter.Id, e => e.Sector = "Mebel", staff);

        var process = await office.ReadAsync(db => db.AuditProcesses.Include(p => p.Events).SingleAsync(p => p.Kind == ProcessKind.ExporterChanging));
        (process.UserId, process.At, await office.ReasonAsync(ProcessKind.ExporterChanging)).ShouldBe((staff.Id, FixedClock.Start.UtcDateTime, "karena contoh"));
        process.Events.ShouldHaveSingleItem().Changes.ShouldBe("""{"Sector":["Batik","Mebel"]}""");
    }

    [Fact]
    public async Task Record_OfAPersonalValue_KeepsItApartAndUnreadable()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();

        await ChangeAsync(office, exporter.Id, e => e.Email = "kenari@contoh.test");

        var audit = await office.ReadAsync(db => db.AuditEvents.SingleAsync(e => e.Subject == nameof(Exporter)));
        audit.Changes.ShouldStartWith("""{"Email":["hmac:""");
        audit.Changes.ShouldNotContain("kenari");
        var value = await office.ReadAsync(db => db.AuditPersonalValues.SingleAsync(v => v.Field == nameof(Exporter.Email)));
        (value.Field, value.EventSeq, value.OwnerId).ShouldBe((nameof(Exporter.Email), audit.Seq, exporter.Id));
        Encoding.UTF8.GetString(value.Cipher).ShouldNotContain("kenari");
    }

    [Fact]
    public async Task Record_OfAReason_KeepsItApartForABusinessAndGoneWithItsKey()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();

        await ChangeAsync(office, exporter.Id, e => e.Sector = "Mebel");

        var kept = await office.ReadAsync(db => db.AuditProcesses.Where(p => p.Kind == ProcessKind.ExporterChanging).Select(p => p.Reason).SingleAsync());
        kept.ShouldStartWith("hmac:");
        (await office.ReasonAsync(ProcessKind.ExporterChanging)).ShouldBe("karena contoh");
        await office.ReadAsync(db => db.PersonalKeys.Where(k => k.OwnerId == exporter.Id).ExecuteDeleteAsync());
        (await office.ReasonAsync(ProcessKind.ExporterChanging)).ShouldBeNull();
    }

    [Fact]
    public async Task Record_OfTwoFirstPersonalValuesAtOnce_IsStaleForTheLater()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();
        await using var earlier = office.Services.CreateAsyncScope();
        await using var later = office.Services.CreateAsyncScope();
        foreach (var scope in new[] { earlier, later })
        {
            var business = await scope.ServiceProvider.GetRequiredService<ExportsDbContext>().Exporters.SingleAsync(e => e.Id == exporter.Id);
            business.Email = "kenari@contoh.test";
            await scope.ServiceProvider.GetRequiredService<AuditTrail>().RecordAsync(ProcessKind.ExporterChanging, exporter.Id, [business]);
        }

        await earlier.ServiceProvider.GetRequiredService<ExportsDbContext>().SaveChangesAsync();
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => later.ServiceProvider.GetRequiredService<ExportsDbContext>().SaveChangesAsync());
    }

    [Fact]
    public async Task DestroyingTheKeyOfAPerson_BreaksNoSeal()
    {
        await using var office = await TestDatabase.CreateAsync();
        var exporter = await office.Data.ExporterAsync();
        await ChangeAsync(office, exporter.Id, e => e.Email = "kenari@contoh.test");
        office.Clock.Advance(TimeSpan.FromHours(1));
        await office.ActAsync<Seals>(null, seals => seals.SealAsync(office.Storage.Provider, TestContext.Current.CancellationToken));

        (await office.ReadAsync(db => db.PersonalKeys.Where(k => k.OwnerId == exporter.Id).ExecuteDeleteAsync())).ShouldBe(1);
        await office.ReadAsync(db => db.AuditPersonalValues.Where(v => v.OwnerId == exporter.Id).ExecuteDeleteAsync());

        (await office.ActAsync<Seals, string?>(null, seals => seals.FindBrokenAsync(TestContext.Current.CancellationToken))).ShouldBeNull();
    }

    [Fact]
    public async Task RawDatabaseFile_HoldsNoNikAndNoMasterKey()
    {
        await using var office = await TestDatabase.CreateSqliteAsync();
        var owner = await office.Data.PersonAsync(Nik.Parse(Canary).Value);
        var exporter = await office.Data.ExporterAsync(owner: owner);
        await RecordPersonAsync(office, owner.Id);
        await ChangeAsync(office, exporter.Id, e => e.Sector = "Tanda ada di berkas");

        var raw = RawBytes(office.Storage);

        raw.ShouldContain("Tanda ada di berkas");
        raw.ShouldContain(Name);
        raw.ShouldNotContain(Canary);
        raw.ShouldNotContain(File.ReadAllText(office.Storage.MasterKeyFile).Trim());
        raw.ShouldNotContain(Encoding.Latin1.GetString(Convert.FromBase64String(File.ReadAllText(office.Storage.MasterKeyFile))));
        (await office.ReadAsync(async db => new NikVault(TestStorage.Key).Decrypt((await db.People.SingleAsync(p => p.Id == owner.Id)).NikCipher!, owner.Id).Reveal())).ShouldBe(Canary);
    }

    private static async Task RecordPersonAsync(TestOffice office, Guid personId)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ExportsDbContext>();
        var person = await db.People.SingleAsync(p => p.Id == personId);
        person.Name = Name;
        await scope.ServiceProvider.GetRequiredService<AuditTrail>().RecordAsync(ProcessKind.ExporterChanging, personId, [person]);
        await db.SaveChangesAsync();
    }

    private static async Task ChangeAsync(TestOffice office, Guid exporterId, Action<Exporter> change, UserAccount? who = null)
    {
        await using var scope = office.Services.CreateAsyncScope();
        if (who is not null)
            scope.ServiceProvider.GetRequiredService<Actor>().SignIn(who.Id, who.Role, who.ExporterId);
        var db = scope.ServiceProvider.GetRequiredService<ExportsDbContext>();
        var exporter = await db.Exporters.SingleAsync(e => e.Id == exporterId);
        change(exporter);
        await scope.ServiceProvider.GetRequiredService<AuditTrail>().RecordAsync(ProcessKind.ExporterChanging, exporterId, [exporter], "karena contoh");
        await db.SaveChangesAsync();
    }

    private static Task<int> CountAsync(TestOffice office) => office.ReadAsync(db => db.AuditProcesses.CountAsync());

    // The file and its write-ahead log, byte for byte.
    private static string RawBytes(TestStorage storage) => string.Concat(
        Directory.GetFiles(storage.Folder, "exports.db*").Where(f => !f.EndsWith("-shm", StringComparison.Ordinal)).Select(f =>
        {
            using var stream = new FileStream(f, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return Encoding.Latin1.GetString(memory.ToArray());
        }));
}
