using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Web.Tests.Guards;

internal sealed partial class World
{
    /// <summary>Rates of every kind, one of them withdrawn, and a rule.</summary>
    private async Task AddRatesAsync(HostFixture host, UserAccount staff)
    {
        var week = await host.Data.RateOfKindAsync(RateKind.TaxWeekly, new DateOnly(2020, 12, 30), 14_228m);
        await host.Data.RateOfKindAsync(RateKind.BankIndonesiaMiddle, new DateOnly(2020, 12, 23), 14_250m);
        await host.Data.RateOfKindAsync(RateKind.TaxWeekly, new DateOnly(2020, 12, 23), 1_420m, change: rate =>
            (rate.WithdrawnAt, rate.WithdrawnById, rate.WithdrawnReason) = (host.Clock.Now(), staff.Id, "Salah ketik (contoh)"));
        await host.AddAsync(new RateRule
        {
            ScopeCode = TestData.City, ValidFrom = new DateOnly(2019, 1, 1), Kinds = [RateKind.SetByOffice, RateKind.TaxWeekly], Reason = "Keputusan contoh",
            SetById = staff.Id, SetAt = host.Clock.Now(),
        });
        Know("kurs", week.Id);
        _more.AddRange([
            ("kurs", "/kurs?jenis=TaxWeekly&mata-uang=USD&tahun=2020"),
            ("kurs", "/kurs?format=csv"),
            ("kurs/tambah", "/kurs/tambah?mata-uang=JPY&tanggal=2020-12-24&jenis=TaxWeekly"),
        ]);
    }
}
