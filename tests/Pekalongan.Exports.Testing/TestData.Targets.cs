using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Testing;

public sealed partial class TestData
{
    /// <summary>A proposed version that waits, in dollars; in four equal quarters where they are asked for.</summary>
    public async Task<TargetProposal> ProposalAsync(
        int year, long usd, UserAccount? by = null, DateOnly? from = null, bool isSplit = false, string scope = City, Action<TargetProposal>? change = null)
    {
        by ??= await UserAsync(Role.Staff, scope: scope);
        long? quarter = isSplit ? usd * 100 / QuarterSplit.Quarters : null;
        var proposal = new TargetProposal
        {
            Id = Guid.CreateVersion7(),
            ScopeCode = scope,
            Year = year,
            Population = TargetPopulation.AllExporters,
            UsdCents = usd * 100,
            GranularityCents = 100,
            Quarter1Cents = quarter,
            Quarter2Cents = quarter,
            Quarter3Cents = quarter,
            Quarter4Cents = usd * 100 - 3 * quarter,
            LegalBasis = "Perwal contoh, rekaan",
            EffectiveFrom = from ?? new DateOnly(year, 1, 1),
            Reason = "Perubahan contoh",
            ProposedById = by.Id,
            ProposedAt = office.Clock.Now(),
        };
        change?.Invoke(proposal);
        await office.AddAsync(proposal);
        return proposal;
    }

    /// <summary>The same, approved by a second person today.</summary>
    public async Task<TargetProposal> ApprovedTargetAsync(int year, long usd, DateOnly? from = null, bool isSplit = false, string scope = City)
    {
        var proposal = await ProposalAsync(year, usd, from: from, isSplit: isSplit, scope: scope);
        var outcome = await office.ActAsync<TargetDecisions, Outcome>(await UserAsync(Role.Official, scope: scope), decisions => decisions.ApproveAsync(
            scope, proposal.Id, proposal.Version, "Sesuai peraturan contoh", CancellationToken.None));
        return outcome.Ok ? proposal : throw new InvalidOperationException(outcome.Problem?.Text ?? outcome.Kind.ToString());
    }
}
