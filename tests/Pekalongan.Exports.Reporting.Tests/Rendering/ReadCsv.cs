using System.Text;

namespace Pekalongan.Exports.Reporting.Tests.Rendering;

/// <summary>A strict reader of RFC 4180: what the standard does not allow is an error.</summary>
internal static class ReadCsv
{
    public static List<string[]> Rows(byte[] csv)
    {
        if (!csv.AsSpan().StartsWith(Encoding.UTF8.Preamble))
            throw new FormatException("No byte order mark.");
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(csv, 3, csv.Length - 3);
        var (rows, fields, at) = (new List<string[]>(), new List<string>(), 0);
        while (at < text.Length)
        {
            fields.Add(text[at] == '"' ? Quoted(text, ref at) : Plain(text, ref at));
            if (at < text.Length && text[at] == ',')
            {
                at++;
                if (at < text.Length && text[at] == '\r')
                    fields.Add("");
                else
                    continue;
            }

            if (!text.AsSpan(at).StartsWith("\r\n"))
                throw new FormatException($"A line must end in CR LF at {at}.");
            at += 2;
            rows.Add([.. fields]);
            fields.Clear();
        }

        return rows;
    }

    private static string Quoted(string text, ref int at)
    {
        var field = new StringBuilder();
        for (at++; ; at++)
        {
            if (text[at] == '"' && text[++at] != '"')
                return field.ToString();
            field.Append(text[at]);
        }
    }

    private static string Plain(string text, ref int at)
    {
        var start = at;
        while (text[at] is not (',' or '\r' or '\n'))
        {
            if (text[at++] == '"')
                throw new FormatException($"A quote in a field without quotes at {at}.");
        }

        return text[start..at];
    }
}
