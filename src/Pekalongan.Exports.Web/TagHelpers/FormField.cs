using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Pekalongan.Exports.Web.TagHelpers;

/// <summary>What every field needs to know of the form it stands in: its name and id, what was typed, and what is wrong with it.</summary>
public sealed class FormField
{
    private FormField(string name, string id, IReadOnlyList<string> values, IReadOnlyList<string> errors) =>
        (Name, Id, Values, Errors) = (name, id, values, errors);

    public string Name { get; }

    public string Id { get; }

    /// <summary>As typed when the form was refused, else as the model has it.</summary>
    public IReadOnlyList<string> Values { get; }

    public string Value => Values.Count == 0 ? "" : Values[0];

    public IReadOnlyList<string> Errors { get; }

    public bool HasError => Errors.Count > 0;

    public string HintId => Id + "-hint";

    public string ErrorId => Id + "-error";

    public static FormField Of(ViewContext view, ModelExpression expression)
    {
        var name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        view.ViewData.ModelState.TryGetValue(name, out var state);
        return new FormField(name, IdOf(name), ValuesOf(state, expression.Model),
            [.. state?.Errors.Select(e => e.ErrorMessage).Distinct(StringComparer.Ordinal) ?? []]);
    }

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>The ids of the hint and the error that are there, for <c>aria-describedby</c>; null when neither is.</summary>
    public string? DescribedBy(string? hint) => (string.IsNullOrEmpty(hint), HasError) switch
    {
        (true, false) => null,
        (true, true) => ErrorId,
        (false, false) => HintId,
        _ => $"{HintId} {ErrorId}",
    };

    private static string[] ValuesOf(ModelStateEntry? state, object? model) => state?.RawValue switch
    {
        string typed => [typed],
        string?[] typed => [.. typed.OfType<string>()],
        _ => model switch
        {
            null => [],
            string text => [text],
            bool yes => [yes ? "true" : "false"],
            IEnumerable<string> many => [.. many],
            DateOnly date => [date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
            _ => [Convert.ToString(model, CultureInfo.InvariantCulture) ?? ""],
        },
    };
}
