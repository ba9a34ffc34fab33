using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Office;

public sealed class OfficialTermsTests
{
    [Theory]
    [InlineData("2022", "2023", "2024", null, false)]
    [InlineData("2022", "2023-06", "2023-06", null, true)]
    [InlineData("2022", null, "2024", "2025", true)]
    [InlineData("2024-01-01", "2024-12-31", "2025-01-01", null, false)]
    [InlineData("2025-01-01", null, "2024-01-01", "2024-12-31", false)]
    public void Overlap_OfDefinitiveTerms_IsSeenEitherWay(string from, string? until, string otherFrom, string? otherUntil, bool overlaps)
    {
        var (one, other) = (Official(from, until), Official(otherFrom, otherUntil));

        OfficialTerms.Overlap(one, other).ShouldBe(overlaps);
        OfficialTerms.Overlap(other, one).ShouldBe(overlaps);
        OfficialTerms.Warnings([one, other]).Count().ShouldBe(overlaps ? 1 : 0);
    }

    [Theory]
    [InlineData(SigningCapacity.Acting)]
    [InlineData(SigningCapacity.DailyActing)]
    [InlineData(SigningCapacity.OnBehalf)]
    public void Overlap_OfWhoStandsIn_IsWhatStandingInMeans(SigningCapacity capacity)
    {
        var standIn = Official("2026", null);
        standIn.Capacity = capacity;

        OfficialTerms.Overlap(Official("2025", null), standIn).ShouldBeFalse();
    }

    private static Official Official(string from, string? until) => new()
    {
        ScopeCode = TestData.City, Name = "Pejabat Contoh", Position = "Kepala Dinas Contoh", From = PartialDate.Parse(from).Value,
        Until = until is null ? null : PartialDate.Parse(until).Value,
    };
}
