using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Targets;

internal static class TargetConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Targets", nameof(Permission.ViewProgress));
        pages.AuthorizePage("/Targets/Propose", nameof(Permission.ProposeTargets));
        pages.AuthorizePage("/Targets/Decide", nameof(Permission.ApproveTargets));
        pages.RequireRow<ProposalExists>("/Targets/Details", "/Targets/Decide");
    }
}
