using Pekalongan.Exports.Core.Collection;

namespace Pekalongan.Exports.Web.Pages.Statements;

/// <summary>Colour of a state's tag.</summary>
internal static class StatementTag
{
    public static string? Of(StatementStatus status) => status switch
    {
        StatementStatus.Verified => "ok",
        StatementStatus.Submitted => "wait",
        StatementStatus.Returned => "back",
        _ => null,
    };
}
