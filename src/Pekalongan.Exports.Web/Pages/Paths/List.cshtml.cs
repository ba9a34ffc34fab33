using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Reporting.Catalogue;
using Pekalongan.Exports.Web.Pages.Realisation;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Paths;

/// <summary>The exporters behind one number of one year.</summary>
public sealed class ListModel(QuestionReader questions, ExporterPathReader paths, CurrentScope scope) : PageModel
{
    public const string Path = "/capaian/jalur/daftar";
    public const string GroupParameter = PathsDefinition.GroupParameter;

    [BindProperty(SupportsGet = true, Name = "")]
    public QuestionInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = GroupParameter)]
    public string? Wanted { get; set; }

    public PageQuestion Question { get; private set; } = null!;

    public PathsOverview? Overview { get; private set; }

    public PathGroup Group => PathWords.Parse(Wanted) ?? PathGroup.Active;

    /// <summary>The register shows only the scope one works in.</summary>
    public bool MayOpen { get; private set; }

    /// <summary>The question as it stands in the address, for a form that changes only the group.</summary>
    public IEnumerable<(string Name, string Value)> Kept => new[]
    {
        (ProgressQuestion.YearParameter, Question.YearText), (ProgressQuestion.AsOfParameter, Input.Per ?? ""),
        (ProgressQuestion.KnownParameter, Input.Diketahui ?? ""), (ProgressQuestion.ScopeParameter, Input.Lingkup ?? ""),
    }.Where(part => part.Item2.Length > 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var own = scope.Code;
        Question = await questions.ReadAsync(Input, ModelState, cancellationToken);
        if (Question.Asked is not { } asked)
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        MayOpen = Question.Scope.Code == own;
        Overview = await paths.ReadAsync(Question.Scope, asked, cancellationToken);
        return Page();
    }

    public string ReportAddress() => Question.Address("/laporan/" + PathsDefinition.Name) + "&" + GroupParameter + "=" + PathWords.Slug(Group);
}
