using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Pages.Cohorts;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Evaluation;

internal static class EvaluationConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Evaluation", nameof(Permission.RecordAttendance));
        pages.RequireRow<CohortExists>("/Evaluation/Index");
    }
}
