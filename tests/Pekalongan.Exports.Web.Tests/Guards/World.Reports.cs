using Microsoft.Extensions.DependencyInjection;
using Pekalongan.Exports.Reporting.Catalogue;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Web.Tests.Guards;

internal sealed partial class World
{
    /// <summary>Every report of the catalogue, for a year known from figures and one from shipments, with every choice, and as each kind of file.</summary>
    private void AddReports(HostFixture host, Guid training)
    {
        const string Template = "laporan/{jenis}";
        string[] formats = ["pdf", "xlsx", "csv", "json"];
        using var scope = host.Services.CreateScope();
        foreach (var report in scope.ServiceProvider.GetRequiredService<ReportCatalogue>().All)
        {
            var address = $"/laporan/{report.Slug}?tahun=2026&per=2026-11-21";
            var choices = report.Choice is { } choice ? choice.Options.Select(o => $"{address}&{choice.Parameter}={o.Value}") : [address];
            _more.AddRange(choices.Select(asked => (Template, asked)));
            _more.AddRange(formats.Select(format => (Template, $"{address}&format={format}")));
            _more.Add((Template, $"/laporan/{report.Slug}?tahun=2019&per=2019-09-30"));
            _more.Add((Template, $"/laporan/{report.Slug}?tahun=2026&per=2026-10-15&diketahui=2026-11-01"));
        }

        _more.Add(("laporan/pelatihan/{id}", $"/laporan/pelatihan/{training}"));
        _more.AddRange(formats.Select(format => ("laporan/pelatihan/{id}", $"/laporan/pelatihan/{training}?format={format}")));
    }
}
