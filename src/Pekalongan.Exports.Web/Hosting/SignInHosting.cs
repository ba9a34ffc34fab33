using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Web.Hosting.Mail;
using Pekalongan.Exports.Web.Pages.Accounts;
using Pekalongan.Exports.Web.Pages.Applying;
using Pekalongan.Exports.Web.Pages.CheckIn;
using Pekalongan.Exports.Web.Pages.Obstacles;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Hosting;

/// <summary>Who is asking, and may they: sessions, keys, policies, and a brake on guessing.</summary>
public static class SignInHosting
{
    /// <summary>On pages where somebody could guess: so many posts a minute from one address.</summary>
    public const string RateLimit = "menebak";

    /// <summary>On the page that says whether a document is genuine: so many questions a minute from one address, a whole hall's among them.</summary>
    public const string VerificationRateLimit = "memeriksa";

    private const int PostsPerMinute = 20;
    private const int VerificationsPerMinute = 120;

    /// <summary>A class of thirty applicants behind one address of the office's network.</summary>
    private const int ApplicantPostsPerMinute = 120;

    public static void AddSignIn(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<CurrentScope>();
        services.AddScoped<LinkHandover>().AddScoped<LinkPassword>();
        services.AddScoped<DataProtectionKeys>();
        services.AddSingleton<SessionCookie>();
        services.AddSingleton<PublicAddress>();
        services.AddMail();
        services.AddDataProtection().SetApplicationName("Pekalongan.Exports");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceScopeFactory, MasterKey>((options, scopes, masterKey) =>
        {
            options.XmlRepository = new DatabaseKeyRepository(scopes);
            options.XmlEncryptor = new MasterKeyXmlEncryptor(masterKey);
        });
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options => ConfigureCookie(options, builder.Environment));
        services.AddAuthorization(PagePolicies.AddPolicies);
        // After the framework has made its own collection of conventions.
        services.PostConfigure<RazorPagesOptions>(options => PagePolicies.Apply(options.Conventions));
        services.AddRateLimiter();
        CheckInLimits.Add(services);
        ObstacleLimits.Add(services);
        services.AddOptions<RateLimiterOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            ConfigureRejection(options);
            options.AddPolicy(RateLimit, Posts(configuration.GetValue("RateLimits:SignInsPerMinute", PostsPerMinute)));
            options.AddPolicy(ApplyingSteps.RateLimit, Posts(configuration.GetValue("RateLimits:ApplicantPostsPerMinute", ApplicantPostsPerMinute)));
            var questions = configuration.GetValue("RateLimits:VerificationsPerMinute", VerificationsPerMinute);
            options.AddPolicy(VerificationRateLimit, context => PerAddress(context, questions));
        });
    }

    /// <summary>Behind routing, so that a file is known as one and nobody is looked up for it.</summary>
    public static void UseSignIn(this WebApplication app)
    {
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
    }

    private static void ConfigureCookie(CookieAuthenticationOptions options, IHostEnvironment environment)
    {
        options.Cookie.Name = CookieNames.Of(SessionCookie.Name, environment);
        options.Cookie.SecurePolicy = CookieNames.SecurePolicy(environment);
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.HttpOnly = true;
        options.LoginPath = "/masuk";
        options.ReturnUrlParameter = "kembali";
        // The session row says when it ends; the cookie only must not end earlier.
        options.ExpireTimeSpan = SessionLimits.Of(Role.Exporter).Absolute;
        options.SlidingExpiration = false;
        options.EventsType = typeof(SessionCookie);
    }

    private static void ConfigureRejection(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
            context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    }

    /// <summary>So many posts a minute from one address. Reading is free; its key must be none of the others: a key keeps the limiter it was first asked with.</summary>
    private static Func<HttpContext, RateLimitPartition<string>> Posts(int perMinute) => context => HttpMethods.IsPost(context.Request.Method)
        ? PerAddress(context, perMinute)
        : RateLimitPartition.GetNoLimiter("(reading)");

    private static RateLimitPartition<string> PerAddress(HttpContext context, int perMinute) =>
        RateLimitPartition.GetTokenBucketLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "(socket)", _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = perMinute,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
        });
}
