namespace Pekalongan.Exports.Web.Pages.Cohorts;

public sealed record CohortFormView(CohortForm Input, bool IsNew);
