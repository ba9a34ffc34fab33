using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;

namespace Pekalongan.Exports.Web.Pages.Knowledge;

internal static class KnowledgeConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AllowAnonymousToPage("/Knowledge/Index");
        pages.AllowAnonymousToPage("/Knowledge/Article");
        pages.AuthorizePage("/Knowledge/Manage", nameof(Permission.ManageKnowledge));
        pages.AuthorizePage("/Knowledge/Write", nameof(Permission.ManageKnowledge));
    }
}
