using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Pekalongan.Exports.Web.Pages.CheckIn;

internal static class CheckInConventions
{
    /// <summary>Open to all: whoever is in the room holds the session's code and a card, not an account.</summary>
    public static void Apply(PageConventionCollection pages) => pages.AllowAnonymousToFolder("/CheckIn");
}
