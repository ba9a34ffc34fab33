using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Security.Authentication;
using Pekalongan.Exports.Core.Notices;

namespace Pekalongan.Exports.Web.Hosting.Mail;

/// <summary>
/// Gives one mail to the mail server and says how that ended, as surely as it can be known. In Development without a server it lays the
/// mail into the folder mail/ of the data folder.
/// </summary>
public sealed class MailSender(IConfiguration configuration, DataFolder folder, ILogger<MailSender> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly MailSettings _settings = MailSettings.Read(configuration);

    // A setting that is no address shows at the start, not as a fault of every recipient.
    private readonly MailAddress _from = new(MailSettings.Read(configuration).From);

    /// <summary>Never throws for what a mail server or an address can do.</summary>
    public async Task<Delivery> SendAsync(ClaimedMail mail)
    {
        using var body = new MailBody(mail.Text);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            using var client = Client();
            using var message = Message(mail, body);
            // Some waits inside the client do not listen; the body makes sure that a try given up on ends nowhere.
            await client.SendMailAsync(message, patience.Token).WaitAsync(patience.Token);
            return Delivery.Accepted;
        }
        catch (Exception failure) when (failure is SmtpException or IOException or SocketException or AuthenticationException
            or OperationCanceledException or FormatException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            var delivery = DeliveryOf(failure, body);
            // The message of the exception may name the recipient.
            logger.LogWarning(
                "Mail {NoticeId} was not taken: {Result} {Reason} {Failure} {Code}", mail.NoticeId, delivery.Result, delivery.Failure,
                failure.GetType().Name, failure is SmtpException smtp ? (int)smtp.StatusCode : null);
            return delivery;
        }
    }

    // Reply codes of RFC 5321; a reply means that the server did not take the mail, whenever it came.
    private static Delivery DeliveryOf(Exception failure, MailBody body) => failure switch
    {
        FormatException => new Delivery(DeliveryResult.Refused, NoticeFailure.AddressRefused),
        SmtpException { StatusCode: var code } when (int)code is 530 or 534 or 535 or 538 => Again(NoticeFailure.ServerRefusesUs),
        SmtpException { StatusCode: var code } when (int)code is >= 400 and < 500 => Again(NoticeFailure.ServerBusy),
        SmtpFailedRecipientException { StatusCode: var code } when (int)code is >= 500 and < 600 =>
            new Delivery(DeliveryResult.Refused, NoticeFailure.AddressRefused),
        SmtpException { StatusCode: var code } when (int)code is >= 500 and < 600 => new Delivery(DeliveryResult.Refused, NoticeFailure.MessageRefused),
        _ => body.Withhold() ? Again(NoticeFailure.ServerUnreachable) : Delivery.Unknown,
    };

    private static Delivery Again(NoticeFailure failure) => new(DeliveryResult.TryAgain, failure);

    private MailMessage Message(ClaimedMail mail, MailBody body)
    {
        var message = new MailMessage(_from, new MailAddress(mail.To)) { Subject = mail.Subject };
        // The same at every try, so that a mailbox that gets it twice can tell.
        message.Headers.Add("Message-ID", string.Create(CultureInfo.InvariantCulture, $"<{mail.NoticeId:N}@{_from.Host}>"));
        // RFC 3834: no holiday replies, please.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        var type = new ContentType("text/plain; charset=utf-8");
        message.AlternateViews.Add(new AlternateView(body, type) { TransferEncoding = TransferEncoding.QuotedPrintable });
        return message;
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
            Credentials = _settings.User is null ? null : new NetworkCredential(_settings.User, File.ReadAllText(_settings.PasswordFile!).Trim()),
        };
    }
}
