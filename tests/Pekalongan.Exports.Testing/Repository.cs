namespace Pekalongan.Exports.Testing;

/// <summary>The checkout the tests were built from, for those that read its sources.</summary>
public static class Repository
{
    private const string Marker = "Pekalongan.Exports.sln";

    public static string Root { get; } = Find();

    public static string Folder(string relative) => Path.Combine(Root, relative);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
                return folder.FullName;
        throw new InvalidOperationException($"No {Marker} above {AppContext.BaseDirectory}.");
    }
}
