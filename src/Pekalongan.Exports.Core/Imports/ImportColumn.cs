using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>A column that an import reads.</summary>
/// <param name="Key">The answer it holds, by the property of the entry: "Products[0].Name".</param>
/// <param name="Header">Its name in the template; the name in the other language is known, too.</param>
/// <param name="IsRequired">The table must have it; whether a cell may be empty is for the rules to say.</param>
/// <param name="Hint">What to write there.</param>
public sealed record ImportColumn(string Key, Wording Header, bool IsRequired, Wording Hint)
{
    /// <summary>The column with the problems, in a table that was handed back.</summary>
    public static readonly Wording Problem = new Wording("Masalah");

    /// <summary>Columns that may stand in any table and mean nothing.</summary>
    public static readonly IReadOnlyList<Wording> Ignored = [Problem, new Wording("Nomor")];

    /// <summary>Other names that offices give it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Its cells must be words, or a spreadsheet takes digits away.</summary>
    public bool IsIdentity { get; init; }

    internal IEnumerable<string> SearchKeys =>
        Aliases.Concat(Enum.GetValues<Language>().Select(Header.In)).Select(SearchKey.Of);
}

/// <summary>Which column of a table holds which answer.</summary>
public sealed class ColumnMatch
{
    private const int Enough = 3;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private ColumnMatch(IReadOnlyList<string> headers) => Headers = headers;

    /// <summary>As they stand in the table.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>Columns that are not read.</summary>
    public IReadOnlyList<string> Unknown { get; private set; } = [];

    public bool Has(string key) => _places.ContainsKey(key);

    public int? PlaceOf(string key) => _places.TryGetValue(key, out var place) ? place : null;

    /// <summary>The cell of an answer; empty where the table has no such column.</summary>
    public SheetCell Cell(SheetRow row, string key) => _places.TryGetValue(key, out var place) ? row[place] : SheetCell.Empty;

    /// <summary>How many of the columns a row names.</summary>
    public static int CountKnown(IReadOnlyList<string> headers, IReadOnlyList<ImportColumn> columns)
    {
        var keys = columns.SelectMany(column => column.SearchKeys).ToHashSet(StringComparer.Ordinal);
        return headers.Count(header => keys.Contains(SearchKey.Of(header)));
    }

    /// <summary>Whether a row names so many of them that it is meant to: to know the sheet, and the row in it.</summary>
    public static bool IsHead(IReadOnlyList<string> headers, IReadOnlyList<ImportColumn> columns) => CountKnown(headers, columns) >= Enough;

    /// <param name="headers">The names in the table.</param>
    /// <param name="columns">The columns that the import reads.</param>
    /// <param name="ignored">Names that may stand there and mean nothing, such as the column with the problems of an earlier check.</param>
    /// <param name="language">Of the names in the answer.</param>
    public static Parsed<ColumnMatch> Of(
        IReadOnlyList<string> headers, IReadOnlyList<ImportColumn> columns, IReadOnlyList<Wording> ignored, Language language)
    {
        var match = new ColumnMatch(headers);
        var byName = columns.SelectMany(column => column.SearchKeys.Select(name => (name, column.Key))).DistinctBy(pair => pair.name)
            .ToDictionary(pair => pair.name, pair => pair.Key, StringComparer.Ordinal);
        var meaningless = ignored.SelectMany(name => Enum.GetValues<Language>().Select(name.In)).Select(SearchKey.Of).ToHashSet(StringComparer.Ordinal);
        var unknown = new List<string>();
        for (var place = 0; place < headers.Count; place++)
        {
            var name = SearchKey.Of(headers[place]);
            if (byName.TryGetValue(name, out var key) && !match._places.TryAdd(key, place))
                return new Wording("Kolom “{0}” ada dua kali; hapus salah satunya", HiddenDigits.In(headers[place]));
            if (name.Length > 0 && !byName.ContainsKey(name) && !meaningless.Contains(name))
                unknown.Add(HiddenDigits.In(headers[place]));
        }

        var missing = columns.Where(column => column.IsRequired && !match.Has(column.Key)).Select(column => column.Header.In(language)).ToList();
        if (missing.Count > 0)
            return new Wording("Kolom ini belum ada: {0}. Tambahkan, atau salin datanya ke templat", string.Join(", ", missing));
        match.Unknown = unknown;
        return match;
    }
}
