using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Tracing;

namespace Pekalongan.Exports.Web.Pages.Realisation;

/// <summary>How preferences were used in a year. The same blocks as in the report, so the same figures.</summary>
public sealed class PreferencesModel(QuestionReader questions, PreferenceUseReader reader, TraceLinks links, Localizer localizer) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public QuestionInput Input { get; set; } = new();

    public PageQuestion Question { get; private set; } = null!;

    public PreferenceUse? Use { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Question = await questions.ReadAsync(Input, ModelState, cancellationToken);
        if (Question.Asked is not { } asked)
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        Use = await reader.ReadAsync(Question.Scope, asked, cancellationToken);
        return Page();
    }

    public HtmlString Show(IEnumerable<Block> blocks) => new(HtmlRenderer.Render(blocks, localizer.Language, links.On(Request)));
}
