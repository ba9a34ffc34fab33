using System.Text.RegularExpressions;

namespace Pekalongan.Exports.Web.Tests.Guards;

/// <summary>The text of the program's own source files, for rules that no compiler checks.</summary>
public static partial class Sources
{
    private static readonly char Separator = Path.DirectorySeparatorChar;

    public static string Root { get; } = FindRoot();

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Files below src, generated ones left out; their names relative to the root, with slashes.</summary>
    public static IEnumerable<(string Name, string Text)> Below(string folder, params string[] extensions) =>
        from file in Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories)
        where extensions.Contains(Path.GetExtension(file), StringComparer.Ordinal)
        let name = Path.GetRelativePath(Root, file).Replace(Separator, '/')
        where !name.Contains("/obj/", StringComparison.Ordinal) && !name.Contains("/bin/", StringComparison.Ordinal)
        orderby name
        select (name, File.ReadAllText(file));

    /// <summary>"file:line text" of every line that matches: what a failing rule shows.</summary>
    public static IReadOnlyList<string> LinesMatching(Regex pattern, string folder, params string[] extensions) =>
        [.. from file in Below(folder, extensions)
            from line in file.Text.Split('\n').Select((text, index) => (Text: text, Number: index + 1))
            where pattern.IsMatch(Comment().Replace(line.Text, ""))
            select $"{file.Name}:{line.Number} {line.Text.Trim()}"];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pekalongan.Exports.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The solution file was not found above the test's folder.");
    }

    [GeneratedRegex(@"^\s*//.*$")]
    private static partial Regex Comment();
}
