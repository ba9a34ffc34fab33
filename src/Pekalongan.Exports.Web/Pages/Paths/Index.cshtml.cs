using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Web.Pages.Realisation;

namespace Pekalongan.Exports.Web.Pages.Paths;

/// <summary>Year by year, how many exporters stood on which step; every number leads to those it counts.</summary>
public sealed class IndexModel(QuestionReader questions, ExporterPathReader paths) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public QuestionInput Input { get; set; } = new();

    public PageQuestion Question { get; private set; } = null!;

    public PathsOverview? Overview { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Question = await questions.ReadAsync(Input, ModelState, cancellationToken);
        if (Question.Asked is not { } asked)
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        Overview = await paths.ReadAsync(Question.Scope, asked, cancellationToken);
        return Page();
    }

    public string ListAddress(int year, PathGroup group) => Question.Address(ListModel.Path, year == Question.Asked!.Year ? null : year)
        + "&" + ListModel.GroupParameter + "=" + PathWords.Slug(group);
}
