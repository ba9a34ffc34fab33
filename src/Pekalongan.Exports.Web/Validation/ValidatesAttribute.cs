namespace Pekalongan.Exports.Web.Validation;

/// <summary>
/// On a handler of a page with several forms: which of the page's bound properties it needs valid, by name.
/// Without names nothing is checked, as when an unfinished draft is kept.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ValidatesAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names;
}
