using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Pages.Cohorts;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Mentoring;

internal static class MentoringConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Mentoring", nameof(Permission.RecordAttendance));
        pages.RequireRow<CohortExists>("/Mentoring/Index", "/Mentoring/Participant", "/Mentoring/Write");
        pages.RequireRow<ParticipantExists>("/Mentoring/Participant", "/Mentoring/Write");
    }
}
