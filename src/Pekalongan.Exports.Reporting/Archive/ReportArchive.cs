using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Archive;

/// <summary>
/// Keeps a tree for ever, and reads it back as it was: every value in its smallest unit, every word in both languages as they were that day, so
/// that a later edition of the program shows an issued report as it was issued.
/// </summary>
public static class ReportArchive
{
    /// <summary>Told at the front, so that a later program knows how to read it.</summary>
    private const int Edition = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { ArchivedTypes.NameKinds, ArchivedTypes.LeaveOutNothing, ArchivedTypes.LeaveOutComputed } },
        Converters = { new PhraseConverter(), new PartialDateConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The same bytes for the same tree.</summary>
    public static byte[] Write(Report report) => JsonSerializer.SerializeToUtf8Bytes(new Kept(Edition, report), Options);

    /// <exception cref="InvalidDataException">It was kept by a program that this one does not know.</exception>
    public static Report Read(byte[] kept)
    {
        var read = JsonSerializer.Deserialize<Kept>(kept, Options) ?? throw new InvalidDataException("The archived report is empty.");
        return read.Edition == Edition ? read.Report : throw new InvalidDataException($"The archived report is of edition {read.Edition}.");
    }

    internal sealed record Kept(int Edition, Report Report);
}
