using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Catalogue;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Realisation;

/// <summary>A question as a page understood it, and what its form offers to ask instead.</summary>
public sealed record PageQuestion(QuestionInput Input, Scope Scope, IReadOnlyList<Scope> Scopes, IReadOnlyList<int> Years, ProgressQuestion? Asked)
{
    /// <summary>Where an error of the choice is told.</summary>
    public const string ChoiceField = "Pilihan";

    /// <summary>What else the page lets people choose, and what is chosen.</summary>
    public ChosenOption? Choice { get; init; }

    public string? Per => Input.Per;

    public string? Diketahui => Input.Diketahui;

    /// <summary>The year the form shows as chosen, also when the question could not be read.</summary>
    public string YearText => Asked is { } asked ? ProgressQuestion.YearText(asked.Year) : Input.Tahun ?? "";

    /// <summary>The same question as an address: of another page, another year, another scope or as a file.</summary>
    public string Address(string path, int? year = null, string? scope = null, string? format = null)
    {
        var query = new QueryBuilder { { ProgressQuestion.YearParameter, year is { } other ? ProgressQuestion.YearText(other) : YearText } };
        if (year is null && Input.Per is { Length: > 0 } per)
            query.Add(ProgressQuestion.AsOfParameter, per);
        if (Input.Diketahui is { Length: > 0 } known)
            query.Add(ProgressQuestion.KnownParameter, known);
        if ((scope ?? Input.Lingkup) is { Length: > 0 } wanted)
            query.Add(ProgressQuestion.ScopeParameter, wanted);
        if (Choice is { } choice)
            query.Add(choice.Of.Parameter, choice.Option.Value);
        if (format is not null)
            query.Add("format", format);
        return path + query.ToQueryString();
    }
}

public sealed record ChosenOption(ReportChoice Of, ReportOption Option);

/// <summary>Reads what a page's address asks; what it cannot read goes to the page's errors, beside the field.</summary>
public sealed class QuestionReader(ExportsDbContext db, YearOverviewReader overviews, CurrentScope current, Localizer localizer, TimeProvider time)
{
    public async Task<PageQuestion> ReadAsync(QuestionInput input, ModelStateDictionary errors, CancellationToken cancellationToken)
    {
        var today = JakartaTime.Today(time);
        var scopes = await db.Scopes.AsNoTracking().OrderByDescending(s => s.IsDefault).ThenBy(s => s.Name).ToListAsync(cancellationToken);
        var scope = string.IsNullOrWhiteSpace(input.Lingkup)
            ? scopes.Find(s => s.Code == current.Code)
            : scopes.Find(s => s.IsCalled(input.Lingkup.Trim()));
        if (scope is null)
            errors.AddModelError(nameof(input.Lingkup), localizer["Lingkup ini tidak dikenal; pilih salah satu dari daftar"]);
        else
            // The banner of the page then speaks of the figures that it shows.
            current.Open(scope);
        var (asked, problems) = ProgressQuestion.Read(input.Tahun, input.Per, input.Diketahui, today, DateText.Parse, today.Year);
        foreach (var problem in problems)
            errors.AddModelError(FieldOf(problem.Parameter), localizer[problem.Text]);
        var shown = scope ?? scopes.First(s => s.Code == current.Code);
        return new PageQuestion(input, shown, scopes, await overviews.YearsAsync(shown.Code, cancellationToken), errors.IsValid ? asked : null);
    }

    private static string FieldOf(string parameter) => char.ToUpperInvariant(parameter[0]) + parameter[1..];
}
