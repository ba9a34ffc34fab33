using System.Threading.Channels;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Hosting.Mail;

/// <summary>
/// Empties the outbox every few seconds. With several web servers each does; a mail goes to the one that claims it. Where no mail can be
/// sent, what waits is handed to people.
/// </summary>
public sealed class MailDelivery(
    IServiceScopeFactory scopes, MailSender sender, MailRoute route, TimeProvider time, ILogger<MailDelivery> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ForgetEvery = TimeSpan.FromHours(1);

    private readonly Channel<bool> _calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private DateTime _forgetAt = DateTime.MinValue;

    /// <summary>Looks into the outbox now instead of in a few seconds.</summary>
    public void Wake() => _calls.Writer.TryWrite(true);

    /// <summary>Tries every mail that is due.</summary>
    /// <returns>How many were tried.</returns>
    public async Task<int> StepAsync(CancellationToken cancellationToken)
    {
        await using var services = scopes.CreateAsyncScope();
        var outbox = services.ServiceProvider.GetRequiredService<Outbox>();
        await outbox.TidyAsync(cancellationToken);
        if (time.Now() >= _forgetAt)
        {
            await outbox.ForgetAsync(cancellationToken);
            _forgetAt = time.Now() + ForgetEvery;
        }

        if (!route.IsOpen)
        {
            await outbox.GiveToHandsAsync(cancellationToken);
            return 0;
        }

        var count = 0;
        while (!cancellationToken.IsCancellationRequested && await outbox.ClaimAsync(cancellationToken) is { } mail)
        {
            // What was begun is finished and written down, also when the program is asked to stop.
            var delivery = await sender.SendAsync(mail);
            await outbox.SettleAsync(mail, delivery, CancellationToken.None);
            count++;
        }

        return count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await WaitAsync(stoppingToken))
            try
            {
                await StepAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // What was claimed shows as uncertain when its lease is over; the rest waits for the next round.
                logger.LogError(exception, "Delivery of mail failed");
            }
            catch (OperationCanceledException)
            {
                return;
            }
    }

    private async Task<bool> WaitAsync(CancellationToken stoppingToken)
    {
        using var interval = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        interval.CancelAfter(Interval);
        try
        {
            await _calls.Reader.ReadAsync(interval.Token);
        }
        catch (OperationCanceledException)
        {
            return !stoppingToken.IsCancellationRequested;
        }

        return true;
    }
}
