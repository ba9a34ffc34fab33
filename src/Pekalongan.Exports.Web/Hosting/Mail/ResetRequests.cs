using System.Threading.Channels;
using Pekalongan.Exports.Core.Accounts;

namespace Pekalongan.Exports.Web.Hosting.Mail;

/// <summary>
/// Looks up behind the visitor's back who forgot a password. "Lupa kata sandi" answers before anything is known of the account, so its
/// answer cannot take longer where there is one.
/// </summary>
public sealed class ResetRequests(IServiceScopeFactory scopes, MailDelivery delivery, ILogger<ResetRequests> logger) : BackgroundService
{
    private const int Capacity = 200;

    private readonly Channel<(string Login, LinkMail Mail)> _asked = Channel.CreateBounded<(string, LinkMail)>(
        new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest });

    public void Ask(string login, LinkMail mail) => _asked.Writer.TryWrite((login, mail));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (login, mail) in _asked.Reader.ReadAllAsync(stoppingToken))
            try
            {
                await using var services = scopes.CreateAsyncScope();
                if (await services.ServiceProvider.GetRequiredService<PasswordService>().RequestResetAsync(login, mail, stoppingToken) is not null)
                    delivery.Wake();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.LogError(exception, "A request for a new password was lost");
            }
    }
}
