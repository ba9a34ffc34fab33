namespace Pekalongan.Exports.Web.Pages.Exporters;

/// <summary>The addresses of the register.</summary>
public static class ExporterLinks
{
    public const string List = "/pelaku-usaha";
    public const string Add = "/pelaku-usaha/tambah";

    public static string Details(Guid id) => $"/pelaku-usaha/{id}";

    public static string Edit(Guid id) => $"/pelaku-usaha/{id}/ubah";

    public static string Nik(Guid id) => $"/pelaku-usaha/{id}/nik";

    public static string Account(Guid id) => $"/pelaku-usaha/{id}/akun";
}
