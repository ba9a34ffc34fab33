using System.Reflection;
using System.Xml.Linq;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Guards;

/// <summary>Arrows run one way: Web → Reporting → Core, Web → Persistence → Core, Core → nothing.</summary>
public sealed class DependencyTests
{
    public static TheoryData<string, string[]> Allowed => new()
    {
        { "Core", [] },
        { "Reporting", ["Core"] },
        { "Reporting.QuestPdf", ["Reporting"] },
        { "Persistence.Sqlite", ["Core"] },
        { "Persistence.SqlServer", ["Core", "Persistence.SqlServer.UdtStandIn"] },
        { "Persistence.SqlServer.UdtStandIn", [] },
        { "Web", ["Core", "Reporting", "Reporting.QuestPdf", "Persistence.Sqlite", "Persistence.SqlServer"] },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Project_OfTheProgram_RefersOnlyToWhatItMay(string project, string[] allowed)
    {
        var file = XDocument.Load(Sources.At("src", $"Pekalongan.Exports.{project}", $"Pekalongan.Exports.{project}.csproj"));
        var references = file.Descendants("ProjectReference").Select(r => r.Attribute("Include")!.Value.Split('/', '\\')[1]["Pekalongan.Exports.".Length..]);
        references.Except(allowed).ShouldBeEmpty();
    }

    [Fact]
    public void EveryProject_BelowSrc_IsInTheRule() =>
        Directory.GetDirectories(Sources.At("src")).Select(Path.GetFileName).Order()
            .ShouldBe(Allowed.Select(row => "Pekalongan.Exports." + row.Data.Item1).Order());

    [Fact]
    public void Core_AsCompiled_KnowsNoWebAndNoDatabaseProduct() =>
        ReferencesOf(typeof(Texts).Assembly).Where(name =>
            name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name.StartsWith("Pekalongan", StringComparison.Ordinal)
            || name.Contains("Sqlite", StringComparison.Ordinal) || name.Contains("SqlClient", StringComparison.Ordinal)
            || name.EndsWith("SqlServer", StringComparison.Ordinal)).ShouldBeEmpty();

    private static IEnumerable<string> ReferencesOf(Assembly assembly) => assembly.GetReferencedAssemblies().Select(a => a.Name!);
}
