using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Testing;

/// <summary>
/// What a test takes as given: invented businesses, people and shipments, the same in every run. Rows are numbered in the order they are made,
/// and nothing here is a real person's or firm's.
/// </summary>
public sealed partial class TestData(TestOffice office)
{
    public const string City = "kota-pekalongan";
    public const string Province = "jawa-tengah";

    /// <summary>Of the kelurahan Medono in Pekalongan Barat.</summary>
    public const string Medono = "33.75.01.1002";

    private int _exporters;
    private int _users;
    private int _cohorts;
    private int _people;

    /// <summary>An active account. Several of one role differ by number.</summary>
    public async Task<UserAccount> UserAsync(Role role, Exporter? exporter = null, string scope = City)
    {
        var n = Interlocked.Increment(ref _users);
        var user = new UserAccount
        {
            Name = $"Contoh {role} {n}",
            Email = $"{role}.{n}@contoh.test".ToLowerInvariant(),
            Role = role,
            Status = AccountStatus.Active,
            ExporterId = exporter?.Id,
            ScopeCode = exporter?.ScopeCode ?? scope,
            CreatedAt = office.Clock.Now(),
        };
        await office.AddAsync(user);
        return user;
    }

    public async Task<Person> PersonAsync(Nik? nik = null, string scope = City, KtpArea area = KtpArea.City)
    {
        var n = Interlocked.Increment(ref _people);
        var id = Guid.CreateVersion7();
        var vault = new NikVault(TestStorage.Key);
        var person = new Person
        {
            Id = id,
            ScopeCode = scope,
            Name = $"Pemilik Contoh {n}",
            NikCipher = nik is { } cipher ? vault.Encrypt(cipher, id) : null,
            NikLookup = nik is { } lookup ? vault.Lookup(lookup) : null,
            KtpArea = area,
            KtpAddress = "Jalan Contoh Nomor 1",
            KtpKelurahanCode = area == KtpArea.City ? Medono : null,
            CreatedAt = office.Clock.Now(),
        };
        await office.AddAsync(person);
        return person;
    }

    /// <summary>A business with all that eligibility asks for, unless the test takes something away: <c>ExporterAsync(e => e.Nib = null)</c>.</summary>
    public async Task<Exporter> ExporterAsync(Action<Exporter>? change = null, Person? owner = null, string scope = City)
    {
        owner ??= await PersonAsync(scope: scope);
        var n = Interlocked.Increment(ref _exporters);
        var name = ExporterName(n);
        var exporter = new Exporter
        {
            ScopeCode = scope,
            Name = name,
            LegalForm = LegalForm.SoleProprietor,
            PersonId = owner.Id,
            Nib = (9_000_000_000_000 + n).ToString(System.Globalization.CultureInfo.InvariantCulture),
            Address = "Jalan Contoh Nomor 2",
            KelurahanCode = Medono,
            SizeClass = SizeClass.Small,
            Sector = "Batik",
            DeclaredExport = DeclaredExport.Never,
            // As the register writes it, words apart.
            SearchText = name.ToLowerInvariant(),
            CreatedAt = office.Clock.Now(),
            Products = [new ExporterProduct { Name = "Kain batik contoh", CommodityKey = "kain_batik", Production = ProductionMode.Own, MonthlyCapacityMilli = 500_000, Unit = "potong" }],
        };
        change?.Invoke(exporter);
        await office.AddAsync(exporter);
        return exporter;
    }

    public async Task<Cohort> CohortAsync(Action<Cohort>? change = null, string scope = City)
    {
        var n = Interlocked.Increment(ref _cohorts);
        var cohort = new Cohort
        {
            ScopeCode = scope,
            Title = $"Pelatihan Ekspor Contoh {n}",
            Year = 2026,
            Stage = n,
            Kind = CohortKind.Training,
            Status = CohortStatus.Open,
            Partner = "PPEI (contoh)",
            Quota = 30,
            Start = PartialDate.Parse("2026-12-01").Value,
            End = PartialDate.Parse("2026-12-03").Value,
        };
        change?.Invoke(cohort);
        await office.AddAsync(cohort);
        return cohort;
    }

    /// <summary>An invented rate set by the office, in force the whole year.</summary>
    public async Task<ExchangeRate> RateAsync(string currency = "USD", decimal rupiah = 16_000m, int year = 2026, string scope = City)
    {
        var rate = new ExchangeRate
        {
            ScopeCode = scope,
            Kind = RateKind.SetByOffice,
            CurrencyCode = currency,
            ValidFrom = new DateOnly(year, 1, 1),
            ValidUntil = new DateOnly(year, 12, 31),
            IdrRateMicro = (long)(rupiah * IdrRate.MicroPerRupiah),
            Source = "Kurs contoh, rekaan",
            EnteredById = null,
            EnteredAt = office.Clock.Now(),
        };
        await office.AddAsync(rate);
        return rate;
    }

    /// <summary>The next version of a year's target, in dollars.</summary>
    public async Task<ExportTarget> TargetAsync(int year, long usd, TargetPopulation population = TargetPopulation.AllExporters, string scope = City)
    {
        var version = await office.ReadAsync(db => db.Targets.CountAsync(t => t.ScopeCode == scope && t.Year == year));
        var target = new ExportTarget
        {
            ScopeCode = scope,
            Year = year,
            VersionNumber = version + 1,
            Population = population,
            UsdCents = usd * 100,
            GranularityCents = 100,
            KnownFrom = JakartaTime.Today(office.Clock),
            RecordedAt = office.Clock.Now(),
            LegalBasis = "Keputusan contoh, rekaan",
            IsExternal = false,
        };
        await office.AddAsync(target);
        return target;
    }

    /// <summary>A figure somebody printed: a balance assertion.</summary>
    public async Task<PublishedFigure> PublishedAsync(DateOnly asOf, long usd, DateOnly published, string source = "Terbitan contoh", string scope = City)
    {
        var figure = new PublishedFigure
        {
            ScopeCode = scope,
            Year = asOf.Year,
            AsOf = asOf,
            UsdCents = usd * 100,
            GranularityCents = 100_000,
            PublishedOn = PartialDate.Parse(published.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Value,
            KnownFrom = published,
            RecordedAt = office.Clock.Now(),
            Source = source,
            IsExternal = false,
        };
        await office.AddAsync(figure);
        return figure;
    }

    private static string ExporterName(int n)
    {
        string[] flowers = ["Melati", "Kenanga", "Cempaka", "Anggrek", "Teratai", "Mawar", "Dahlia", "Kamboja"];
        var flower = flowers[(n - 1) % flowers.Length];
        return n <= flowers.Length ? $"Batik Contoh {flower}" : $"Batik Contoh {flower} {(n - 1) / flowers.Length + 1}";
    }
}
