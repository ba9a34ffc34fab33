using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Web.Tests.Guards;

internal sealed partial class World
{
    /// <summary>A case that waits, with a hand-over and a file; a closed one; an article that is not published.</summary>
    private async Task AddDeskAsync(HostFixture host, Exporter exporter, Guid file)
    {
        var staff = await host.Data.MakerAsync();
        var handover = new ObstacleHandover
        {
            Agency = HandoverAgency.Province, AgencyName = "Lembaga Contoh", HandedOn = JakartaTime.Today(host.Clock), Question = "Pertanyaan contoh?", ById = staff.Id,
        };
        var open = await host.Data.CaseAsync(exporter, change: c =>
        {
            c.Handovers.Add(handover);
            c.Messages[0].Files.Add(new ObstacleFile { FileId = file });
        });
        var closed = await host.Data.CaseAsync(exporter, "Sudah selesai contoh", c =>
            (c.Status, c.ClosedAt, c.ClosedById, c.Outcome, c.OutcomeText) = (ObstacleStatus.Closed, host.Clock.Now(), staff.Id, ObstacleOutcome.Solved, "Selesai."));
        var article = await host.ReadAsync(db => db.KnowledgeArticles.OrderBy(a => a.Slug).FirstAsync());
        Know("kendala", open.Id, closed.Id);
        _ids["panduan"] = [article.Slug];
        _more.AddRange([
            ("kendala/{id}/teruskan/{penerusan}/balasan", $"/kendala/{open.Id}/teruskan/{handover.Id}/balasan"),
            ("kendala", "/kendala?status=Open&topik=Logistics&cari=contoh"),
            ("kendala", "/kendala?status=berjalan&cari=1"),
            ("kendala", "/kendala?format=csv"),
            ("kendala/baru", $"/kendala/baru?pelaku={exporter.Id}"),
            ("kendala/baru", "/kendala/baru?cari=contoh"),
            ("kendala/ringkasan", "/kendala/ringkasan?dari=2025-01-01&sampai=2025-12-31"),
            ("panduan", "/panduan?cari=kurir"),
            ("panduan/kelola/tulis/{id}", "/panduan/kelola/tulis"),
            ("panduan/kelola/tulis/{id}", $"/panduan/kelola/tulis/{article.Id}"),
        ]);
    }
}
