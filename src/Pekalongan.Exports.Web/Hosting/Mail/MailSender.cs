using System.Net;
using System.Net.Mail;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Hosting.Mail;

/// <summary>A mail in words, not yet in a language.</summary>
public sealed record Letter(string To, Wording Subject, Wording Text);

/// <summary>
/// Sends mail by SMTP (settings "Smtp"); in Development it lays it into the folder mail/ of the data folder. A mail that cannot be
/// sent never undoes what it tells of: the caller hears false and says so.
/// </summary>
public sealed class MailSender(IConfiguration configuration, IHostEnvironment environment, DataFolder folder, ILogger<MailSender> logger)
{
    private const int Patience = 10_000;

    private readonly MailSettings _settings = configuration.GetSection(MailSettings.Section).Get<MailSettings>() ?? new MailSettings();

    public async Task<bool> TrySendAsync(Letter letter, Language language, CancellationToken cancellationToken)
    {
        if (_settings.Host is null && !environment.IsDevelopment())
        {
            logger.LogWarning("No mail was sent: Smtp:Host is not set");
            return false;
        }

        try
        {
            using var client = Client();
            using var message = new MailMessage(_settings.From, letter.To, letter.Subject.In(language), letter.Text.In(language));
            await client.SendMailAsync(message, cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is SmtpException or IOException or FormatException)
        {
            // The message of the exception may name the recipient.
            logger.LogError("No mail was sent: {Failure}", failure.GetType().Name);
            return false;
        }
    }

    private SmtpClient Client()
    {
        if (_settings.Host is null)
        {
            var pickup = folder.File("mail");
            Directory.CreateDirectory(pickup);
            return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = pickup };
        }

        return new SmtpClient(_settings.Host, _settings.Port)
        {
            EnableSsl = _settings.Tls,
            Timeout = Patience,
            Credentials = _settings.User is null ? null : new NetworkCredential(_settings.User, File.ReadAllText(_settings.PasswordFile!).Trim()),
        };
    }
}

/// <summary>The office's mail server.</summary>
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
}
