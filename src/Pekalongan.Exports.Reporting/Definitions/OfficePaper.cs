using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>What every paper of the office has in common: its head, its signer, its notice, the name of its file.</summary>
public static class OfficePaper
{
    public static Tree.Letterhead Head(IssuingOffice office) => new(
        office.Letterhead.Government, office.Letterhead.Agency,
        [.. new[] { office.Letterhead.Address, office.Letterhead.Contact }.OfType<string>()]);

    /// <summary>Invented figures say so on every page.</summary>
    public static Phrase? Notice(Scope scope) => For(scope, new Wording("Data contoh, bukan angka resmi"));

    /// <summary>And so does a paper that states no figures.</summary>
    public static Phrase? PaperNotice(Scope scope) => For(scope, new Wording("Contoh, bukan dokumen resmi"));

    public static SignatureBlock Signature(IssuingOffice office, DateOnly date) => new(
        office.Letterhead.Place,
        date,
        office.Signer is { } official ? new Signer([Phrase.AsIs(official.PrintedPosition + ",")], official.Name, official.Rank, official.PrintedNip) : null);

    /// <summary>Letters and digits of all parts, the rest as hyphens: a name every file system takes.</summary>
    public static string FileStem(params string[] parts)
    {
        var letters = string.Join('-', parts).Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-');
        return string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
    }

    private static Phrase? For(Scope scope, Wording notice) => scope.Kind == ScopeKind.Example ? Phrase.From(notice) : null;
}
