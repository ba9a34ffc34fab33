using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Pekalongan.Exports.Web.Tests.Hosting.Mail;

/// <summary>Speaks as much SMTP (RFC 5321) as a client needs, and answers as it is told.</summary>
internal sealed class FakeMailServer : IAsyncDisposable
{
    /// <summary>In place of a reply: hang up.</summary>
    public const string HangUp = "";

    private const string EndOfText = ".";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentBag<Task> _talks = [];
    private readonly Task _listening;

    public FakeMailServer()
    {
        _listener.Start();
        _listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Every text that was taken, or at least received, with its headers.</summary>
    public ConcurrentQueue<string> Mails { get; } = new();

    public ConcurrentQueue<string> Recipients { get; } = new();

    /// <summary>Another reply to a command: EHLO, MAIL, RCPT, DATA, or "." for the end of the text.</summary>
    public Dictionary<string, string> Replies { get; } = new(StringComparer.Ordinal);

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Stop();
        await _listening;
        await Task.WhenAll(_talks);
        _closing.Dispose();
        _listener.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
                _talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_closing.Token)));
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        try
        {
            using var _ = client;
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            await SayAsync(stream, "220 contoh.test");
            while (await reader.ReadLineAsync(_closing.Token) is { } line && await AnswerAsync(stream, reader, line))
            {
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
        }
    }

    private async Task<bool> AnswerAsync(NetworkStream stream, StreamReader reader, string line)
    {
        var command = line.Split(' ')[0].ToUpperInvariant();
        if (command == "RCPT")
            Recipients.Enqueue(line);
        var usual = command switch
        {
            "EHLO" or "HELO" => "250 contoh.test",
            "DATA" => "354 go on",
            "QUIT" => "221 bye",
            _ => "250 ok",
        };
        var reply = Replies.GetValueOrDefault(command, usual);
        if (reply == HangUp)
            return false;
        await SayAsync(stream, reply);
        return command switch
        {
            "QUIT" => false,
            "DATA" when reply == usual => await TakeAsync(stream, reader),
            _ => true,
        };
    }

    private async Task<bool> TakeAsync(NetworkStream stream, StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_closing.Token) is { } line && line != EndOfText)
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        Mails.Enqueue(text.ToString());
        var reply = Replies.GetValueOrDefault(EndOfText, "250 taken");
        if (reply == HangUp)
            return false;
        await SayAsync(stream, reply);
        return true;
    }

    private async Task SayAsync(NetworkStream stream, string reply) => await stream.WriteAsync(Encoding.ASCII.GetBytes(reply + "\r\n"), _closing.Token);
}
