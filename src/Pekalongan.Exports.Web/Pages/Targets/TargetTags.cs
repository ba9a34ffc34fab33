using Pekalongan.Exports.Core.Realisation;

namespace Pekalongan.Exports.Web.Pages.Targets;

/// <summary>The colour that supports the word.</summary>
internal static class TargetTags
{
    public static string KindOf(ProposalStatus status) => status switch
    {
        ProposalStatus.Waiting => "wait",
        ProposalStatus.Approved => "ok",
        ProposalStatus.Refused => "back",
        _ => "",
    };
}
