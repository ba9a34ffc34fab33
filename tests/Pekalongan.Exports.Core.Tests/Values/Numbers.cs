using FsCheck;
using FsCheck.Fluent;

namespace Pekalongan.Exports.Core.Tests.Values;

/// <summary>Whole numbers of every length: FsCheck's own grow with the size of the test and stay below a few hundred.</summary>
internal static class Numbers
{
    public static Gen<long> NotNegative { get; } =
        from digits in Gen.Choose(0, 18)
        from high in Gen.Choose(0, 999_999_999)
        from low in Gen.Choose(0, 999_999_999)
        select (high * 1_000_000_000L + low) % PowerOfTen(digits);

    public static Arbitrary<long> Signed { get; } =
        (from number in NotNegative
         from sign in Gen.Elements(1, -1)
         select number * sign).ToArbitrary();

    private static long PowerOfTen(int digits) => digits == 0 ? 1 : 10 * PowerOfTen(digits - 1);
}
