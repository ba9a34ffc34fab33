using System.Globalization;
using FluentValidation.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Validation;

/// <summary>
/// What a form says when a value does not even fit its type. Inputs bind as text, so people meet this only after tampering;
/// the framework's English would otherwise stand on an Indonesian page.
/// </summary>
public static class BindingMessages
{
    public static readonly Wording Unreadable = new Wording("Isian ini tidak terbaca. Periksa dan tulis lagi.");

    public static void Configure(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Unreadable.Text);
        messages.SetMissingBindRequiredValueAccessor(_ => Unreadable.Text);
        messages.SetMissingKeyOrValueAccessor(() => Unreadable.Text);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => Unreadable.Text);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Unreadable.Text);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Unreadable.Text);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Unreadable.Text);
        messages.SetUnknownValueIsInvalidAccessor(_ => Unreadable.Text);
        messages.SetValueIsInvalidAccessor(_ => Unreadable.Text);
        messages.SetValueMustBeANumberAccessor(_ => Unreadable.Text);
        messages.SetValueMustNotBeNullAccessor(_ => Unreadable.Text);
    }
}

/// <summary>A rule without words of its own says this, in Indonesian, instead of the library's English.</summary>
public sealed class OneFallbackMessage : ILanguageManager
{
    public bool Enabled { get; set; } = true;

    public CultureInfo? Culture { get; set; }

    public string GetString(string key, CultureInfo? culture = null) => BindingMessages.Unreadable.Text;
}
