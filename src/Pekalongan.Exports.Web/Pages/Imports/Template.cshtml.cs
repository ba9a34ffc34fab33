using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Imports;

/// <summary>The file to fill in, in the language of the page: a workbook, or the heading of a CSV.</summary>
public sealed class TemplateModel(ExportsDbContext db, Localizer localizer) : PageModel
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Csv = "csv";

    [BindProperty(SupportsGet = true, Name = "format")]
    public string Format { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var room = ImportRoom.Of(HttpContext);
        var name = localizer[room.TemplateName];
        if (Format == Csv)
            return File(room.Template.WriteCsv(localizer.Language), "text/csv", $"{name}.csv");
        var choices = await room.LoadChoices(db, cancellationToken);
        return File(room.Template.Write(choices, localizer.Language), Xlsx, $"{name}.xlsx");
    }
}
