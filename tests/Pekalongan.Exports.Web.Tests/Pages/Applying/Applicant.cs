using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Web.Tests.Pages.Applying;

/// <summary>A stranger who applies on the public page, step by step as the page asks.</summary>
internal static class Applicant
{
    public const string Nik = "3375015208910007";

    /// <summary>Answers the first step and arrives at what it says.</summary>
    public static async Task<Page> BeginAsync(this Browser browser, Cohort cohort, string onRegister = "No", params string[] answers)
    {
        var start = await (await browser.GetAsync($"/pelatihan-ekspor/{cohort.Id}")).FollowAsync("Mulai mendaftar");
        return await start.ShouldBeOk().Form().Answer(onRegister, answers).SubmitAsync("Lihat hasilnya");
    }

    /// <summary>Yes to every condition unless told otherwise, in the order in which they are asked.</summary>
    public static PageForm Answer(this PageForm form, string onRegister, params string[] answers)
    {
        for (var i = 0; i < 4; i++)
            form.Fill($"Input.Answers[{i}].Value", answers.Length > i ? answers[i] : "Yes");
        return form.Fill("Input.OnRegister", onRegister);
    }

    public static PageForm FillBusiness(this PageForm form, string name, string nib, string nik = Nik) => form.Fill(
        ("Input.LegalForm", "SoleProprietor"), ("Input.PersonName", "Kenanga Contoh"), ("Input.Nik", nik), ("Input.KtpKelurahan", "kergon"),
        ("Input.Phone", "0812 3333 4444"), ("Input.Name", name), ("Input.Nib", nib), ("Input.SizeClass", "Micro"));

    public static PageForm FillGoods(this PageForm form) => form.Fill(
        ("Input.Products[0].Name", "Kain tulis contoh"), ("Input.Products[0].Commodity", "kain_batik"), ("Input.Products[0].Production", "Own"),
        ("Input.Products[0].Capacity", "1.250,5"), ("Input.Products[0].Unit", "potong"), ("Input.DeclaredExport", "Never"));

    /// <summary>Fills in everything and sends it; arrives at the page with the number.</summary>
    public static async Task<Page> ApplyAsync(this Browser browser, Cohort cohort, string name, string nib, string nik = Nik)
    {
        var business = await (await browser.BeginAsync(cohort)).FollowAsync("Lanjutkan mengisi");
        var goods = await business.Form().FillBusiness(name, nib, nik).SubmitAsync("Simpan dan lanjut");
        var check = await goods.ShouldBeOk().Form().FillGoods().SubmitAsync("Simpan dan periksa");
        return await check.ShouldBeOk().Form().Check("Input.IsTrue").SubmitAsync("Kirim pendaftaran");
    }
}
