using System.Globalization;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>The headings beside the pages, each a step under the one it belongs to.</summary>
internal sealed class PdfOutline
{
    private readonly List<Entry> _entries = [];

    public void Add(int level, string title, int page, int y) => _entries.Add(new Entry(level, title, page, y));

    /// <summary>The outline's object; null without headings.</summary>
    public int? Write(PdfFile file)
    {
        if (_entries.Count == 0)
            return null;
        var root = new Entry(0, "", 0, 0) { Id = file.Reserve() };
        foreach (var entry in _entries)
            entry.Id = file.Reserve();
        Nest(root);
        foreach (var entry in _entries)
            Put(file, entry);
        file.Small(root.Id).Add("<</Type/Outlines"u8).Add(Kids(root)).Add(">>"u8);
        return root.Id;
    }

    private void Nest(Entry root)
    {
        var above = new Stack<Entry>([root]);
        foreach (var entry in _entries)
        {
            while (above.Peek().Level >= entry.Level)
                above.Pop();
            entry.Parent = above.Peek();
            entry.Parent.Kids.Add(entry);
            above.Push(entry);
        }
    }

    private static void Put(PdfFile file, Entry entry)
    {
        var siblings = entry.Parent!.Kids;
        var place = siblings.BinarySearch(entry, Comparer<Entry>.Create((a, b) => a.Id.CompareTo(b.Id)));
        var item = file.Small(entry.Id).Add("<</Title"u8).Add(PdfFile.TextString(entry.Title)).Add("/Parent "u8).AddReference(entry.Parent.Id);
        if (place > 0)
            item.Add("/Prev "u8).AddReference(siblings[place - 1].Id);
        if (place < siblings.Count - 1)
            item.Add("/Next "u8).AddReference(siblings[place + 1].Id);
        item.Add(Kids(entry)).Add("/Dest["u8).AddReference(entry.Page).Add("/XYZ null "u8).AddLength(entry.Y).Add(" null]>>"u8);
    }

    private static string Kids(Entry entry) => entry.Kids.Count == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture, $"/First {entry.Kids[0].Id} 0 R/Last {entry.Kids[^1].Id} 0 R/Count {entry.Shown}");

    private sealed class Entry(int level, string title, int page, int y)
    {
        public int Level => level;

        public string Title => title;

        public int Page => page;

        public int Y => y;

        public int Id { get; set; }

        public Entry? Parent { get; set; }

        public List<Entry> Kids { get; } = [];

        /// <summary>All of them stand open.</summary>
        public int Shown => Kids.Sum(kid => 1 + kid.Shown);
    }
}
