using System.Text.RegularExpressions;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Testing;
using Pekalongan.Exports.Web.Security;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Guards;

/// <summary>The documents speak of the code as it is.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void Processes_InTheDocument_AreThoseOfTheCode()
    {
        var documented = Row().Matches(Read("processes.md")).Select(m => m.Groups["name"].Value);

        documented.ShouldBe(Enum.GetNames<ProcessKind>(), "docs/processes.md lists every process in the order of ProcessKind");
    }

    [Fact]
    public void Glossary_CodeNames_Exist()
    {
        var known = Members();
        var names = Glossary().Matches(Read("glossary.md")).SelectMany(m => CodeName().Matches(m.Groups["code"].Value)).Select(m => m.Groups["name"].Value).ToList();

        names.Count.ShouldBeGreaterThan(30);
        names.Where(name => !known.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void Documents_LinksToFiles_LeadSomewhere()
    {
        var dead = from file in Directory.GetFiles(Repository.Folder("docs"), "*.md", SearchOption.AllDirectories).Append(Repository.Folder("README.md"))
                   from Match link in Link().Matches(File.ReadAllText(file))
                   let target = Path.Combine(Path.GetDirectoryName(file)!, link.Groups["target"].Value)
                   where !File.Exists(target) && !Directory.Exists(target)
                   select $"{Path.GetRelativePath(Repository.Root, file)} → {link.Groups["target"].Value}";
        dead.ShouldBeEmpty();
    }

    [Fact]
    public void SettingsAndCommands_OfTheProgram_AreInTheOperatorsDocument()
    {
        var operating = Read("operating.md");
        var names = (from file in Sources.Below("src/Pekalongan.Exports.Web", ".cs")
                     from Match use in SettingOrCommand().Matches(file.Text)
                     select use.Groups["name"].Value).Distinct().ToList();

        names.Count.ShouldBeGreaterThan(10);
        names.Where(name => !operating.Contains(name, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Read(string name) => File.ReadAllText(Repository.Folder($"docs/{name}"));

    private static HashSet<string> Members()
    {
        var types = new[] { typeof(ExportsDbContext), typeof(Report), typeof(PagePolicies) }.SelectMany(t => t.Assembly.GetTypes())
            .Where(t => t.IsPublic || t.IsNotPublic).ToList();
        return
        [
            .. types.Select(t => t.Name.Split('`')[0]),
            .. types.SelectMany(t => t.GetMembers().Select(m => $"{t.Name}.{m.Name}")),
        ];
    }

    // | `ExporterRegistering` | ...
    [GeneratedRegex(@"^\| `(?<name>\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    // "Database:Provider", new Command("migrate"
    [GeneratedRegex(@"new Command\(""(?<name>[\w-]+)""|""(?<name>[A-Z]\w+:[A-Z]\w+)""")]
    private static partial Regex SettingOrCommand();

    // | Indonesian | `CodeName` | meaning |
    [GeneratedRegex(@"^\|[^|]+\|(?<code>[^|]*`[^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Glossary();

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex CodeName();

    [GeneratedRegex(@"\]\((?<target>[^)#:]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
