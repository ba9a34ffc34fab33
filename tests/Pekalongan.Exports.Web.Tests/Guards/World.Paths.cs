using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Web.Tests.Guards;

internal sealed partial class World
{
    /// <summary>One who exported a year ago and is not heard of, whom the office has called; a market that was decided.</summary>
    private async Task AddPathsAsync(HostFixture host, Guid staff)
    {
        var silent = await host.Data.ExporterAsync(e => e.Phone = "+6281200000077");
        await host.Data.VerifiedAsync(silent, new DateOnly(2025, 9, 9), usd: 7_000);
        await host.Data.ContactAsync(silent, staff, JakartaTime.Today(host.Clock));
        await host.AddAsync(new MarketClassification
        {
            ScopeCode = TestData.City, CountryIso2 = "MY", IsTraditional = true, ValidFrom = new DateOnly(2026, 3, 1), Basis = "Surat contoh", SetById = staff,
            SetAt = host.Clock.Now(),
        });
        _ids["pasar"] = ["MY", "kh"];
        _more.AddRange([
            ("pelaku-usaha/{id}/jalur", $"/pelaku-usaha/{silent.Id}/jalur"),
            ("pelaku-usaha/{id}/kontak", $"/pelaku-usaha/{silent.Id}/kontak"),
            .. new[] { "/pasar?negara=semua&hal=2", "/pasar?kata=kamboja&jenis=NonTraditional", "/eksportir-senyap?bulan=12&tahun=2", "/capaian/jalur?tahun=2019" }
                .Select(address => (address, address)),
            .. new[] { "pdf", "xlsx", "csv", "json" }.Select(format => $"/laporan/eksportir-senyap?format={format}").Select(address => (address, address)),
        ]);
    }
}
