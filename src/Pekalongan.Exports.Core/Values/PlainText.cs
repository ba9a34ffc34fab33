namespace Pekalongan.Exports.Core.Values;

/// <summary>A short free text as it is kept: trimmed, spaces of any kind and line breaks made one space.</summary>
public static class PlainText
{
    public static string Of(string? typed) => TypedText.Collapse(typed);

    /// <summary>Null where nothing was typed.</summary>
    public static string? OrNull(string? typed) => Of(typed) is { Length: > 0 } text ? text : null;

    /// <summary>The same line by line, for texts of several paragraphs; null where nothing was typed.</summary>
    public static string? LinesOrNull(string? typed)
    {
        var lines = (typed ?? "").Split('\n').Select(TypedText.Collapse).Where(line => line.Length > 0);
        return string.Join('\n', lines) is { Length: > 0 } text ? text : null;
    }
}
