using Pekalongan.Exports.Core.Notices;

namespace Pekalongan.Exports.Web.Hosting.Mail;

/// <summary>The office's mail server (settings "Smtp").</summary>
public sealed record MailSettings
{
    public const string Section = "Smtp";

    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    public bool Tls { get; init; } = true;

    public string? User { get; init; }

    /// <summary>The password lies in a file of its own, so that settings can be shown and copied.</summary>
    public string? PasswordFile { get; init; }

    public string From { get; init; } = "ekspor@localhost";

    public static MailSettings Read(IConfiguration configuration) => configuration.GetSection(Section).Get<MailSettings>() ?? new MailSettings();

    /// <summary>In Development a folder takes what no server does.</summary>
    public MailRoute Route(IHostEnvironment environment) => new(Host is not null || environment.IsDevelopment());
}
