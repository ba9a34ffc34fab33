using System.IO.Compression;
using System.Text;

namespace Pekalongan.Exports.Web.Tests.Pages.OwnData;

/// <summary>Opens the copy that a person gets.</summary>
internal static class Copies
{
    public static Dictionary<string, string> Unpack(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        });
    }

    /// <summary>Names and contents of all files together.</summary>
    public static string Text(byte[] bytes) => string.Join('\n', Unpack(bytes).Select(file => file.Key + '\n' + file.Value));
}
