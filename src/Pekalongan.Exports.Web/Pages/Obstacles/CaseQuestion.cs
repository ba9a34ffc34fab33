using System.Globalization;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Obstacles;

/// <summary>Which cases a list shows. The names are those of the address.</summary>
public sealed class CaseQuestion
{
    /// <summary>Everything that is not closed.</summary>
    public const string Running = "berjalan";

    /// <summary>A state, or "berjalan"; empty for all.</summary>
    public string Status { get; set; } = "";

    public string Topik { get; set; } = "";

    public string Cari { get; set; } = "";

    public bool IsAsked => $"{Status}{Topik}{Cari}".Trim().Length > 0;

    public IQueryable<ObstacleCase> Filter(IQueryable<ObstacleCase> cases)
    {
        if (Status == Running)
            cases = cases.Where(c => c.Status != ObstacleStatus.Closed);
        else if (ObstacleChoices.Choice<ObstacleStatus>(Status) is { } status)
            cases = cases.Where(c => c.Status == status);
        if (ObstacleChoices.Choice<ObstacleTopic>(Topik) is { } topic)
            cases = cases.Where(c => c.Topic == topic);
        if (string.IsNullOrWhiteSpace(Cari))
            return cases;
        if (int.TryParse(Cari.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return cases.Where(c => c.Number == number);
        foreach (var word in PlainText.Of(Cari).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
#pragma warning disable CA1304, CA1311, CA1862 // Becomes the database's lower(), which knows no culture.
            cases = cases.Where(c => c.Title.ToLower().Contains(word) || c.Exporter!.SearchText.Contains(word));
#pragma warning restore CA1304, CA1311, CA1862
        return cases;
    }

    /// <summary>The office's own first: those that wait for it, the longest wait on top, then what is out, then what is closed.</summary>
    public static IOrderedQueryable<WaitingCase> Order(IQueryable<ObstacleCase> cases) => cases.WithWaiting()
        .OrderBy(w => w.Case.Status == ObstacleStatus.Open ? 0 : w.Case.Status == ObstacleStatus.Closed ? 2 : 1)
        .ThenBy(w => w.Case.Status == ObstacleStatus.Open ? (DateTime?)w.Since : null)
        .ThenByDescending(w => w.Case.OpenedAt).ThenByDescending(w => w.Case.Number);
}
