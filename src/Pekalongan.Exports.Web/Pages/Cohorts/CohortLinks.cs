namespace Pekalongan.Exports.Web.Pages.Cohorts;

/// <summary>Where the cohorts' pages lead after they did something.</summary>
public static class CohortLinks
{
    public static string Details(Guid id) => $"/pelatihan/{id}";
}
