using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Outcomes;

/// <summary>What the address of a page on outcomes asks, as typed. The names are those of the address.</summary>
public sealed class OutcomeInput
{
    public string? Bulan { get; set; }

    public string? Per { get; set; }

    public string? Diketahui { get; set; }

    /// <summary>Null when it cannot be read; why goes to the page's errors, beside the field.</summary>
    public OutcomeQuestion? Read(DateOnly today, ModelStateDictionary errors, Localizer localizer)
    {
        var (question, problems) = OutcomeQuestion.Read(Bulan, Per, Diketahui, today);
        foreach (var problem in problems)
            errors.AddModelError(char.ToUpperInvariant(problem.Parameter[0]) + problem.Parameter[1..], localizer[problem.Text]);
        return question;
    }

    /// <summary>The same question asked of another page, or as a file.</summary>
    public string Address(string path, string? format = null)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[]
        {
            (OutcomeQuestion.MonthsParameter, Bulan), (ProgressQuestion.AsOfParameter, Per), (ProgressQuestion.KnownParameter, Diketahui), ("format", format),
        })
        {
            if (!string.IsNullOrWhiteSpace(value))
                query.Add(name, value);
        }

        return path + query.ToQueryString();
    }
}
