using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Pages.Accounts;
using Pekalongan.Exports.Web.Pages.Agreements;
using Pekalongan.Exports.Web.Pages.ApplicationQueue;
using Pekalongan.Exports.Web.Pages.Applying;
using Pekalongan.Exports.Web.Pages.Attendance;
using Pekalongan.Exports.Web.Pages.Calendar;
using Pekalongan.Exports.Web.Pages.CheckIn;
using Pekalongan.Exports.Web.Pages.Certificates;
using Pekalongan.Exports.Web.Pages.Checking;
using Pekalongan.Exports.Web.Pages.Cohorts;
using Pekalongan.Exports.Web.Pages.Collection;
using Pekalongan.Exports.Web.Pages.Curation;
using Pekalongan.Exports.Web.Pages.Eligibility;
using Pekalongan.Exports.Web.Pages.Evaluation;
using Pekalongan.Exports.Web.Pages.Exporters;
using Pekalongan.Exports.Web.Pages.Feedback;
using Pekalongan.Exports.Web.Pages.Files;
using Pekalongan.Exports.Web.Pages.Home;
using Pekalongan.Exports.Web.Pages.Imports;
using Pekalongan.Exports.Web.Pages.Issuing;
using Pekalongan.Exports.Web.Pages.MarketClasses;
using Pekalongan.Exports.Web.Pages.Knowledge;
using Pekalongan.Exports.Web.Pages.Materials;
using Pekalongan.Exports.Web.Pages.Mentoring;
using Pekalongan.Exports.Web.Pages.Notices;
using Pekalongan.Exports.Web.Pages.Obstacles;
using Pekalongan.Exports.Web.Pages.Office;
using Pekalongan.Exports.Web.Pages.Officials;
using Pekalongan.Exports.Web.Pages.OpenCohorts;
using Pekalongan.Exports.Web.Pages.OpenData;
using Pekalongan.Exports.Web.Pages.OwnData;
using Pekalongan.Exports.Web.Pages.OwnTraining;
using Pekalongan.Exports.Web.Pages.Outcomes;
using Pekalongan.Exports.Web.Pages.Paths;
using Pekalongan.Exports.Web.Pages.Rates;
using Pekalongan.Exports.Web.Pages.Realisation;
using Pekalongan.Exports.Web.Pages.Releases;
using Pekalongan.Exports.Web.Pages.Reports;
using Pekalongan.Exports.Web.Pages.Selection;
using Pekalongan.Exports.Web.Pages.Shipments;
using Pekalongan.Exports.Web.Pages.Statements;
using Pekalongan.Exports.Web.Pages.Silent;
using Pekalongan.Exports.Web.Pages.Targets;
using Pekalongan.Exports.Web.Pages.Tracing;
using Pekalongan.Exports.Web.Pages.Verification;

namespace Pekalongan.Exports.Web.Security;

/// <summary>
/// Who may open which page. Each permission is a policy of its name; each feature's Conventions name the permission of its pages.
/// What names none is closed to everybody, and a test names what is open to all.
/// </summary>
public static class PagePolicies
{
    public static void AddPolicies(this AuthorizationOptions options)
    {
        foreach (var permission in Enum.GetValues<Permission>())
            options.AddPolicy(permission.ToString(), policy => policy.RequireRole(RolesWith(permission)));
        // An address that leads nowhere is answered "not found", to strangers too, and one that takes no such method says so:
        // the framework's own answer to that is an endpoint without a route.
        options.FallbackPolicy = new AuthorizationPolicyBuilder()
            .RequireAssertion(context => context.Resource is HttpContext request && request.GetEndpoint() is not RouteEndpoint).Build();
        options.DefaultPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
    }

    public static void Apply(PageConventionCollection pages)
    {
        AccountConventions.Apply(pages);
        HomeConventions.Apply(pages);
        OpenDataConventions.Apply(pages);
        ShipmentConventions.Apply(pages);
        CheckingConventions.Apply(pages);
        CollectionConventions.Apply(pages);
        StatementConventions.Apply(pages);
        RateConventions.Apply(pages);
        AgreementConventions.Apply(pages);
        ObstacleConventions.Apply(pages);
        KnowledgeConventions.Apply(pages);
        NoticeConventions.Apply(pages);
        ExporterConventions.Apply(pages);
        ImportConventions.Apply(pages);
        CohortConventions.Apply(pages);
        CurationConventions.Apply(pages);
        SelectionConventions.Apply(pages);
        EligibilityConventions.Apply(pages);
        OpenCohortConventions.Apply(pages);
        ApplyingConventions.Apply(pages);
        ApplicationQueueConventions.Apply(pages);
        MaterialConventions.Apply(pages);
        AttendanceConventions.Apply(pages);
        CheckInConventions.Apply(pages);
        EvaluationConventions.Apply(pages);
        FeedbackConventions.Apply(pages);
        MentoringConventions.Apply(pages);
        CalendarConventions.Apply(pages);
        OwnTrainingConventions.Apply(pages);
        OwnDataConventions.Apply(pages);
        CertificateConventions.Apply(pages);
        FileConventions.Apply(pages);
        OutcomeConventions.Apply(pages);
        OfficeConventions.Apply(pages);
        OfficialConventions.Apply(pages);
        PathConventions.Apply(pages);
        SilentConventions.Apply(pages);
        MarketClassConventions.Apply(pages);
        RealisationConventions.Apply(pages);
        TargetConventions.Apply(pages);
        ReportConventions.Apply(pages);
        IssuingConventions.Apply(pages);
        ReleaseConventions.Apply(pages);
        TracingConventions.Apply(pages);
        VerificationConventions.Apply(pages);
    }

    private static IEnumerable<string> RolesWith(Permission permission) =>
        from role in Enum.GetValues<Role>()
        where role.May(permission)
        select role.ToString();
}
