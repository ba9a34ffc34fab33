using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Web.Tests.Pages.Certificates;

/// <summary>Certificates that a test takes as given, issued as staff issue them.</summary>
internal static class Certificates
{
    public static async Task<TrainingCertificate> IssueAsync(HostFixture host, Cohort cohort, CohortApplication participant)
    {
        using var browser = await host.SignInAsAsync(Role.Staff);
        (await (await browser.GetAsync($"/pelatihan/{cohort.Id}/sertifikat/terbitkan?peserta={participant.Id}")).Form().SubmitAsync()).ShouldBeOk();
        return await host.ReadAsync(db => db.Certificates.AsNoTracking().SingleAsync(c => c.ApplicationId == participant.Id && c.RevokedAt == null));
    }
}
