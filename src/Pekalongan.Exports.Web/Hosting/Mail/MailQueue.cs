using System.Threading.Channels;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Hosting.Mail;

/// <summary>
/// Sends in the background what nobody waits for. "Lupa kata sandi" must not answer later where there is an account to write to.
/// </summary>
public sealed class MailQueue(MailSender sender) : BackgroundService
{
    private const int Capacity = 200;

    private readonly Channel<(Letter Letter, Language Language)> _letters = Channel.CreateBounded<(Letter, Language)>(
        new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest });

    public void Send(Letter letter, Language language) => _letters.Writer.TryWrite((letter, language));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (letter, language) in _letters.Reader.ReadAllAsync(stoppingToken))
            await sender.TrySendAsync(letter, language, stoppingToken);
    }
}
