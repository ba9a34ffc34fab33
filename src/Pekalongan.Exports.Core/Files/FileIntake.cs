using System.Security.Cryptography;
using System.Text;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Files;

/// <summary>A file as it came: the name is what the sender calls it, the bytes say what it is.</summary>
public sealed record Upload(string? Name, byte[] Bytes);

/// <summary>
/// Takes in an uploaded file: what it is follows from its bytes, never from its name or what the browser said. Only the document itself
/// is kept; what stands behind its end (a motion photo's film, a second file in disguise) is cut off.
/// </summary>
public sealed class FileIntake(Actor actor, TimeProvider time)
{
    public static readonly Wording TooLarge = new Wording("Berkas lebih besar dari 10 MB; pilih yang lebih kecil, atau foto ulang dengan ukuran lebih kecil");

    private const int LongestStem = StoredFile.NameMaxLength - 5;

    private static readonly Wording WrongKind = new Wording("Berkas ini bukan PDF, JPEG, atau PNG yang utuh; kirim salah satunya");

    /// <summary>The row to save; the caller adds it to the context together with what it belongs to.</summary>
    public Parsed<StoredFile> Take(Upload upload)
    {
        var (name, bytes) = upload;
        if (bytes.Length == 0)
            return new Wording("Berkas ini kosong; pilih berkas lain");
        if (bytes.Length > StoredFile.MaxBytes)
            return TooLarge;
        if (FileKind.Recognize(bytes) is not { } found)
            return WrongKind;
        var content = bytes[..found.Length];
        return new StoredFile
        {
            Name = CleanName(name, found.Kind),
            ContentType = found.Kind.ContentType,
            Length = content.Length,
            Sha256 = SHA256.HashData(content),
            UploadedById = actor.UserId,
            UploadedAt = time.Now(),
            Content = new StoredFileContent { Bytes = content },
        };
    }

    /// <summary>The last part of the name without anything that could mislead a reader or a file system, under the extension of what it is.</summary>
    internal static string CleanName(string? name, FileKind kind)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var cut = last.LastIndexOf('.');
        var kept = new StringBuilder();
        foreach (var letter in cut > 0 ? last[..cut] : last)
        {
            if (char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_' or '(' or ')')
                kept.Append(letter);
        }

        var stem = kept.ToString().Trim();
        if (stem.Length > LongestStem)
            stem = stem[..LongestStem];
        return (stem.Length == 0 ? "berkas" : stem) + kind.Extension;
    }
}
