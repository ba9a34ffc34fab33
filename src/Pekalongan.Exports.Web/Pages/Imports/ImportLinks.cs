namespace Pekalongan.Exports.Web.Pages.Imports;

/// <summary>Where the import's pages lead after they did something.</summary>
public static class ImportLinks
{
    public const string List = "/pelaku-usaha/impor";

    public static string Details(Guid id) => $"/pelaku-usaha/impor/{id}";
}
