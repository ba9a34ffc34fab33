using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Pekalongan.Exports.Web.Pages.Calendar;

internal static class CalendarConventions
{
    public static void Apply(PageConventionCollection pages) => pages.AllowAnonymousToPage("/Calendar/File");
}
