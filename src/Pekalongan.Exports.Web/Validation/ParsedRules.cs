using FluentValidation;
using FluentValidation.Results;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Validation;

/// <summary>Lets a validator ask a value type whether it can read what was typed; the value type's own words are the error.</summary>
public static class ParsedRules
{
    /// <summary><c>RuleFor(i => i.Nik).Reads(Nik.Parse)</c></summary>
    public static void Reads<T, TValue>(this IRuleBuilder<T, string> rule, Func<string?, Parsed<TValue>> parse)
        where TValue : notnull => rule.Custom((typed, context) => Check(typed, parse, context));

    /// <summary>The same for a field that may stay empty.</summary>
    public static void ReadsUnlessEmpty<T, TValue>(this IRuleBuilder<T, string> rule, Func<string?, Parsed<TValue>> parse)
        where TValue : notnull => rule.Custom((typed, context) =>
        {
            if (!string.IsNullOrWhiteSpace(typed))
                Check(typed, parse, context);
        });

    private static void Check<T, TValue>(string typed, Func<string?, Parsed<TValue>> parse, ValidationContext<T> context)
        where TValue : notnull
    {
        if (parse(typed).Problem is { } problem)
            context.AddFailure(new ValidationFailure(context.PropertyPath, problem.Text, typed) { CustomState = problem });
    }
}
