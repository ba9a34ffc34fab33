using System.Globalization;
using System.Text;

namespace Pekalongan.Exports.Testing;

/// <summary>Reads values as PDF writes them, one after the other.</summary>
public sealed class PdfSyntax(string text, int at)
{
    public int At { get; private set; } = at;

    public bool IsAtEnd
    {
        get
        {
            SkipSpace();
            return At >= text.Length;
        }
    }

    /// <summary>A value; an operator of a page comes as a <see cref="PdfOperator"/>.</summary>
    public object? Value()
    {
        SkipSpace();
        if (Takes("<<"))
            return Entries();
        if (Takes("["))
            return Items();
        if (Takes("("))
            return Words();
        if (Takes("<"))
            return Hexadecimal();
        var word = Word();
        if (word[0] == '/')
            return word;
        if (!decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return word switch { "null" => null, "true" => true, "false" => false, _ => new PdfOperator(word) };
        return Reference(number) ?? (object)number;
    }

    private PdfReference? Reference(decimal number)
    {
        var before = At;
        SkipSpace();
        if (string.CompareOrdinal(text, At, "0 R", 0, 3) == 0 && (At + 3 == text.Length || !char.IsLetterOrDigit(text[At + 3])))
        {
            At += 3;
            return new PdfReference((int)number);
        }

        At = before;
        return null;
    }

    private Dictionary<string, object?> Entries()
    {
        var entries = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (!EndsWith(">>"))
        {
            var name = (string)Value()!;
            entries.Add(name, Value());
        }

        return entries;
    }

    private List<object?> Items()
    {
        var items = new List<object?>();
        while (!EndsWith("]"))
            items.Add(Value());
        return items;
    }

    private string Words()
    {
        var words = new StringBuilder();
        for (; text[At] != ')'; At++)
        {
            if (text[At] == '\\')
                words.Append(text[++At] switch { 'r' => '\r', 'n' => '\n', var other => other });
            else
                words.Append(text[At]);
        }

        At++;
        return words.ToString();
    }

    private string Hexadecimal()
    {
        var end = text.IndexOf('>', At);
        var bytes = Convert.FromHexString(text.AsSpan(At, end - At));
        At = end + 1;
        return bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)) : Encoding.Latin1.GetString(bytes);
    }

    private string Word()
    {
        var start = At++;
        while (At < text.Length && !char.IsWhiteSpace(text[At]) && !"/<>[]()".Contains(text[At], StringComparison.Ordinal))
            At++;
        return text[start..At];
    }

    private bool EndsWith(string mark)
    {
        SkipSpace();
        return Takes(mark);
    }

    private bool Takes(string mark)
    {
        if (string.CompareOrdinal(text, At, mark, 0, mark.Length) != 0)
            return false;
        At += mark.Length;
        return true;
    }

    private void SkipSpace()
    {
        while (At < text.Length && char.IsWhiteSpace(text[At]))
            At++;
    }
}

/// <summary>What a page does with the values before it.</summary>
public sealed record PdfOperator(string Name);
