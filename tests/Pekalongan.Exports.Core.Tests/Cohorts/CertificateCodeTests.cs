using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Office;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Cohorts;

public sealed class CertificateCodeTests
{
    [Fact]
    public void New_ManyTimes_UsesAll128BitsAndNeverRepeats()
    {
        var codes = Enumerable.Range(0, 2_000).Select(_ => CertificateCode.New()).ToList();

        codes.ShouldAllBe(code => CertificateCode.IsWellFormed(code));
        codes.Distinct().Count().ShouldBe(codes.Count);
        // 26 letters hold 130 bits: the first one only three, each other letter all five.
        codes.Select(c => c[0]).Distinct().Order().ShouldBe("01234567");
        for (var at = 1; at < CertificateCode.Length; at++)
            codes.Select(c => c[at]).Distinct().Count().ShouldBe(32, $"letter {at}");
    }

    [Fact]
    public void Grouped_TypedInAnyWay_IsTheSameCode()
    {
        var code = CertificateCode.New();
        var grouped = CertificateCode.Grouped(code);

        grouped.Split('-').Select(g => g.Length).ShouldBe([5, 5, 5, 5, 6]);
        foreach (var typed in new[] { grouped, grouped.ToLowerInvariant(), " " + grouped.Replace('-', ' ') + " ", code.Replace('0', 'o').Replace('1', 'l') })
            CertificateCode.Clean(typed).ShouldBe(code);
    }

    [Theory]
    [InlineData("500.2/{no}/PELATIHAN/{tahun}", true)]
    [InlineData("500.2/{no}/PELATIHAN", false)]
    [InlineData("500.2/{tahun}", false)]
    [InlineData("{no}/{no}/{tahun}", false)]
    public void Pattern_WithoutNumberOrYear_IsNotUsable(string pattern, bool expected) => CertificateNumbering.IsUsable(pattern).ShouldBe(expected);

    [Fact]
    public void Number_OfTheExample_SaysThatItIsOne()
    {
        var numbering = new CertificateNumbering("B-{no}/{tahun}");
        numbering.Write(new Scope { Code = "contoh", Name = "Data contoh", Kind = ScopeKind.Example }, 7, 2026).ShouldBe("CONTOH B-007/2026");
        numbering.Write(new Scope { Code = "kota", Name = "Kota", Kind = ScopeKind.City }, 1_234, 2026).ShouldBe("B-1234/2026");
    }
}
