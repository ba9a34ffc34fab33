using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;

namespace Pekalongan.Exports.Core.Tests.Cohorts;

/// <summary>An application in the walk's own, simpler account.</summary>
internal sealed class ModelApplication(Guid id, int order)
{
    public Guid Id => id;

    public int Order => order;

    public ApplicationStatus Status { get; set; }

    /// <summary>One verdict for each of the four criteria.</summary>
    public Verdict?[] Verdicts { get; } = new Verdict?[4];

    /// <summary>Submitted scores, by assessor in the order of submitting.</summary>
    public List<(int Assessor, int[] Levels)> Scores { get; } = [];

    public HashSet<int> Attended { get; } = [];

    public bool HasCertificate { get; set; }

    public bool IsOverride { get; set; }

    public bool HasCode { get; set; }

    public bool IsEligible => Verdicts.All(v => v == Verdict.Met);

    public bool IsUndecided => !Verdicts.Contains(Verdict.NotMet) && Verdicts.Contains(null);
}

/// <summary>What must be true of a cohort, said once more in a few lines that know no database.</summary>
internal sealed class SelectionModel(bool isCurated)
{
    private static readonly decimal[] Weights = [30, 25, 15, 15, 15];

    public List<ModelApplication> All { get; } = [];

    public List<ModelApplication> Reserve { get; private set; } = [];

    public int? Quota { get; set; }

    public bool IsOpen { get; set; } = true;

    public bool IsConcluded { get; private set; }

    public int Accepted => All.Count(a => a.Status == ApplicationStatus.Accepted);

    private bool IsFull => Accepted >= Quota;

    public bool Score(ModelApplication a, int assessor, int[] levels)
    {
        if (!isCurated || a.Status != ApplicationStatus.Applied || a.Scores.Exists(s => s.Assessor == assessor) || IsSettled(a))
            return false;
        a.Scores.Add((assessor, levels));
        return true;
    }

    /// <summary>Null while anything is awaited; two decimals, half up.</summary>
    public decimal? FinalScore(ModelApplication a) =>
        IsSettled(a) && isCurated ? Math.Round(a.Scores.Average(s => Total(s.Levels)), 2, MidpointRounding.AwayFromZero) : null;

    public bool Accept(ModelApplication a, bool isOverride)
    {
        var isReserve = a.Status == ApplicationStatus.Reserve;
        if ((!isReserve && a.Status != ApplicationStatus.Applied) || a.Verdicts.Contains(null) || (isCurated && !IsConcluded)
            || (isCurated && !isReserve && a.IsEligible && !IsSettled(a)) || (!a.IsEligible && !isOverride))
            return false;
        var someoneWaits = Reserve.TakeWhile(r => r != a).Any(r => r.IsEligible);
        if (IsFull || someoneWaits)
        {
            if (isReserve || !a.IsEligible)
                return false;
            PutInReserve(a);
            return true;
        }

        GivePlace(a);
        a.IsOverride = !a.IsEligible;
        return true;
    }

    public bool Refuse(ModelApplication a) => Leave(a, ApplicationStatus.Refused, ApplicationStatus.Applied, ApplicationStatus.Reserve);

    public bool Withdraw(ModelApplication a)
    {
        var hadPlace = a.Status == ApplicationStatus.Accepted;
        if (a.HasCertificate || !Leave(a, ApplicationStatus.Withdrawn, ApplicationStatus.Applied, ApplicationStatus.Reserve, ApplicationStatus.Accepted))
            return false;
        if (hadPlace && Reserve.Find(r => r.IsEligible) is { } next)
            GivePlace(next);
        return true;
    }

    public bool Reopen(ModelApplication a) => Leave(a, ApplicationStatus.Applied, ApplicationStatus.Refused, ApplicationStatus.Withdrawn);

    public bool Conclude()
    {
        var open = All.Where(a => a.Status is ApplicationStatus.Applied or ApplicationStatus.Reserve).ToList();
        if (IsConcluded || IsOpen || open.Count == 0 || open.Exists(a => a.IsUndecided || (isCurated && a.IsEligible && !IsSettled(a))))
            return false;
        var ranked = open.Where(a => a.IsEligible).OrderByDescending(a => FinalScore(a) ?? 0).ThenBy(a => a.Order).ToList();
        Reserve = [];
        foreach (var a in open.Where(a => !a.IsEligible))
            a.Status = ApplicationStatus.Refused;
        foreach (var a in ranked)
        {
            if (IsFull)
                (a.Status, Reserve) = (ApplicationStatus.Reserve, [.. Reserve, a]);
            else
                GivePlace(a);
        }

        return IsConcluded = true;
    }

    private static decimal Total(int[] levels) => levels.Zip(Weights, (level, weight) => weight * level / 5).Sum();

    private static bool IsSettled(ModelApplication a) => a.Scores.Count switch
    {
        < 2 => false,
        2 => Math.Abs(Total(a.Scores[0].Levels) - Total(a.Scores[1].Levels)) < 15
            && a.Scores[0].Levels.Zip(a.Scores[1].Levels).All(x => Math.Abs(x.First - x.Second) < 2),
        _ => true,
    };

    private bool Leave(ModelApplication a, ApplicationStatus to, params ApplicationStatus[] from)
    {
        if (!from.Contains(a.Status))
            return false;
        (a.Status, a.IsOverride) = (to, false);
        Reserve.Remove(a);
        return true;
    }

    private void GivePlace(ModelApplication a)
    {
        Reserve.Remove(a);
        (a.Status, a.IsOverride, a.HasCode) = (ApplicationStatus.Accepted, false, true);
    }

    private void PutInReserve(ModelApplication a)
    {
        a.Status = ApplicationStatus.Reserve;
        Reserve.Add(a);
        if (!IsConcluded)
            Reserve = [.. Reserve.OrderBy(r => r.Order)];
    }
}
