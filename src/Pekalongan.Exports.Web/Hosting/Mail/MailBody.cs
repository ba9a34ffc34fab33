using System.Text;

namespace Pekalongan.Exports.Web.Hosting.Mail;

/// <summary>
/// The text of one mail as the SMTP client reads it: only after the server has said that it takes one. So whether it was read at all tells
/// whether a broken conversation can have delivered the mail, and a body that is withheld in time never leaves.
/// </summary>
internal sealed class MailBody(string text) : MemoryStream(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")), writable: false)
{
    private const int Untouched = 0;
    private const int Begun = 1;
    private const int Withheld = 2;

    private int _state;

    /// <summary>True: nothing of it was read, and from now on nothing can be.</summary>
    public bool Withhold() => Interlocked.CompareExchange(ref _state, Withheld, Untouched) != Begun;

    public override int Read(byte[] buffer, int offset, int count)
    {
        Begin();
        return base.Read(buffer, offset, count);
    }

    public override int Read(Span<byte> buffer)
    {
        Begin();
        return base.Read(buffer);
    }

    public override int ReadByte()
    {
        Begin();
        return base.ReadByte();
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Begin();
        return base.ReadAsync(buffer, offset, count, cancellationToken);
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Begin();
        return base.ReadAsync(buffer, cancellationToken);
    }

    public override void CopyTo(Stream destination, int bufferSize)
    {
        Begin();
        base.CopyTo(destination, bufferSize);
    }

    public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
    {
        Begin();
        return base.CopyToAsync(destination, bufferSize, cancellationToken);
    }

    private void Begin()
    {
        if (Interlocked.CompareExchange(ref _state, Begun, Untouched) == Withheld)
            throw new IOException("This mail was given up on.");
    }
}
