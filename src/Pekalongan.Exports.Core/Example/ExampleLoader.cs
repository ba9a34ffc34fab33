using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Example;

/// <summary>
/// The example data of Development: a scope of its own, invented from end to end and marked as such. Loaded once; what people then do
/// with it stays. No shipment is dated after today.
/// </summary>
public sealed class ExampleLoader(
    ExportsDbContext db, NikVault niks, ImportVault imports, ApplicantReader applicants, AuditTrail audit, StatementReconciler statements, TimeProvider time)
{
    public const string Password = "Contoh-Ekspor-2026";
    public const string ExporterLogin = "eksportir@contoh.id";

    /// <summary>The business that the example exporter signs in for.</summary>
    private const int ExporterBusiness = 1;

    /// <returns>False when it was there already.</returns>
    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Scopes.AnyAsync(s => s.Code == Scope.ExampleCode, cancellationToken))
            return false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Scopes.Add(new Scope { Code = Scope.ExampleCode, Name = "Data contoh", RegionCode = "33.75", Kind = ScopeKind.Example });
        AddOffice();
        var rates = ExampleOffice.Rates(time.Now()).ToList();
        db.ExchangeRates.AddRange(rates);
        db.ExchangeRates.AddRange(ExampleRates.All(time.Now()));
        var businesses = ExampleBusiness.ReadAll().Concat(ExamplePaths.Businesses).Select(b => (Data: b, Row: Register(b))).ToList();
        var accounts = ExampleOffice.Accounts(businesses[ExporterBusiness - 1].Row.Id, time.Now()).ToDictionary(a => a.Role);
        db.Users.AddRange(accounts.Values);
        new ExampleTargets(accounts).AddTo(db, time.Now());
        audit.Note(ProcessKind.ExampleDataLoading, nameof(Scope), Scope.ExampleCode);
        await db.SaveChangesAsync(cancellationToken);

        await ShipAsync(businesses, rates, accounts, cancellationToken);
        new ExampleObstacles(businesses[ExporterBusiness - 1].Row.Id, businesses[1].Row.Id, businesses[2].Row.Id, accounts, time.Now()).AddTo(db);
        var (import, file) = ExampleImport.Waiting(imports, businesses[ExporterBusiness - 1].Row, accounts[Role.Staff].Id, time.Now());
        db.AddRange(import, file);
        new ExampleCohorts(businesses.ConvertAll(b => b.Row), accounts, time.Now()).AddTo(db);
        new ExamplePaths(rates, accounts).AddTo(db, businesses, time.Now());
        await db.SaveChangesAsync(cancellationToken);
        await KeepFactsAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await new ExampleCollection(db, accounts, rates, statements, time).AddAsync(cancellationToken);
        var entries = await db.Ledger.AsNoTracking().Where(e => e.ScopeCode == Scope.ExampleCode).ToListAsync(cancellationToken);
        db.ClosedPeriods.AddRange(ExampleOffice.Closings(JakartaTime.Today(time), entries));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return true;
    }

    /// <summary>As if the decisions had been made here, so that the next cohort can take them over.</summary>
    private async Task KeepFactsAsync(CancellationToken cancellationToken)
    {
        var applications = await db.Applications.Include(a => a.Assessments).Where(a => a.Exporter!.ScopeCode == Scope.ExampleCode).ToListAsync(cancellationToken);
        var facts = await applicants.ReadAsync([.. applications.Select(a => a.ExporterId).Distinct()], cancellationToken);
        foreach (var (assessment, known) in from a in applications from c in a.Assessments where c.DecidedAt != null select (c, facts[a.ExporterId]))
        {
            var rule = Criteria.Of(assessment.Criterion);
            assessment.ProposedVerdict = rule.Propose(known).Verdict;
            assessment.Facts = KeptFacts.Of(assessment.Id, rule.Watch(known));
            if (assessment.DecidedVerdict == Verdict.Met)
                assessment.ValidUntil = Criteria.UsualValidity(assessment.Criterion, JakartaTime.DateOf(assessment.DecidedAt!.Value));
        }
    }

    private void AddOffice()
    {
        db.Letterheads.Add(ExampleOffice.Letterhead);
        db.Officials.Add(ExampleOffice.Official);
        db.Targets.AddRange(ExampleOffice.Targets(time.Now()));
        db.ReportRates.AddRange(ExampleOffice.ReportRates);
    }

    private Exporter Register(ExampleBusiness data)
    {
        var person = new Person
        {
            ScopeCode = Scope.ExampleCode,
            Name = data.Person,
            KtpArea = data.KtpKelurahan is not null ? KtpArea.City : data.Nik is null ? KtpArea.NotRecorded : KtpArea.OutsideCity,
            KtpAddress = data.Nik is null ? null : string.Create(CultureInfo.InvariantCulture, $"Jalan Contoh {data.Number}"),
            KtpKelurahanCode = data.KtpKelurahan,
            CreatedAt = time.Now(),
        };
        if (data.Nik is { } nik)
            (person.NikCipher, person.NikLookup) = (niks.Encrypt(nik, person.Id), niks.Lookup(nik));
        var exporter = new Exporter
        {
            ScopeCode = Scope.ExampleCode,
            Name = data.Name,
            LegalForm = data.Form,
            PersonId = person.Id,
            PersonTitle = data.PersonTitle,
            Nib = data.Nib,
            Address = string.Create(CultureInfo.InvariantCulture, $"Jalan Contoh {data.Number}"),
            KelurahanCode = data.Kelurahan,
            SizeClass = data.Size,
            Sector = data.Sector,
            Association = data.Association,
            Phone = string.Create(CultureInfo.InvariantCulture, $"+62800000{data.Number:0000}"),
            DeclaredExport = data.Declared,
            ExportsSinceYear = data.Since,
            ExportDeclaration = data.Declared == DeclaredExport.Since ? "Menurut pemilik saat pendaftaran (contoh)" : null,
            SearchText = $"{data.Name} {data.Nib} {data.Product}".ToLowerInvariant(),
            CreatedAt = time.Now(),
        };
        exporter.Products.Add(new ExporterProduct
        {
            Name = data.Product,
            CommodityKey = data.Commodity,
            Production = data.Production,
            MonthlyCapacityMilli = data.Capacity * 1000,
            Unit = data.Unit,
        });
        db.People.Add(person);
        db.Exporters.Add(exporter);
        return exporter;
    }

    private async Task ShipAsync(
        List<(ExampleBusiness Data, Exporter Row)> businesses, List<ExchangeRate> rates, Dictionary<Role, UserAccount> accounts, CancellationToken cancellationToken)
    {
        var hs = await db.Commodities.ToDictionaryAsync(c => c.Key, c => c.SuggestedHs, cancellationToken);
        var inventor = new ExampleShipments(hs, rates, accounts[Role.Staff].Id, accounts[Role.Verifier].Id);
        var shipments = businesses.SelectMany(b => inventor.Invent(b.Data, b.Row.Id)).Concat(new ExamplePaths(rates, accounts).Shipments(businesses))
            .Where(s => s.DecidedAt <= time.Now()).OrderBy(s => s.DecidedAt).ToList();
        ExampleSka.Note(shipments, await db.TradeAgreements.AsNoTracking().ToListAsync(cancellationToken));
        db.Shipments.AddRange(shipments);
        await db.SaveChangesAsync(cancellationToken);

        var clock = new MovedClock();
        var ledger = new Ledger(db, clock);
        foreach (var shipment in shipments)
        {
            // Nothing tracked stays behind: looking for changes in hundreds of shipments at every posting took most of the start.
            db.ChangeTracker.Clear();
            clock.Now = shipment.DecidedAt!.Value;
            await ledger.PostAsync(shipment, cancellationToken);
        }

        var pending = ExamplePending.Shipments(businesses[ExporterBusiness - 1].Row.Id, businesses[1].Row.Id, accounts, rates, time.Now()).ToList();
        db.Shipments.AddRange(pending);
        db.ShipmentObjections.Add(ExamplePending.Objection(pending, accounts[Role.Exporter].Id, time.Now()));
        ExampleEvidence.AddTo(db, pending, accounts, time.Now());
    }

    /// <summary>Lets the example's entries be posted when they would have been.</summary>
    private sealed class MovedClock : TimeProvider
    {
        public DateTime Now { get; set; }

        public override DateTimeOffset GetUtcNow() => new(Now);
    }
}
