using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Example;

/// <summary>A target that was changed in July and split over the quarters, one for next year that waits for a second person, and a pattern of numbers.</summary>
internal sealed class ExampleTargets(IReadOnlyDictionary<Role, UserAccount> accounts)
{
    private const long CentsPerMillion = 100_000_000;
    private const long Granularity = CentsPerMillion / 100;

    private static readonly DateOnly Changed = new(2026, 7, 6);

    public void AddTo(ExportsDbContext db, DateTime now)
    {
        var target = ChangedInJuly();
        db.AddRange(
            target, Proposal(2026, 2, [300, 380, 380, 420], Changed, "Perubahan APBD (contoh)", at: Changed, becomes: target),
            Proposal(2027, 1, [350, 390, 390, 420], new DateOnly(2027, 1, 1), "Target tahun depan menurut rencana kerja (contoh)", at: JakartaTime.DateOf(now).AddDays(-2)),
            new NumberPattern
            {
                ScopeCode = Scope.ExampleCode, Pattern = "CONTOH/500.2/{urut:000}/{bulan}/{tahun}", ValidFrom = new DateOnly(2026, 1, 1),
                RecordedAt = JakartaTime.StartOf(new DateOnly(2026, 1, 1)), RecordedById = accounts[Role.Admin].Id,
            });
    }

    private static ExportTarget ChangedInJuly() => new()
    {
        ScopeCode = Scope.ExampleCode,
        Year = 2026,
        VersionNumber = 2,
        Population = TargetPopulation.AllExporters,
        UsdCents = 1480 * Granularity,
        GranularityCents = Granularity,
        Quarter1Cents = 300 * Granularity,
        Quarter2Cents = 380 * Granularity,
        Quarter3Cents = 380 * Granularity,
        Quarter4Cents = 420 * Granularity,
        KnownFrom = Changed,
        RecordedAt = Morning(Changed),
        LegalBasis = ExampleOffice.Decree(2026, 2),
        IsExternal = false,
    };

    private TargetProposal Proposal(int year, int version, long[] quarters, DateOnly from, string reason, DateOnly at, ExportTarget? becomes = null) => new()
    {
        Id = Guid.CreateVersion7(),
        ScopeCode = Scope.ExampleCode,
        Year = year,
        Population = TargetPopulation.AllExporters,
        UsdCents = quarters.Sum() * Granularity,
        GranularityCents = Granularity,
        Quarter1Cents = quarters[0] * Granularity,
        Quarter2Cents = quarters[1] * Granularity,
        Quarter3Cents = quarters[2] * Granularity,
        Quarter4Cents = quarters[3] * Granularity,
        LegalBasis = ExampleOffice.Decree(year, version),
        EffectiveFrom = from,
        Reason = reason,
        ProposedById = accounts[Role.Staff].Id,
        ProposedAt = Morning(at),
        Status = becomes is null ? ProposalStatus.Waiting : ProposalStatus.Approved,
        DecidedById = becomes is null ? null : accounts[Role.Official].Id,
        DecidedAt = becomes is null ? null : Morning(at).AddHours(3),
        DecisionReason = becomes is null ? null : "Sesuai keputusan (contoh)",
        TargetId = becomes?.Id,
    };

    private static DateTime Morning(DateOnly day) => JakartaTime.StartOf(day).AddHours(9);
}
