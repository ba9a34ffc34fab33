using System.Xml;

namespace Pekalongan.Exports.Reporting.Rendering.Xlsx;

/// <summary>Words that XML can hold: what it cannot becomes the replacement character, so that the loss is seen.</summary>
internal static class XlsxText
{
    public static string Clean(string text) => IsClean(text) ? text : new string([.. Cleaned(text)]);

    private static bool IsClean(string text) => text.All(c => XmlConvert.IsXmlChar(c));

    private static IEnumerable<char> Cleaned(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                yield return text[i];
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                yield return text[i];
                yield return text[++i];
            }
            else
            {
                yield return '\uFFFD';
            }
        }
    }
}
