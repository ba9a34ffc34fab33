namespace Pekalongan.Exports.Web.Pages.Cohorts;

/// <summary>The addresses of the training cohorts.</summary>
public static class CohortLinks
{
    public const string List = "/pelatihan";
    public const string History = "/pelatihan/riwayat";
    public const string Add = "/pelatihan/tambah";

    public static string Details(Guid id) => $"/pelatihan/{id}";

    public static string Edit(Guid id) => $"/pelatihan/{id}/ubah";

    public static string Apply(Guid id) => $"/pelatihan/{id}/daftarkan";
}
