using System.Collections.Concurrent;
using System.Reflection;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc.Filters;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Validation;

/// <summary>
/// Before a form's handler runs, checks what the form was bound to with the validators of this program. What is refused is answered
/// with the same page, status 400, everything typed still in it.
/// </summary>
public sealed class InputValidationFilter(Localizer localizer) : IAsyncPageFilter
{
    private static readonly ConcurrentDictionary<Type, Type> ValidatorTypes = new();

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!IsForm(context.HttpContext.Request.Method) || context.HandlerMethod is null)
        {
            await next();
            return;
        }

        if (context.HttpContext.Request.HasFormContentType && LanguageChoice.Parse(context.HttpContext.Request.Form[LanguageChoice.FormField]) is { } typed)
            localizer.SpeakAs(typed);
        foreach (var (name, value) in Inputs(context))
            await ValidateAsync(context, name, value);
        if (context.ModelState.IsValid || Only(context) is [])
            await next();
        else
            context.Result = await PageRefusals.ShowAgainAsync(context.HandlerInstance, StatusCodes.Status400BadRequest);
    }

    private static bool IsForm(string method) => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method);

    private static IEnumerable<(string Name, object Value)> Inputs(PageHandlerExecutingContext context)
    {
        var only = Only(context);
        foreach (var property in context.ActionDescriptor.BoundProperties)
        {
            var isWanted = only is null || only.Contains(property.Name, StringComparer.Ordinal);
            if (isWanted && context.HandlerInstance.GetType().GetProperty(property.Name)?.GetValue(context.HandlerInstance) is { } value)
                yield return (property.BindingInfo?.BinderModelName ?? property.Name, value);
        }

        foreach (var (name, argument) in context.HandlerArguments)
        {
            if (argument is not null)
                yield return (name, argument);
        }
    }

    private static IReadOnlyList<string>? Only(PageHandlerExecutingContext context) =>
        context.HandlerMethod?.MethodInfo.GetCustomAttribute<ValidatesAttribute>()?.Names;

    private async Task ValidateAsync(PageHandlerExecutingContext context, string name, object value)
    {
        var type = ValidatorTypes.GetOrAdd(value.GetType(), static t => typeof(IValidator<>).MakeGenericType(t));
        if (context.HttpContext.RequestServices.GetService(type) is not IValidator validator)
            return;
        var result = await validator.ValidateAsync(new ValidationContext<object>(value), context.HttpContext.RequestAborted);
        foreach (var failure in result.Errors)
            context.ModelState.AddModelError(failure.PropertyName.Length == 0 ? name : $"{name}.{failure.PropertyName}", TextOf(failure));
    }

    private string TextOf(ValidationFailure failure) =>
        failure.CustomState is Wording wording ? localizer[wording] : localizer[failure.ErrorMessage];
}
