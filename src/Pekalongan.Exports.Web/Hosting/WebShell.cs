using FluentValidation;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.OpenData;
using Pekalongan.Exports.Web.Pages.ApplicationQueue;
using Pekalongan.Exports.Web.Pages.Applying;
using Pekalongan.Exports.Web.Pages.Eligibility;
using Pekalongan.Exports.Web.Pages.Exporters;
using Pekalongan.Exports.Web.Pages.OpenCohorts;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Hosting;

/// <summary>What every page stands in: language, layout, checking of forms, error pages, security headers, static files.</summary>
public static class WebShell
{
    public static void AddWebShell(this IHostApplicationBuilder builder) => builder.Services.AddWebShell();

    public static void AddWebShell(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<LanguageChoice>();
        services.AddScoped(provider => new Localizer(
            provider.GetRequiredService<LanguageChoice>().Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext)));
        services.AddScoped<CspNonce>();
        services.AddScoped<Navigation>();
        services.AddOptions<OfficeContact>().BindConfiguration(OfficeContact.Section);
        services.AddOptions<OpenDataSettings>().BindConfiguration(OpenDataSettings.Section);
        services.AddScoped<OpenDataReader>();
        services.AddProblemDetails();
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<IHostEnvironment>(NameAntiforgery);
        services.AddOptions<CookieTempDataProviderOptions>().Configure<IHostEnvironment>((options, environment) =>
        {
            options.Cookie.Name = CookieNames.Of(DoneNote.Cookie, environment);
            options.Cookie.SecurePolicy = CookieNames.SecurePolicy(environment);
        });
        services.AddScoped<ExporterFormReader>().AddScoped<ApplicationViewReader>().AddScoped<LetterReader>();
        services.AddScoped<PublicScope>().AddScoped<PublicCohortReader>().AddScoped<OpenedApplication>().AddScoped<QueuedApplicationReader>();
        services.AddValidators();
        services.AddRazorPages();
        services.Configure<MvcOptions>(ConfigureForms);
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
    }

    /// <summary>Comes first: whatever fails behind it is answered with a page, and every answer carries the headers.</summary>
    public static void UseWebShell(this IApplicationBuilder app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<ErrorPages>();
        app.UseMiddleware<InvariantCulture>();
    }

    /// <summary>The pages, the files they use and the language switch.</summary>
    public static void MapPages(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapStaticAssets().AllowAnonymous();
        endpoints.MapGet(LanguageChoice.Path, (HttpContext context, LanguageChoice choice, string? ke, string? kembali) =>
            choice.Switch(context, ke, kembali)).AllowAnonymous();
        endpoints.MapRazorPages().WithStaticAssets();
    }

    private static void NameAntiforgery(AntiforgeryOptions options, IHostEnvironment environment)
    {
        options.Cookie.Name = CookieNames.Of("formulir", environment);
        options.Cookie.SecurePolicy = CookieNames.SecurePolicy(environment);
        options.Cookie.SameSite = SameSiteMode.Strict;
        // frame-ancestors in the content security policy says it already, and for every page.
        options.SuppressXFrameOptionsHeader = true;
    }

    private static void ConfigureForms(MvcOptions options)
    {
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        options.ModelMetadataDetailsProviders.Add(new EmptyTextStaysText());
        options.Filters.Add<InputValidationFilter>();
        options.Filters.Add<StaleFormFilter>();
        BindingMessages.Configure(options.ModelBindingMessageProvider);
    }

    private static void AddValidators(this IServiceCollection services)
    {
        ValidatorOptions.Global.DefaultRuleLevelCascadeMode = CascadeMode.Stop;
        ValidatorOptions.Global.LanguageManager = new OneFallbackMessage();
        foreach (var validator in AssemblyScanner.FindValidatorsInAssembly(typeof(WebShell).Assembly, includeInternalTypes: true))
            services.AddScoped(validator.InterfaceType, validator.ValidatorType);
    }
}
