using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.ApplicationQueue;

internal static class ApplicationQueueConventions
{
    private static readonly string[] OfOne =
        ["/ApplicationQueue/Details", "/ApplicationQueue/Match", "/ApplicationQueue/Return", "/ApplicationQueue/Decline"];

    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/ApplicationQueue", nameof(Permission.ManageCohorts));
        pages.RequireRow<QueuedExists>(OfOne);
    }
}
