using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Example;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Example;

/// <summary>An office that tried the program out, and now begins in earnest.</summary>
public sealed class ExampleRemovalTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Remove_AfterTryingOut_TakesOutTheExampleAndLeavesTheCity()
    {
        await using var office = await TriedOutAsync();
        var petugas = await ExampleAccountAsync(office, "petugas@contoh.id");
        await office.Data.VerifiedAsync(await office.Data.ExporterAsync(), new DateOnly(2026, 3, 1), usd: 4_000, change: s => s.SubmittedById = petugas.Id);
        await SealAsync(office);
        var city = await office.ReadAsync(db => db.MonthlyTotals.Where(t => t.ScopeCode == TestData.City).SumAsync(t => t.UsdCents));

        (await RemoveAsync(office)).ShouldBe(Outcome.Done);

        (await office.ReadAsync(db => db.Scopes.AnyAsync(s => s.Kind == ScopeKind.Example))).ShouldBeFalse();
        (await office.ReadAsync(db => db.Ledger.Select(e => e.UsdCents).ToListAsync())).ShouldBe([400_000]);
        (await office.ReadAsync(db => db.MonthlyTotals.SumAsync(t => t.UsdCents))).ShouldBe(city);
        (await office.ReadAsync(db => db.Seals.CountAsync(s => s.Table == SealedTable.Ledger))).ShouldBe(1, "what remains is sealed anew");
        (await office.ReadAsync(db => db.Set<StoredFileContent>().AnyAsync())).ShouldBeFalse();
        (await FindBadRowAsync(office)).ShouldBeNull();
    }

    [Fact]
    public async Task Remove_OfAnAccountThatWorkedForTheCity_KeepsItsNameAndClosesIt()
    {
        await using var office = await TriedOutAsync();
        var petugas = await ExampleAccountAsync(office, "petugas@contoh.id");
        await office.Data.VerifiedAsync(await office.Data.ExporterAsync(), new DateOnly(2026, 3, 1), change: s => s.SubmittedById = petugas.Id);

        await RemoveAsync(office);

        var left = await office.ReadAsync(db => db.Users.Where(u => u.Email!.EndsWith("@contoh.id")).ToListAsync());
        var kept = left.ShouldHaveSingleItem();
        (kept.Id, kept.Status, kept.PasswordHash, kept.IsExample, kept.ScopeCode).ShouldBe((petugas.Id, AccountStatus.Suspended, null, false, TestData.City));
    }

    [Fact]
    public async Task Remove_AfterReportsWerePreparedAndOrdered_TakesThemOutToo()
    {
        await using var office = await TriedOutAsync();
        var petugas = await ExampleAccountAsync(office, "petugas@contoh.id");
        var first = Report(Scope.ExampleCode, petugas, office.Clock.Now());
        var second = Report(Scope.ExampleCode, petugas, office.Clock.Now(), replaces: first.Id);
        await office.AddAsync(first);
        await office.AddAsync(second);
        await office.AddAsync(new ReportJob
        {
            Id = Guid.NewGuid(),
            ScopeCode = Scope.ExampleCode,
            Kind = "progres",
            Question = "tahun=2026",
            Format = "csv",
            Language = Language.Indonesian,
            Paper = Paper.A4,
            RequestedById = petugas.Id,
            RequestedAt = office.Clock.Now(),
        });
        var ofTheCity = Report(TestData.City, petugas, office.Clock.Now());
        await office.AddAsync(ofTheCity);

        (await RemoveAsync(office)).ShouldBe(Outcome.Done);

        (await office.ReadAsync(db => db.IssuedReports.Select(r => r.Id).ToListAsync())).ShouldBe([ofTheCity.Id]);
        (await office.ReadAsync(db => db.IssuedReportFiles.Select(f => f.ReportId).ToListAsync())).ShouldBe([ofTheCity.Id]);
        (await office.ReadAsync(db => db.ReportJobs.AnyAsync())).ShouldBeFalse();
        (await office.ReadAsync(db => db.Users.SingleAsync(u => u.Id == petugas.Id))).Status.ShouldBe(AccountStatus.Suspended, "the name behind the city's report stays");
    }

    [Fact]
    public async Task Remove_Ever_LeavesTheTrailAndNothingPersonalInIt()
    {
        await using var office = await TriedOutAsync();
        var events = await office.ReadAsync(db => db.AuditEvents.CountAsync());

        await RemoveAsync(office);

        (await office.ReadAsync(db => db.AuditEvents.CountAsync())).ShouldBe(events + 1);
        var last = await office.ReadAsync(db => db.AuditProcesses.OrderByDescending(p => p.Id).FirstAsync());
        last.Kind.ShouldBe(ProcessKind.ExampleDataRemoving);
        (await office.ReadAsync(db => db.PersonalKeys.AnyAsync(k => !db.Users.Any(u => u.Id == k.OwnerId)))).ShouldBeFalse();
    }

    [Fact]
    public async Task Remove_OnALedgerThatWasTamperedWith_RemovesNothing()
    {
        await using var office = await TriedOutAsync();
        await office.SqlAsync("UPDATE MonthlyTotals SET UsdCents = UsdCents + 1 WHERE Dimension = 'Country'");
        var entries = await office.ReadAsync(db => db.Ledger.CountAsync());

        (await RemoveAsync(office)).Kind.ShouldBe(OutcomeKind.Refused);

        (await office.ReadAsync(db => db.Ledger.CountAsync())).ShouldBe(entries);
        (await office.ReadAsync(db => db.Scopes.AnyAsync(s => s.Kind == ScopeKind.Example))).ShouldBeTrue();
    }

    [Fact]
    public async Task Remove_WhereThereIsNoExample_ChangesNoFigure()
    {
        await using var office = await TestDatabase.CreateAsync();
        await office.Data.VerifiedAsync(await office.Data.ExporterAsync(), new DateOnly(2026, 3, 1));

        (await RemoveAsync(office)).ShouldBe(Outcome.Done);

        (await office.ReadAsync(db => db.Ledger.CountAsync())).ShouldBe(1);
        (await FindBadRowAsync(office)).ShouldBeNull();
    }

    /// <summary>The example, with a void, a correction, evidence and an account more than it comes with.</summary>
    private static async Task<TestDatabase> TriedOutAsync()
    {
        var office = await TestDatabase.CreateAsync();
        await office.ActAsync<ExampleLoader>(null, loader => loader.LoadAsync(Cancel));
        var exporter = await office.Data.ExporterAsync(scope: Scope.ExampleCode);
        await office.Data.VoidAsync(await office.Data.VerifiedAsync(exporter, new DateOnly(2026, 2, 1)));
        var corrected = await office.Data.VerifiedAsync(exporter, new DateOnly(2026, 2, 2));
        await office.AddAsync(Correction(corrected));
        var maker = await office.Data.MakerAsync();
        var file = new StoredFile
        {
            Name = "contoh.pdf",
            ContentType = "application/pdf",
            Length = 4,
            Sha256 = new byte[32],
            UploadedById = maker.Id,
            UploadedAt = office.Clock.Now(),
            Content = new StoredFileContent { Bytes = "%PDF"u8.ToArray() },
        };
        await office.AddAsync(file);
        var assessment = await office.ReadAsync(db => db.Assessments.Where(a => a.Criterion == Criterion.Nib).Select(a => a.Id).FirstAsync());
        await office.AddAsync(new CriterionEvidence { AssessmentId = assessment, FileId = file.Id });
        await SealAsync(office);
        return office;
    }

    private static IssuedReport Report(string scope, UserAccount by, DateTime at, Guid? replaces = null)
    {
        var id = Guid.NewGuid();
        return new IssuedReport
        {
            Id = id,
            ScopeCode = scope,
            Kind = "progres",
            Question = "tahun=2026",
            Title = "Progres",
            AsOf = new DateOnly(2026, 10, 31),
            KnownUntil = at,
            Paper = Paper.A4,
            LedgerSeq = 0,
            PreparedById = by.Id,
            PreparedAt = at,
            ReplacesId = replaces,
            Files = [new IssuedReportFile { ReportId = id, Kind = IssuedFileKind.DraftTree, Bytes = [1], Sha256 = new byte[32] }],
        };
    }

    private static Core.Shipments.Shipment Correction(Core.Shipments.Shipment of) => new()
    {
        ScopeCode = of.ScopeCode,
        ExporterId = of.ExporterId,
        CorrectsShipmentId = of.Id,
        EntrySource = of.EntrySource,
        EnteredById = of.EnteredById,
        CreatedAt = of.CreatedAt,
        IdempotencyKey = Guid.NewGuid(),
    };

    private static Task<UserAccount> ExampleAccountAsync(TestOffice office, string email) => office.ReadAsync(db => db.Users.SingleAsync(u => u.Email == email));

    private static Task<Outcome> RemoveAsync(TestOffice office) => office.ActAsync<ExampleRemoval, Outcome>(null, removal => removal.RemoveAsync(Cancel));

    private static Task<string?> FindBadRowAsync(TestOffice office) => office.ActAsync<LedgerCheck, string?>(null, check => check.FindFirstBadRowAsync(Cancel));

    private static async Task SealAsync(TestOffice office)
    {
        office.Clock.Advance(TimeSpan.FromMinutes(2));
        await office.ActAsync<Seals>(null, seals => seals.SealAsync(office.Storage.Provider, Cancel));
    }
}
