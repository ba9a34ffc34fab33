using System.Globalization;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Example;

/// <summary>Letterhead, signer, targets, rates, closed months and accounts of the example scope.</summary>
internal static class ExampleOffice
{
    private const string Invented = "CONTOH, angka rekaan";
    private const long WholeDollar = 100;

    private static readonly string[] Currencies = ["USD", "SGD", "MYR", "JPY", "EUR"];

    public static Letterhead Letterhead => new()
    {
        ScopeCode = Scope.ExampleCode,
        ValidFrom = new DateOnly(2020, 1, 1),
        Government = "PEMERINTAH KOTA CONTOH",
        Agency = "DINAS CONTOH PERDAGANGAN, KOPERASI, DAN USAHA KECIL MENENGAH",
        Address = "Jalan Contoh Nomor 1, Kota Contoh",
        Contact = "Dokumen contoh: bukan surat resmi",
        Place = "Kota Contoh",
    };

    public static Official Official => new()
    {
        ScopeCode = Scope.ExampleCode,
        Name = "Pejabat Contoh, S.E., M.M.",
        Position = "Kepala Dinas Contoh Perdagangan, Koperasi, dan Usaha Kecil Menengah",
        Rank = "Pembina Utama Muda",
        From = new PartialDate(2020),
        Source = Invented,
    };

    public static IEnumerable<ReportRate> ReportRates =>
        new[] { (2024, 15_800), (2025, 16_200), (2026, 16_500) }.Select(rate => new ReportRate
        {
            ScopeCode = Scope.ExampleCode,
            Year = rate.Item1,
            IdrRateMicro = rate.Item2 * IdrRate.MicroPerRupiah,
            Source = Invented,
            KnownFrom = new DateOnly(rate.Item1, 1, 2),
        });

    /// <summary>Those that nobody proposed here; <see cref="ExampleTargets"/> has the others.</summary>
    public static IEnumerable<ExportTarget> Targets(DateTime now)
    {
        yield return Target(2024, 1, 12_000_000, new DateOnly(2024, 1, 15), now);
        yield return Target(2025, 1, 13_500_000, new DateOnly(2025, 1, 13), now);
        yield return Target(2026, 1, 14_000_000, new DateOnly(2026, 1, 12), now);
    }

    /// <summary>Every month is closed on the 12th of the next but one.</summary>
    public static IEnumerable<ClosedPeriod> Closings(DateOnly today, IReadOnlyCollection<LedgerEntry> entries)
    {
        for (var month = new DateOnly(2024, 1, 1); month.AddMonths(2).AddDays(11) <= today; month = month.AddMonths(1))
        {
            var (key, at) = (YearMonth.Of(month), JakartaTime.StartOf(month.AddMonths(2).AddDays(11)).AddHours(9));
            var frozen = MonthlyTotals.Of([.. entries.Where(e => YearMonth.Of(e.ExportDate) == key && e.PostedAt <= at)])
                .Where(t => t.Dimension == Dimension.All)
                .Aggregate(Totals.Zero, (sum, t) => sum + new Totals(new Usd(t.UsdCents), new Weight(t.NetGrams), t.Shipments));
            yield return ClosedPeriod.Of(Guid.CreateVersion7(), Scope.ExampleCode, month.AddMonths(1).AddDays(-1), at, by: null, frozen);
        }
    }

    /// <summary>One rate a month and currency, drifting a little through the year.</summary>
    public static IEnumerable<ExchangeRate> Rates(DateTime now)
    {
        foreach (var (year, perCurrency) in EmbeddedCsv.Read("example_rates.csv", cell => (Int(cell("year")), Currencies.ToDictionary(c => c, c => (long)Int(cell(c))))))
            for (var month = new DateOnly(year, 1, 1); month.Year == year; month = month.AddMonths(1))
                foreach (var (currency, rupiah) in perCurrency)
                    yield return new ExchangeRate
                    {
                        ScopeCode = Scope.ExampleCode,
                        Kind = RateKind.SetByOffice,
                        CurrencyCode = currency,
                        ValidFrom = month,
                        ValidUntil = month.AddMonths(1).AddDays(-1),
                        IdrRateMicro = rupiah * (1000 + 2 * month.Month) * (IdrRate.MicroPerRupiah / 1000),
                        Source = Invented,
                        EnteredById = null,
                        EnteredAt = now,
                    };
    }

    public static IEnumerable<UserAccount> Accounts(Guid exporterId, DateTime now)
    {
        var hash = PasswordHash.Of(ExampleLoader.Password);
        (Role Role, string Login, string Name)[] people =
        [
            (Role.Staff, "petugas@contoh.id", "Petugas Contoh"), (Role.Verifier, "verifikator@contoh.id", "Verifikator Contoh"),
            (Role.Exporter, ExampleLoader.ExporterLogin, "Ibu Contoh Melati"), (Role.Official, "pimpinan@contoh.id", "Pimpinan Contoh"),
            (Role.Admin, "admin@contoh.id", "Admin Contoh"),
        ];
        return people.Select(person => new UserAccount
        {
            Name = person.Name,
            Email = person.Login,
            Role = person.Role,
            Status = AccountStatus.Active,
            ExporterId = person.Role == Role.Exporter ? exporterId : null,
            ScopeCode = Scope.ExampleCode,
            IsExample = true,
            PasswordHash = hash,
            CreatedAt = now,
        });
    }

    internal static string Decree(int year, int version) => string.Create(CultureInfo.InvariantCulture, $"CONTOH: SK 500.2/{110 + version}/{year} (tidak nyata)");

    private static ExportTarget Target(int year, int version, long dollars, DateOnly knownFrom, DateTime now) => new()
    {
        ScopeCode = Scope.ExampleCode,
        Year = year,
        VersionNumber = version,
        Population = TargetPopulation.AllExporters,
        UsdCents = dollars * WholeDollar,
        GranularityCents = 10_000 * WholeDollar,
        KnownFrom = knownFrom,
        RecordedAt = now,
        LegalBasis = Decree(year, version),
        IsExternal = false,
    };

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
