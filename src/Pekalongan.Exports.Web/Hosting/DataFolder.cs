namespace Pekalongan.Exports.Web.Hosting;

/// <summary>Where the program keeps its files: database, master key, logs, mail that was not sent. Setting Data:Directory; by default .data at the root of the checkout.</summary>
public sealed class DataFolder
{
    private const string RootMarker = "Pekalongan.Exports.sln";

    public DataFolder(IConfiguration configuration, IHostEnvironment environment)
    {
        Path = System.IO.Path.GetFullPath(configuration["Data:Directory"] ?? System.IO.Path.Combine(Root(environment.ContentRootPath), ".data"));
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    private static string Root(string contentRoot)
    {
        for (var folder = new DirectoryInfo(contentRoot); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, RootMarker)))
                return folder.FullName;
        return contentRoot;
    }
}
