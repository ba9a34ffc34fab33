using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Statements;

internal static class StatementRefusals
{
    /// <summary>The month stands in the address and is no field of the form.</summary>
    public static Task<IActionResult> RefuseStatementAsync(this PageModel page, Outcome outcome) =>
        page.RefuseAsync(outcome is { Kind: OutcomeKind.Refused, Field: nameof(MonthlyStatement.Month) } ? Outcome.Refused(outcome.Problem!) : outcome);

    public static void RemoveLine(this StatementInput input, int row)
    {
        if (row >= 0 && row < input.Lines.Count)
            input.Lines.RemoveAt(row);
        if (input.Lines.Count == 0)
            input.Lines.Add(new StatementLineInput());
    }
}
