using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Targets;

/// <summary>Every year's target with its versions, and what waits for a second person.</summary>
public sealed class IndexModel(ExportsDbContext db, CurrentScope scope, Actor actor, TimeProvider time) : PageModel
{
    public sealed record Row(TargetVersion Version, string? ProposedBy, string? ApprovedBy, bool IsInForce, bool IsComing);

    public sealed record Proposed(Guid Id, int Year, Usd Value, long GranularityCents, DateTime At, string By, ProposalStatus Status);

    public sealed record Year(int Number, IReadOnlyList<Row> Versions, IReadOnlyList<Proposed> GivenUp);

    public IReadOnlyList<Year> Years { get; private set; } = [];

    public IReadOnlyList<Proposed> Waiting { get; private set; } = [];

    public bool MayPropose => actor.Role?.May(Permission.ProposeTargets) == true;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var targets = await db.Targets.AsNoTracking().Where(t => t.ScopeCode == scope.Code).OrderBy(t => t.VersionNumber).ToListAsync(cancellationToken);
        var proposals = await db.TargetProposals.AsNoTracking().Where(p => p.ScopeCode == scope.Code).OrderBy(p => p.ProposedAt).ToListAsync(cancellationToken);
        var people = proposals.SelectMany(p => new[] { p.ProposedById, p.DecidedById }).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        var byTarget = proposals.Where(p => p.TargetId is not null).ToDictionary(p => p.TargetId!.Value);
        var open = proposals.Where(p => p.TargetId is null)
            .Select(p => new Proposed(p.Id, p.Year, new Usd(p.UsdCents), p.GranularityCents, p.ProposedAt, names[p.ProposedById], p.Status)).ToList();
        Waiting = [.. open.Where(p => p.Status == ProposalStatus.Waiting)];
        Years =
        [
            .. targets.Select(t => t.Year).Union(open.Where(p => p.Status != ProposalStatus.Waiting).Select(p => p.Year)).OrderDescending().Select(year => new Year(
                year, Rows([.. targets.Where(t => t.Year == year).Select(t => new TargetVersion(t, byTarget.GetValueOrDefault(t.Id)))], names),
                [.. open.Where(p => p.Year == year && p.Status != ProposalStatus.Waiting)])),
        ];
    }

    private List<Row> Rows(List<TargetVersion> versions, Dictionary<Guid, string> names)
    {
        if (versions.Count == 0)
            return [];
        var day = ProgressQuestion.DefaultDay(versions[0].Target.Year, JakartaTime.Today(time));
        var inForce = versions.InForce(day);
        return versions.ConvertAll(version => new Row(
            version, NameOf(version.Proposal?.ProposedById, names), NameOf(version.Proposal?.DecidedById, names), version == inForce,
            version != inForce && version.EffectiveFrom > day));
    }

    private static string? NameOf(Guid? who, Dictionary<Guid, string> names) => who is { } id ? names.GetValueOrDefault(id) : null;
}
