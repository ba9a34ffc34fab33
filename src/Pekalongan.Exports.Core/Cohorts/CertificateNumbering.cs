using System.Globalization;
using Pekalongan.Exports.Core.Office;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>How the office numbers its certificates: classification, number of the year's series, year (Permendagri 83/2022).</summary>
public sealed class CertificateNumbering
{
    public const string DefaultPattern = "500.2/{no}/PELATIHAN/{tahun}";

    public const string NotUsable = "The pattern of certificate numbers needs {no} and {tahun}, once each, in at most 60 letters.";

    private const int PatternMaxLength = 60;
    private const string Number = "{no}";
    private const string Year = "{tahun}";
    private const string ExamplePrefix = "CONTOH ";

    /// <exception cref="ArgumentException">The pattern is not usable.</exception>
    public CertificateNumbering(string pattern) =>
        Pattern = IsUsable(pattern) ? pattern : throw new ArgumentException(NotUsable, nameof(pattern));

    public string Pattern { get; }

    /// <summary>Without both, two certificates would get one number.</summary>
    public static bool IsUsable(string pattern) =>
        pattern.Length <= PatternMaxLength && pattern.Split(Number).Length == 2 && pattern.Split(Year).Length == 2;

    public static string SeriesOf(Scope scope) => "sertifikat:" + scope.Code;

    /// <summary>"500.2/007/PELATIHAN/2026"; what is only an example says so in its number too.</summary>
    public string Write(Scope scope, int number, int year) =>
        (scope.Kind == ScopeKind.Example ? ExamplePrefix : "") + Pattern
            .Replace(Number, number.ToString("000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(Year, year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
