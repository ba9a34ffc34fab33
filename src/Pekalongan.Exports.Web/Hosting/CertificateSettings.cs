using Pekalongan.Exports.Core.Cohorts;

namespace Pekalongan.Exports.Web.Hosting;

/// <summary>How the office numbers its certificates (setting "Certificates").</summary>
public sealed record CertificateSettings
{
    public const string Section = "Certificates";

    public string NumberPattern { get; init; } = CertificateNumbering.DefaultPattern;
}
