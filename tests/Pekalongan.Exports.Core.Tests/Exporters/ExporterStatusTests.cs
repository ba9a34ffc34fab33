using Pekalongan.Exports.Core.Exporters;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Exporters;

public class ExporterStatusTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData(DeclaredExport.Never, null, ExporterStatus.Candidate)]
    [InlineData(DeclaredExport.NotAsked, null, ExporterStatus.Candidate)]
    [InlineData(DeclaredExport.Never, "2026-11-21", ExporterStatus.Active)]
    [InlineData(DeclaredExport.Never, "2025-11-22", ExporterStatus.Active)]
    [InlineData(DeclaredExport.Never, "2025-11-21", ExporterStatus.Dormant)]
    [InlineData(DeclaredExport.NotAsked, "2019-09-30", ExporterStatus.Dormant)]
    public void Of_WithLastShipment_FollowsTwelveMonths(DeclaredExport declared, string? lastExport, ExporterStatus expected) =>
        ExporterStatusRule.Of(declared, Today.AddYears(-10), Day(lastExport), Today).ShouldBe(expected);

    [Theory]
    [InlineData("2026-06-01", null, ExporterStatus.Active)]
    [InlineData("2020-06-01", null, ExporterStatus.Dormant)]
    [InlineData("2020-06-01", "2026-10-01", ExporterStatus.Active)]
    [InlineData("2026-06-01", "2020-10-01", ExporterStatus.Active)]
    public void Of_WithDeclaration_CountsItFromTheDayOfRegistration(string registered, string? lastExport, ExporterStatus expected) =>
        ExporterStatusRule.Of(DeclaredExport.Since, Day(registered)!.Value, Day(lastExport), Today).ShouldBe(expected);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
