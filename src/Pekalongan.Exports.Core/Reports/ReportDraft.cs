using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Reports;

/// <summary>A report as it is frozen for checking.</summary>
/// <param name="Id">Made by the form, so that sending it twice prepares one.</param>
/// <param name="ScopeCode">Whose figures.</param>
/// <param name="Kind">The report's name in addresses.</param>
/// <param name="Question">As on <see cref="IssuedReport.Question"/>.</param>
/// <param name="Title">In Indonesian.</param>
/// <param name="AsOf">The day the figures are stated for.</param>
/// <param name="KnownUntil">Up to which moment the office's knowledge counts (UTC).</param>
/// <param name="Paper">On which it will be drawn.</param>
/// <param name="Rate">At which rupiah are stated; null where none are.</param>
/// <param name="Tree">As archived.</param>
public sealed record ReportDraft(
    Guid Id, string ScopeCode, string Kind, string Question, string Title, DateOnly AsOf, DateTime KnownUntil, Paper Paper,
    (IdrRate Rate, string Source)? Rate, byte[] Tree)
{
    /// <summary>The issued report whose place it is to take.</summary>
    public Guid? ReplacesId { get; init; }

    /// <summary>What the program prepares by itself, once.</summary>
    public string? AutomaticKey { get; init; }
}

/// <summary>What a report gets when it is issued.</summary>
/// <param name="Number">By the office's pattern.</param>
/// <param name="On">The day it is dated.</param>
/// <param name="Office">Letterhead and signer of that day.</param>
/// <param name="Code">Under which anybody can check it.</param>
public sealed record IssueFacts(string Number, DateOnly On, IssuingOffice Office, string Code);

/// <summary>The files of an issued report: the tree with number and signer, and the PDF.</summary>
public sealed record IssuedFiles(byte[] Tree, byte[] Pdf);

/// <summary>Draws what is issued from what was checked: the same bytes for the same facts.</summary>
public delegate IssuedFiles ReportPrinter(IssuedReport report, byte[] checkedTree, IssueFacts facts);
