using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Pekalongan.Exports.Web.Pages.Feedback;

internal static class FeedbackConventions
{
    /// <summary>Open to all: a participant's code says who may answer.</summary>
    public static void Apply(PageConventionCollection pages) => pages.AllowAnonymousToFolder("/Feedback");
}
