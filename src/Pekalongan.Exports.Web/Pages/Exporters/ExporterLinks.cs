namespace Pekalongan.Exports.Web.Pages.Exporters;

/// <summary>Where the register's pages lead after they did something.</summary>
public static class ExporterLinks
{
    public const string List = "/pelaku-usaha";

    public static string Details(Guid id) => $"/pelaku-usaha/{id}";

    public static string Account(Guid id) => $"/pelaku-usaha/{id}/akun";
}
