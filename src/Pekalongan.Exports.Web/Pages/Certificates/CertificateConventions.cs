using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Web.Pages.Cohorts;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Certificates;

internal static class CertificateConventions
{
    public static void Apply(PageConventionCollection pages)
    {
        pages.AuthorizePage("/Certificates/Index", nameof(Permission.IssueCertificates));
        pages.AuthorizePage("/Certificates/Issue", nameof(Permission.IssueCertificates));
        pages.AuthorizePage("/Certificates/All", nameof(Permission.IssueCertificates));
        pages.AuthorizePage("/Certificates/Revoke", nameof(Permission.IssueCertificates));
        pages.AuthorizePage("/Certificates/Replace", nameof(Permission.IssueCertificates));
        pages.AuthorizePage("/Certificates/Download", nameof(Permission.ViewEligibilityResult));
        pages.RequireRow<CohortExists>("/Certificates/Index", "/Certificates/Issue", "/Certificates/All");
        pages.RequireRow<CertificateExists>("/Certificates/Revoke", "/Certificates/Replace", "/Certificates/Download");
    }
}
