using FluentValidation;
using FluentValidation.Results;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Validation;

/// <summary>Free texts: whether they must be there, and how long they may be.</summary>
public static class LengthRules
{
    /// <summary>At most this many letters, as it will be kept.</summary>
    public static void Fits<T>(this IRuleBuilder<T, string> rule, int max) => rule.Custom((typed, context) =>
    {
        var length = PlainText.Of(typed).Length;
        if (length <= max)
            return;
        var problem = new Wording("Terlalu panjang: {0} huruf; paling banyak {1}", length, max);
        context.AddFailure(new ValidationFailure(context.PropertyPath, problem.Text) { CustomState = problem });
    });
}
