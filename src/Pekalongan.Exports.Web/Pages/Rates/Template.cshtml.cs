using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Rates;

/// <summary>The table to fill in, in the language of the page.</summary>
public sealed class TemplateModel(Localizer t) : PageModel
{
    public IActionResult OnGet() => File(
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(RateTable.Template(t.Language))], "text/csv; charset=utf-8",
        t.Language == Language.English ? "rates-template.csv" : "templat-kurs.csv");
}
