using System.Net;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Pages.Materials;

public sealed class MaterialPagesTests(HostFixture host) : IClassFixture<HostFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Material_OfASession_OpensForItsParticipantsOnly_AndGoesWithItsFile()
    {
        var cohort = await host.Data.HeldTrainingAsync();
        var (participant, applicant) = (await host.Data.ExporterAsync(), await host.Data.ExporterAsync());
        await host.Data.ParticipantAsync(cohort, exporter: participant);
        await host.Data.ParticipantAsync(cohort, sessions: 0, exporter: applicant, change: a => a.Status = ApplicationStatus.Reserve);
        using var staff = await host.SignInAsAsync(Role.Staff);
        var form = (await staff.GetAsync($"/pelatihan/{cohort.Id}/materi")).Form()
            .Fill(("Input.SessionId", cohort.Sessions[0].Id.ToString()), ("Input.Title", "Paparan Contoh")).Attach("Input.File", "paparan.pdf", SampleFiles.Pdf);

        for (var i = 0; i < 2; i++)
            (await form.SubmitAsync("Simpan berkas")).ShouldBeOk().ShouldSay("Paparan Contoh");

        var material = await host.ReadAsync(db => db.CohortSessions.SelectMany(s => s.Materials).SingleAsync(m => m.Title == "Paparan Contoh", Stop));
        using var own = await host.SignInAsAsync(Role.Exporter, participant);
        using var other = await host.SignInAsAsync(Role.Exporter, applicant);
        using var stranger = host.Browser();
        (await own.GetAsync("/pelatihan-saya")).ShouldBeOk().ShouldSay("Paparan Contoh");
        (await own.GetAsync($"/berkas/{material.FileId}")).ShouldBeOk().Bytes.ShouldBe(SampleFiles.Pdf);
        (await other.GetAsync("/pelatihan-saya")).ShouldBeOk().ShouldNotSay("Paparan Contoh");
        (await other.GetAsync($"/berkas/{material.FileId}")).ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"/berkas/{material.FileId}")).ShouldBeAt("/masuk");

        (await (await staff.GetAsync($"/pelatihan/{cohort.Id}/materi/{material.Id}/hapus")).Form().SubmitAsync("Hapus berkas")).ShouldBeOk().ShouldNotSay("Paparan Contoh");
        (await own.GetAsync($"/berkas/{material.FileId}")).ShouldBe(HttpStatusCode.NotFound);
        (await host.ReadAsync(db => db.Files.AnyAsync(f => f.Id == material.FileId, Stop))).ShouldBeFalse();
        (await host.ReadAsync(db => db.AuditProcesses.CountAsync(p => p.Kind == ProcessKind.MaterialAdding || p.Kind == ProcessKind.MaterialRemoving, Stop))).ShouldBe(2);
    }

    [Fact]
    public async Task Material_ThatIsNoDocument_IsRefusedBesideItsField()
    {
        var cohort = await host.Data.HeldTrainingAsync();
        using var staff = await host.SignInAsAsync(Role.Staff);
        var form = (await staff.GetAsync($"/pelatihan/{cohort.Id}/materi")).Form().Fill(("Input.SessionId", cohort.Sessions[0].Id.ToString()), ("Input.Title", "Halaman"));
        (await form.SubmitAsync()).ShouldHaveError("Input.File", "Pilih berkas");
        (await form.Attach("Input.File", "a.pdf", "<html>"u8.ToArray()).SubmitAsync()).ShouldHaveError("Input.File", "bukan PDF, JPEG, atau PNG");
    }
}
