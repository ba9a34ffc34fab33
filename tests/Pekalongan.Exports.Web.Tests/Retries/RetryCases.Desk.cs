using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Web.Tests.Retries;

internal static partial class RetryCases
{
    private static readonly (string, string?)[] Obstacle = [("Input.Topic", "Other"), ("Input.Title", "Judul Contoh"), ("Input.Text", "Isi contoh")];

    private static Dictionary<string, RetryCase> Desk => new()
    {
        ["Obstacles.New"] = new(office => NewAsync(office, isChecked: true, "Kirim")),
        ["Obstacles.New.Check"] = new(office => NewAsync(office, isChecked: false, "Lanjut"), Retried.WritesNothing),
        ["Obstacles.New.Edit"] = new(office => NewAsync(office, isChecked: true, "Ubah tulisan"), Retried.WritesNothing),
        ["Obstacles.New.Suggest"] = new(
            async office =>
            {
                var filled = await NewAsync(office, isChecked: false, "Lanjut");
                return filled with { Form = filled.Form.To("data-suggest") };
            },
            Retried.WritesNothing),
        ["Obstacles.Details"] = new(office => CaseAsync(office, "", form => form.Fill("Input.Text", "Jawaban contoh").Attach("Input.Files", "surat.pdf", SampleFiles.Pdf), "#tulis")),
        ["Obstacles.HandOver"] = new(office => CaseAsync(office, "/teruskan", form => form.Fill(
            ("Input.Agency", "Customs"), ("Input.AgencyName", "Kantor Contoh"), ("Input.Question", "Apakah bisa dibetulkan?")))),
        ["Obstacles.Reply"] = new(async office =>
        {
            var handover = new ObstacleHandover
            {
                Agency = HandoverAgency.Province, AgencyName = "Lembaga Contoh", HandedOn = JakartaTime.Today(office.Host.Clock), Question = "Pertanyaan contoh?",
                ById = (await office.Data.MakerAsync()).Id,
            };
            var obstacle = await office.Data.CaseAsync(await office.Data.ExporterAsync(), change: c => (c.Status, _) = (ObstacleStatus.HandedOver, Add(c.Handovers, handover)));
            var staff = await office.StaffAsync();
            return new Filled(staff, (await staff.GetAsync($"/kendala/{obstacle.Id}/teruskan/{handover.Id}/balasan")).Form().Fill("Input.Reply", "Bisa dibetulkan."));
        }),
        ["Obstacles.Close"] = new(office => CaseAsync(office, "/tutup", form => form.Fill(("Input.Outcome", "Solved"), ("Input.Text", "Sudah dibetulkan.")))),
        ["Obstacles.Reopen"] = new(async office =>
        {
            var maker = await office.Data.MakerAsync();
            return await CaseAsync(office, "/buka-lagi", form => form.Fill("Input.Text", "Masih ditahan."), change: c =>
                (c.Status, c.ClosedAt, c.ClosedById, c.Outcome, c.OutcomeText) = (ObstacleStatus.Closed, c.OpenedAt, maker.Id, ObstacleOutcome.Solved, "Selesai."));
        }),
        ["Knowledge.Write"] = new(async office =>
        {
            var staff = await office.StaffAsync();
            return new Filled(staff, (await staff.GetAsync("/panduan/kelola/tulis")).Form().Fill(
                ("Input.Topic", "Other"), ("Input.TitleId", "Kemasan tahan air"), ("Input.BodyId", "Alinea satu."), ("Input.Keywords", "plastik")));
        }),
    };

    private static bool Add(List<ObstacleHandover> handovers, ObstacleHandover handover)
    {
        handovers.Add(handover);
        return true;
    }

    private static async Task<Filled> NewAsync(RetryOffice office, bool isChecked, string button)
    {
        var (own, _) = await office.OwnAsync();
        var form = (await own.GetAsync("/kendala/baru")).Form().Fill(Obstacle);
        return new Filled(own, isChecked ? (await form.SubmitAsync("Lanjut")).ShouldBeOk().Form() : form, button);
    }

    private static async Task<Filled> CaseAsync(
        RetryOffice office, string page, Func<PageForm, PageForm> fill, string? form = null, Action<ObstacleCase>? change = null)
    {
        var (staff, obstacle) = (await office.Host.SignInAsAsync(Role.Staff), await office.Data.CaseAsync(await office.Data.ExporterAsync(), change: change));
        return new Filled(staff, fill((await staff.GetAsync($"/kendala/{obstacle.Id}{page}")).Form(form)));
    }
}
