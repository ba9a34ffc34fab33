using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Web.Tests.Guards;

internal sealed partial class World
{
    /// <summary>Proposals in every state, a split target, and settings that hold and that come.</summary>
    private async Task AddTargetsAsync(HostFixture host, UserAccount staff)
    {
        var waiting = await host.Data.ProposalAsync(2027, 15_000_000, staff, isSplit: true);
        var approved = await host.Data.ApprovedTargetAsync(2026, 1_200_000, from: new DateOnly(2026, 7, 1), isSplit: true);
        await host.Data.ProposalAsync(2028, 15_000_000, staff, change: p => p.Status = ProposalStatus.Withdrawn);
        await host.AddAsync(
            new NumberPattern
            {
                ScopeCode = TestData.City, Pattern = "500.2/{urut}/{tahun}", ValidFrom = new DateOnly(2026, 1, 1), RecordedAt = host.Clock.GetUtcNow().UtcDateTime,
                RecordedById = staff.Id,
            },
            new Letterhead
            {
                ScopeCode = TestData.City, ValidFrom = new DateOnly(2027, 1, 1), Government = "PEMERINTAH KOTA CONTOH", Agency = "DINAS CONTOH", Place = "Kota Contoh",
            });
        _more.AddRange([
            ("target/usulan/{id}", $"/target/usulan/{waiting.Id}"),
            ("target/usulan/{id}", $"/target/usulan/{approved.Id}"),
            ("target/usulan/{id}/putuskan", $"/target/usulan/{waiting.Id}/putuskan"),
            ("target/usulkan", "/target/usulkan?tahun=2027"),
        ]);
    }
}
