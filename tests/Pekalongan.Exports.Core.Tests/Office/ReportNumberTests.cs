using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Office;

public sealed class ReportNumberTests
{
    [Theory]
    [InlineData("500.2/{urut}/{tahun}", 14, "500.2/14/2026")]
    [InlineData("500.2/{urut:000}/{tahun}", 14, "500.2/014/2026")]
    [InlineData("500.2/{urut:000}/{tahun}", 1234, "500.2/1234/2026")]
    [InlineData("060/{urut:0000}.13/{bulan}/TAHUN {tahun}", 391, "060/0391.13/XI/TAHUN 2026")]
    [InlineData("  {TAHUN}-{Urut} ", 7, "2026-7")]
    public void Format_OfPatternsThatOfficesUse_WritesTheNumber(string pattern, int sequence, string number) =>
        ReportNumber.Format(ReportNumber.Check(pattern).Value, sequence, new DateOnly(2026, 11, 28)).ShouldBe(number);

    [Theory]
    [InlineData("", "Tulis polanya")]
    [InlineData(null, "Tulis polanya")]
    [InlineData("500.2/{tahun}", "Tulis {urut} satu kali")]
    [InlineData("{urut}/{urut:00}/{tahun}", "Tulis {urut} satu kali")]
    [InlineData("500.2/{urut}", "Tulis {tahun} satu kali")]
    [InlineData("{urut}/{tahun}/{tahun}", "Tulis {tahun} satu kali")]
    [InlineData("{urut}/{bulan}/{bulan}/{tahun}", "Tulis {bulan} paling banyak satu kali")]
    [InlineData("{no}/{urut}/{tahun}", "periksa ejaannya")]
    [InlineData("{urut:0000000}/{tahun}", "periksa ejaannya")]
    [InlineData("{urut}/{tahun", "periksa ejaannya")]
    [InlineData("{urut}<b>/{tahun}", "Tanda “<” tidak dapat dipakai")]
    [InlineData("1234567890123456789012345678901234567890123456/{urut}/{tahun}", "paling banyak 60")]
    public void Check_OfWhatIsNoPattern_SaysWhatToWrite(string? typed, string problem) =>
        ReportNumber.Check(typed).Problem.ShouldNotBeNull().In(Language.Indonesian).ShouldContain(problem);

    [Fact]
    public void Check_OfTheStandard_LetsItPass() => ReportNumber.Check(ReportNumber.Standard).Value.ShouldBe(ReportNumber.Standard);

    [Fact]
    public void Format_BelowOne_IsAProgrammingError() =>
        Should.Throw<ArgumentOutOfRangeException>(() => ReportNumber.Format(ReportNumber.Standard, 0, new DateOnly(2026, 1, 1)));

    /// <summary>Whatever the pattern: two reports of a scope that differ by number or year have different numbers, and each fits its column.</summary>
    [Fact]
    public void Format_OfAnyPatternThatPasses_GivesEveryReportItsOwnNumber()
    {
        var pieces = Gen.Elements("", "/", "500.2/", "-", " TAHUN ", "I", "X", "1", "0", "(b)", "{bulan}");
        var sequenceToken = Gen.Elements("{urut}", "{urut:0}", "{urut:000}", "{urut:000000}");
        var pattern = from before in pieces
                      from first in sequenceToken
                      from between in pieces
                      from after in pieces
                      from isYearFirst in Gen.Elements(true, false)
                      select isYearFirst ? $"{before}{{tahun}}{between}{first}{after}" : $"{before}{first}{between}{{tahun}}{after}";
        var report = from sequence in Gen.Choose(1, 100_000)
                     from day in Gen.Choose(new DateOnly(2020, 1, 1).DayNumber, new DateOnly(2035, 12, 31).DayNumber)
                     select (Sequence: sequence, Day: DateOnly.FromDayNumber(day));
        var cases = from typed in pattern from one in report from other in report select (typed, one, other);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Arb.From(cases), c =>
        {
            if (!ReportNumber.Check(c.typed).Try(out var valid, out _))
                return;
            var (one, other) = (ReportNumber.Format(valid, c.one.Sequence, c.one.Day), ReportNumber.Format(valid, c.other.Sequence, c.other.Day));
            one.Length.ShouldBeLessThanOrEqualTo(IssuedReport.NumberMaxLength);
            one.ShouldNotContain('{');
            if ((c.one.Sequence, c.one.Day.Year) != (c.other.Sequence, c.other.Day.Year))
                one.ShouldNotBe(other, valid);
        }));
    }
}
