using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Pages.Cohorts;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Attendance;

internal static class AttendanceConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Attendance", nameof(Permission.RecordAttendance));
        pages.RequireRow<CohortExists>("/Attendance/Index", "/Attendance/Sheet", "/Attendance/Cards", "/Attendance/Session", "/Attendance/Screen", "/Attendance/TakeBack");
        pages.RequireRow<SessionExists>("/Attendance/Session", "/Attendance/Screen", "/Attendance/TakeBack");
    }
}
