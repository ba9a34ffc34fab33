using System.Runtime.CompilerServices;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>
/// A structure element while its content is drawn: what it will hold are marked pieces of pages, links, and elements that are finished.
/// </summary>
internal sealed class PdfElement
{
    private readonly List<(Kind Kind, int Number, int Page)> _kids = [];

    private enum Kind : byte
    {
        Element,
        Marked,
        Annotation,
    }

    public string Tag { get; private set; } = "";

    public string Attributes { get; private set; } = "";

    public PdfElement? Parent { get; private set; }

    /// <summary>Tells it from every other element of the document, also from one that used this memory before.</summary>
    public int Serial { get; private set; }

    /// <summary>Its object's number; 0 until something needs it.</summary>
    public int Id { get; set; }

    public bool IsFigure => Tag == PdfTag.Figure;

    /// <summary>A cell without words still holds its column's place.</summary>
    public bool IsKept => _kids.Count > 0 || Tag is PdfTag.Cell or PdfTag.HeaderCell;

    public void Begin(string tag, string attributes, PdfElement? parent, int serial)
    {
        (Tag, Attributes, Parent, Serial, Id) = (tag, attributes, parent, serial, 0);
        _kids.Clear();
    }

    public void AddElement(int id) => _kids.Add((Kind.Element, id, 0));

    public void AddMarked(int number, int page) => _kids.Add((Kind.Marked, number, page));

    public void AddAnnotation(int id, int page) => _kids.Add((Kind.Annotation, id, page));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(PdfBuffer buffer, int parent)
    {
        var page = 0;
        foreach (var kid in _kids)
        {
            if (page == 0 && kid.Kind == Kind.Marked)
                page = kid.Page;
        }

        buffer.Add("<</S/"u8).Add(Tag).Add("/P "u8).AddReference(parent).Add(Attributes);
        if (page != 0)
            buffer.Add("/Pg "u8).AddReference(page);
        if (_kids.Count == 1)
            WriteKid(buffer.Add("/K "u8), _kids[0], page);
        else if (_kids.Count > 1)
            WriteKids(buffer, page);
        buffer.Add(">>"u8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteKids(PdfBuffer buffer, int page)
    {
        buffer.Add("/K["u8);
        for (var i = 0; i < _kids.Count; i++)
            WriteKid(i == 0 ? buffer : buffer.Add((byte)' '), _kids[i], page);
        buffer.Add((byte)']');
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteKid(PdfBuffer buffer, (Kind Kind, int Number, int Page) kid, int page)
    {
        switch (kid.Kind)
        {
            case Kind.Element:
                buffer.AddReference(kid.Number);
                break;
            case Kind.Annotation:
                buffer.Add("<</Type/OBJR/Pg "u8).AddReference(kid.Page).Add("/Obj "u8).AddReference(kid.Number).Add(">>"u8);
                break;
            case Kind.Marked when kid.Page == page:
                buffer.Add(kid.Number);
                break;
            default:
                buffer.Add("<</Type/MCR/Pg "u8).AddReference(kid.Page).Add("/MCID "u8).Add(kid.Number).Add(">>"u8);
                break;
        }
    }
}
