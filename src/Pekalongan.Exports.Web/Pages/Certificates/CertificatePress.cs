using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Web.Hosting;

namespace Pekalongan.Exports.Web.Pages.Certificates;

/// <summary>Prints certificates, in Indonesian whoever asks: they are papers of the office.</summary>
public sealed class CertificatePress(IPdfRenderer pdf, PublicAddress addresses)
{
    /// <summary>
    /// Null while no address is set under which the public reaches this program: the code on the paper is scanned for years, so the address
    /// of a request is not good enough for it.
    /// </summary>
    public CertificatePrinter? For(HttpRequest request) => addresses.Trusted(request, "") is null
        ? null
        : (certificate, scope) => Print(CertificatePaper.Of(Facts(request, certificate, scope), scope));

    /// <summary>All in one file for the printer, drawn again from what was issued.</summary>
    public byte[] All(HttpRequest request, IEnumerable<TrainingCertificate> certificates, Scope scope, string fileStem) =>
        Print(CertificatePaper.Of([.. certificates.Select(certificate => Facts(request, certificate, scope))], scope, fileStem));

    private CertificateFacts Facts(HttpRequest request, TrainingCertificate certificate, Scope scope) =>
        CertificateFacts.Of(certificate, scope, new Uri(addresses.Of(request, "/verifikasi/" + certificate.Code)));

    private byte[] Print(Report report)
    {
        using var stream = new MemoryStream();
        pdf.Render(report, Language.Indonesian, stream);
        return stream.ToArray();
    }
}
