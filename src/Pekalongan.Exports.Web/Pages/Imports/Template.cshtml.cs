using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Spreadsheets;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Imports;

/// <summary>The workbook to fill in, in the language of the page.</summary>
public sealed class TemplateModel(ExportsDbContext db, Localizer localizer) : PageModel
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => File(
        ExporterTemplate.Write(await ChoiceLists.LoadAsync(db, cancellationToken), localizer.Language), Xlsx,
        localizer.Language == Language.English ? "businesses.xlsx" : "pelaku-usaha.xlsx");
}
