using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Releases;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Releases;

/// <summary>
/// Holds a press text against the record, figure by figure. A post that changes nothing: the text may be confidential until it is printed,
/// so it is answered with the page itself and stands in no address, no table and no log.
/// </summary>
public sealed class IndexModel(ReleaseRecordReader records, YearOverviewReader overviews, CurrentScope scope, TimeProvider time, Localizer localizer) : PageModel, IPreparesPage
{
    /// <summary>A stretch of the text; a figure has its number.</summary>
    public sealed record Part(string Text, int? Number, ReleaseVerdict? Verdict);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string ScopeName => scope.Name;

    public IReadOnlyList<SelectListItem> YearChoices { get; private set; } = [];

    /// <summary>Null until a text was checked.</summary>
    public ReleaseText? Checked { get; private set; }

    public IReadOnlyList<ReleaseVerdict> Verdicts { get; private set; } = [];

    public IReadOnlyList<(ReleaseOutcome Outcome, int Count)> Counts =>
        [.. Verdicts.GroupBy(v => v.Outcome).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))];

    /// <summary>A text that never names the place may be about another one, whose figures are not on this record.</summary>
    public bool NamesScope => scope.IsExample || Checked?.Text.Contains(scope.Name.Split(' ')[^1], StringComparison.OrdinalIgnoreCase) == true;

    public async Task OnGetAsync(string? contoh, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(contoh))
        {
            var record = await records.ReadAsync(scope.Code, ReleaseText.Read("", null, JakartaTime.Today(time)), cancellationToken);
            Input.Text = ReleaseExample.Of(record, scope.Name, localizer.Language);
        }

        await PrepareAsync();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var chosen = string.IsNullOrWhiteSpace(Input.Year) ? (int?)null : DateText.ReadYear(Input.Year).Value;
        Checked = ReleaseText.Read(Input.Lines, chosen, JakartaTime.Today(time));
        Verdicts = ReleaseChecker.Check(Checked, await records.ReadAsync(scope.Code, Checked, cancellationToken));
        await PrepareAsync();
        return Page();
    }

    public async Task PrepareAsync() => YearChoices =
    [
        .. (await overviews.YearsAsync(scope.Code, HttpContext.RequestAborted)).Select(ProgressQuestion.YearText).Select(year => new SelectListItem(year, year)),
    ];

    /// <summary>The text cut at its figures.</summary>
    public IEnumerable<Part> Parts()
    {
        var (text, place) = (Checked?.Text ?? "", 0);
        for (var i = 0; i < Verdicts.Count; i++)
        {
            var figure = Verdicts[i].Figure;
            yield return new Part(text[place..figure.Start], null, null);
            yield return new Part(figure.Text, i + 1, Verdicts[i]);
            place = figure.End;
        }

        yield return new Part(text[place..], null, null);
    }

    public static string KindOf(ReleaseVerdict verdict) => verdict switch
    {
        { NeedsALook: true } => "back",
        { Outcome: ReleaseOutcome.Agrees } => "ok",
        _ => "",
    };

    public sealed class InputModel
    {
        public string Text { get; set; } = "";

        public string Year { get; set; } = "";

        /// <summary>Browsers send two signs for the end of a line; people count none.</summary>
        public string Lines => Text.ReplaceLineEndings("\n");
    }

    public sealed class InputValidator : AbstractValidator<InputModel>
    {
        public InputValidator()
        {
            RuleFor(i => i.Text).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("Tempelkan dulu tulisan yang akan diperiksa");
            RuleFor(i => i.Text).Custom((_, context) => RefuseTooLong(context.InstanceToValidate.Lines, context));
            RuleFor(i => i.Year).ReadsUnlessEmpty(DateText.ReadYear);
        }

        // By letters as they stand: what is checked is not what would be kept.
        private static void RefuseTooLong(string text, ValidationContext<InputModel> context)
        {
            if (text.Length <= ReleaseText.MaxLength)
                return;
            var problem = new Wording("Tulisan ini {0} huruf; paling banyak {1}. Periksa sebagian dulu, lalu sisanya", text.Length, ReleaseText.MaxLength);
            context.AddFailure(new ValidationFailure(context.PropertyPath, problem.Text) { CustomState = problem });
        }
    }
}
