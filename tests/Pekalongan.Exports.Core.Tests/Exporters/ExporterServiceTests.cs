using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Exporters;

public class ExporterServiceTests
{
    private const string SiMelati = "3375014708900001";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Register_Complete_KeepsPersonAndBusinessApart()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var id = Guid.CreateVersion7();

        var answer = await RegisterAsync(office, staff, id, Someone(), Business("1234567890123"));

        answer.Outcome.Ok.ShouldBeTrue();
        var exporter = await office.ReadAsync(db => db.Exporters.Include(e => e.Person).Include(e => e.Products).SingleAsync(e => e.Id == id, Stop));
        exporter.Nib.ShouldBe("1234567890123");
        exporter.Products.Select(p => p.Name).ShouldBe(["Sarung contoh", "Kain contoh"], ignoreOrder: true);
        exporter.SearchText.ShouldContain("sarung contoh");
        exporter.Person!.Name.ShouldBe("Melati Contoh");
        exporter.Person.NikCipher.ShouldNotBeNull();
        var process = await office.ReadAsync(db => db.AuditProcesses.Include(p => p.Events).SingleAsync(p => p.Kind == ProcessKind.ExporterRegistering, Stop));
        process.UserId.ShouldBe(staff.Id);
        process.Events.Select(e => e.Subject).ShouldContain(nameof(Person));
        process.Events.ShouldAllBe(e => e.RootId == id.ToString() && !e.Changes.Contains(SiMelati) && !e.Changes.Contains("Melati Contoh"));
    }

    [Fact]
    public async Task Register_SameFormTwice_RegistersOnce()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var id = Guid.CreateVersion7();

        (await RegisterAsync(office, staff, id, Someone(), Business(null))).Outcome.Ok.ShouldBeTrue();
        (await RegisterAsync(office, staff, id, Someone(), Business(null))).Outcome.Ok.ShouldBeTrue();

        (await office.ReadAsync(db => db.Exporters.CountAsync(Stop))).ShouldBe(1);
        (await office.ReadAsync(db => db.People.CountAsync(Stop))).ShouldBe(1);
    }

    [Fact]
    public async Task Register_AnotherBusinessInAFormAlreadyUsed_IsRefusedAndNotForgotten()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var id = Guid.CreateVersion7();
        await RegisterAsync(office, staff, id, Someone(), Business("1234567890123"));

        var answer = await RegisterAsync(office, staff, id, Someone(), Business("3210987654321"));

        answer.Outcome.Problem!.Text.ShouldStartWith("Formulir ini sudah dipakai");
    }

    [Fact]
    public async Task Register_NibOfAnother_IsStoppedWithTheFirst()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var first = await office.Data.ExporterAsync(e => e.Nib = "0001112223334");

        var answer = await RegisterAsync(office, staff, Guid.CreateVersion7(), Someone(), Business("0001112223334"));

        answer.Outcome.Kind.ShouldBe(OutcomeKind.Refused);
        answer.SameNib.ShouldBe(new KnownBusiness(first.Id, first.Name));
        (await office.ReadAsync(db => db.Exporters.CountAsync(Stop))).ShouldBe(1);
    }

    [Fact]
    public async Task Register_SameNibAtOnce_LeavesOneRow()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            Task.Run(() => RegisterAsync(office, staff, Guid.CreateVersion7(), Someone(nik: null), Business("5556667778889", LegalForm.LimitedCompany)), Stop)));

        answers.Count(a => a.Outcome.Ok).ShouldBe(1);
        answers.Where(a => !a.Outcome.Ok).ShouldAllBe(a => a.SameNib != null);
        (await office.ReadAsync(db => db.Exporters.CountAsync(Stop))).ShouldBe(1);
        (await office.ReadAsync(db => db.People.CountAsync(Stop))).ShouldBe(1);
    }

    [Fact]
    public async Task Register_NikOfAKnownPerson_AsksAndThenLinks()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        (await RegisterAsync(office, staff, Guid.CreateVersion7(), Someone(), Business("1234567890123"))).Outcome.Ok.ShouldBeTrue();
        var second = Guid.CreateVersion7();

        var asked = await RegisterAsync(office, staff, second, Someone("Nama Lain"), Business("9994567890123"));
        asked.SamePerson.ShouldNotBeNull().Name.ShouldBe("Melati Contoh");
        var linked = await RegisterAsync(office, staff, second, Someone("Nama Lain"), Business("9994567890123"), isSamePerson: true);

        linked.Outcome.Ok.ShouldBeTrue();
        var people = await office.ReadAsync(db => db.Exporters.Select(e => e.Person!.Name).ToListAsync(Stop));
        people.ShouldBe(["Melati Contoh", "Melati Contoh"]);
        (await office.ReadAsync(db => db.People.CountAsync(Stop))).ShouldBe(1);
    }

    [Fact]
    public async Task Register_SaysSamePersonOfNobody_LinksNobody()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        await office.Data.ExporterAsync();

        (await RegisterAsync(office, staff, Guid.CreateVersion7(), Someone(), Business(null), isSamePerson: true)).Outcome.Ok.ShouldBeTrue();

        (await office.ReadAsync(db => db.People.CountAsync(Stop))).ShouldBe(2);
    }

    [Fact]
    public async Task Register_SameNibInAnotherScope_IsAnotherBusiness()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        await office.Data.ExporterAsync(e => e.Nib = "0001112223334", scope: TestData.Province);

        (await RegisterAsync(office, staff, Guid.CreateVersion7(), Someone(), Business("0001112223334"))).Outcome.Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task Change_StaleVersion_ChangesNothing()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var exporter = await office.Data.ExporterAsync();
        var person = await office.ReadAsync(db => db.People.SingleAsync(p => p.Id == exporter.PersonId, Stop));

        var stale = await ChangeAsync(office, staff, exporter.Id, Guid.NewGuid(), person.Version, Business(null));
        var stalePerson = await ChangeAsync(office, staff, exporter.Id, exporter.Version, Guid.NewGuid(), Business(null));

        stale.Outcome.Kind.ShouldBe(OutcomeKind.Stale);
        stalePerson.Outcome.Kind.ShouldBe(OutcomeKind.Stale);
        (await office.ReadAsync(db => db.Exporters.Select(e => e.Name).SingleAsync(Stop))).ShouldBe(exporter.Name);
        (await office.ReadAsync(db => db.AuditProcesses.AnyAsync(p => p.Kind == ProcessKind.ExporterChanging, Stop))).ShouldBeFalse();
    }

    [Fact]
    public async Task Change_Lists_KeepsRowsAndDropsTheRest()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var id = Guid.CreateVersion7();
        await RegisterAsync(office, staff, id, Someone(), Business("1234567890123"));
        var before = await ReadAsync(office, id);

        var one = Business("1234567890123") with { Products = [new("Sarung contoh", "sarung_batik", ProductionMode.Own, 5_000, "kodi")] };
        (await ChangeAsync(office, staff, id, before.Version, before.Person!.Version, one)).Outcome.Ok.ShouldBeTrue();

        var after = await ReadAsync(office, id);
        after.Products.Single().Id.ShouldBe(before.Products.OrderBy(p => p.Id).First().Id);
        after.Products.Single().MonthlyCapacityMilli.ShouldBe(5_000);
        after.Person!.NikLookup.ShouldBe(before.Person.NikLookup);
        (await office.ReadAsync(db => db.AuditEvents.CountAsync(e => e.Subject == nameof(ExporterProduct), Stop))).ShouldBe(4);
        after.Version.ShouldNotBe(before.Version);
    }

    [Fact]
    public async Task Change_OnlyACertificate_IsSeenByWhoeverChangesNext()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var id = Guid.CreateVersion7();
        await RegisterAsync(office, staff, id, Someone(), Business("1234567890123"));
        var before = await ReadAsync(office, id);
        var certified = Business("1234567890123") with { Certificates = [new("Halal", null, null)] };

        (await ChangeAsync(office, staff, id, before.Version, before.Person!.Version, certified, Someone())).Outcome.Ok.ShouldBeTrue();
        (await ChangeAsync(office, staff, id, before.Version, before.Person.Version, Business("1234567890123"), Someone())).Outcome.Kind
            .ShouldBe(OutcomeKind.Stale);
    }

    [Fact]
    public async Task Change_Nothing_LeavesNoTrace()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var id = Guid.CreateVersion7();
        await RegisterAsync(office, staff, id, Someone(), Business("1234567890123"));
        var before = await ReadAsync(office, id);

        (await ChangeAsync(office, staff, id, before.Version, before.Person!.Version, Business("1234567890123"), Someone())).Outcome.Ok.ShouldBeTrue();

        (await office.ReadAsync(db => db.AuditProcesses.AnyAsync(p => p.Kind == ProcessKind.ExporterChanging, Stop))).ShouldBeFalse();
        (await ReadAsync(office, id)).Version.ShouldBe(before.Version);
    }

    [Fact]
    public async Task RevealNik_WithReason_GivesItAndWritesItDown()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var id = Guid.CreateVersion7();
        await RegisterAsync(office, staff, id, Someone(), Business(null));

        var (outcome, nik) = await office.ActAsync<ExporterService, (Outcome, Nik?)>(staff, s => s.RevealNikAsync(id, TestData.City, "Cocokkan KTP", Stop));

        outcome.Ok.ShouldBeTrue();
        nik!.Reveal().ShouldBe(SiMelati);
        var process = await office.ReadAsync(db => db.AuditProcesses.Include(p => p.Events).SingleAsync(p => p.Kind == ProcessKind.NikRevealing, Stop));
        (process.Reason, process.UserId, process.Events.Single().RootId).ShouldBe(("Cocokkan KTP", staff.Id, id.ToString()));
    }

    [Fact]
    public async Task RevealNik_OfAnotherScope_IsNotFound()
    {
        await using var office = await TestDatabase.CreateAsync();
        var staff = await office.Data.UserAsync(Role.Staff);
        var exporter = await office.Data.ExporterAsync(owner: await office.Data.PersonAsync(Nik.Parse(SiMelati).Value, TestData.Province), scope: TestData.Province);

        var (outcome, nik) = await office.ActAsync<ExporterService, (Outcome, Nik?)>(staff, s => s.RevealNikAsync(exporter.Id, TestData.City, "Ingin tahu", Stop));

        outcome.Kind.ShouldBe(OutcomeKind.NotFound);
        nik.ShouldBeNull();
    }

    private static Task<Exporter> ReadAsync(TestOffice office, Guid id) =>
        office.ReadAsync(db => db.Exporters.Include(e => e.Person).Include(e => e.Products).SingleAsync(e => e.Id == id, Stop));

    private static Task<RegisterAnswer> RegisterAsync(
        TestOffice office, UserAccount who, Guid id, PersonFacts person, BusinessFacts business, bool isSamePerson = false) =>
        office.ActAsync<ExporterService, RegisterAnswer>(who, s => s.RegisterAsync(id, TestData.City, person, business, isSamePerson, Stop));

    private static Task<RegisterAnswer> ChangeAsync(
        TestOffice office, UserAccount who, Guid id, Guid version, Guid personVersion, BusinessFacts business, PersonFacts? person = null) =>
        office.ActAsync<ExporterService, RegisterAnswer>(
            who, s => s.ChangeAsync(id, TestData.City, version, personVersion, person ?? Someone("Nama Baru", nik: null), business, Stop));

    private static PersonFacts Someone(string name = "Melati Contoh", string? nik = SiMelati) => new()
    {
        Name = name,
        Nik = nik is null ? null : Nik.Parse(nik).Value,
        KtpArea = KtpArea.City,
        KtpKelurahanCode = TestData.Medono,
    };

    private static BusinessFacts Business(string? nib, LegalForm form = LegalForm.SoleProprietor) => new()
    {
        Name = "Batik Contoh Kawung",
        LegalForm = form,
        Nib = nib is null ? null : Nib.Parse(nib).Value,
        SizeClass = SizeClass.Micro,
        Products =
        [
            new("Sarung contoh", "sarung_batik", ProductionMode.Own, 2_000, "kodi"),
            new("Kain contoh", "kain_batik", ProductionMode.Partly, null, null),
        ],
    };
}
