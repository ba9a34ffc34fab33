using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Realisation;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Collection;

public sealed class CollectionRulesTests
{
    private const int October = 202610;

    [Theory]
    [InlineData(DeclaredExport.Never, null, null, false)]
    [InlineData(DeclaredExport.NotAsked, null, null, false)]
    [InlineData(DeclaredExport.Since, null, null, true)]
    [InlineData(DeclaredExport.Never, "2026-10-31", null, true)]
    [InlineData(DeclaredExport.Never, "2025-11-01", null, true)]
    [InlineData(DeclaredExport.Never, "2025-10-31", null, false)]
    [InlineData(DeclaredExport.Since, "2020-01-01", null, true)]
    [InlineData(DeclaredExport.Since, "2026-05-31", 202606, false)]
    [InlineData(DeclaredExport.Never, "2026-06-30", 202606, false)]
    [InlineData(DeclaredExport.Never, "2026-07-01", 202606, true)]
    public void IsExpected_Case_AnswersAsTheOfficeWould(DeclaredExport declared, string? lastExport, int? takenOffFor, bool expected) =>
        CollectionRules.IsExpected(declared, lastExport is null ? null : DateOnly.Parse(lastExport, System.Globalization.CultureInfo.InvariantCulture), October, takenOffFor)
            .ShouldBe(expected);

    [Theory]
    [InlineData("2026-10-30", 202609)]
    [InlineData("2026-10-31", 202610)]
    [InlineData("2026-12-31", 202612)]
    [InlineData("2026-03-30", 202602)]
    [InlineData("2026-01-15", 202512)]
    public void LastEnded_OfADay_IsTheMonthThatIsOverAtItsEnd(string day, int month) =>
        YearMonth.LastEnded(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(month);

    [Fact]
    public void CheckMonth_OnItsLastDay_IsTooEarly()
    {
        CollectionRules.CheckMonth(October, new DateOnly(2026, 10, 31)).ShouldNotBeNull();
        CollectionRules.CheckMonth(October, new DateOnly(2026, 11, 1)).ShouldBeNull();
        CollectionRules.CheckMonth(199912, new DateOnly(2026, 11, 1)).ShouldNotBeNull();
    }
}
