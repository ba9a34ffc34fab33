using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Catalogue;

/// <summary>What a report is asked: whose figures, of which year, up to which day, as known when, and its one choice where it has one.</summary>
public sealed record ReportQuestion(Scope Scope, ProgressQuestion Asked, string? Choice = null);

/// <summary>The one thing a report lets people choose besides year and days.</summary>
/// <param name="Parameter">Its name in addresses.</param>
/// <param name="Label">Of the field.</param>
/// <param name="Options">The first is taken when none is named.</param>
public sealed record ReportChoice(string Parameter, Wording Label, IReadOnlyList<ReportOption> Options)
{
    /// <summary>The option of that name, or the first; null for a name that is none.</summary>
    public ReportOption? Find(string? value) =>
        string.IsNullOrWhiteSpace(value) ? Options[0] : Options.FirstOrDefault(o => o.Value == value.Trim());
}

/// <param name="Value">In addresses.</param>
/// <param name="Text">In the list.</param>
/// <param name="Needs">The permission it takes besides the report's; null for none.</param>
public sealed record ReportOption(string Value, Wording Text, Permission? Needs = null);

/// <summary>A report that answers <see cref="ReportQuestion"/>: the same question gives the same tree.</summary>
public interface IReportDefinition
{
    /// <summary>In addresses: <c>/laporan/progres</c>.</summary>
    string Slug { get; }

    Wording Title { get; }

    /// <summary>What it is for, in one or two sentences.</summary>
    Wording Text { get; }

    /// <summary>Needed besides the permission to see reports.</summary>
    Permission Permission => Permission.ViewReports;

    ReportChoice? Choice => null;

    /// <summary>Whether that role may see the report with that choice; a choice may take more than the report itself.</summary>
    bool IsOpenTo(Role? role, string? choice) =>
        role?.May(Permission) == true && (Choice?.Find(choice)?.Needs is not { } needed || role.Value.May(needed));

    Task<Report> MakeAsync(ReportQuestion question, CancellationToken cancellationToken);
}
