using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Notices;

internal static class NoticeConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Notices", nameof(Permission.SendNotices));
        pages.RequireRow<NoticeExists>("/Notices/Details");
    }
}
