using System.Runtime.CompilerServices;
using System.Text;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>
/// The structure tree of a tagged file (ISO 32000-1, 14.7). An element is written when it is finished and then forgotten; what stays in
/// memory is the number of each, and one number for each page.
/// </summary>
internal sealed class PdfStructure
{
    private readonly PdfFile _file;
    private readonly Stack<PdfElement> _spare = new();
    private readonly List<int> _marksOfPage = [];
    private readonly List<int> _parents = [];
    private readonly SortedDictionary<string, int> _named = new(StringComparer.Ordinal);
    private readonly int _root;
    private readonly PdfElement _document = new();
    private int _serial;

    public PdfStructure(PdfFile file)
    {
        _file = file;
        _root = file.Reserve();
        _document.Begin(PdfTag.Document, "", null, ++_serial);
        _document.Id = file.Reserve();
        Current = _document;
    }

    public PdfElement Current { get; private set; }

    public PdfArtifact Artifact { get; private set; }

    /// <summary>Nothing that has a meaning of its own is drawn here yet.</summary>
    public bool IsBetweenBlocks => Current == _document;

    /// <summary>Everything drawn until the scope's end belongs to a new element inside the present one.</summary>
    public Scope Open(string tag, string attributes = "")
    {
        var before = Current;
        Current = New(tag, attributes);
        return new Scope(this, before, Artifact, isElement: true);
    }

    /// <summary>Everything drawn until the scope's end is passed by when the page is read out.</summary>
    public Scope Aside(PdfArtifact kind)
    {
        var scope = new Scope(this, Current, Artifact, isElement: false);
        Artifact = kind;
        return scope;
    }

    /// <summary>An element that is drawn in pieces: <see cref="Resume"/> each, then <see cref="Finish"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PdfElement New(string tag, string attributes = "")
    {
        var element = _spare.Count > 0 ? _spare.Pop() : new PdfElement();
        element.Begin(tag, attributes, Current, ++_serial);
        return element;
    }

    public Scope Resume(PdfElement element)
    {
        var scope = new Scope(this, Current, Artifact, isElement: false);
        Current = element;
        return scope;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Finish(PdfElement element)
    {
        if (element.IsKept && Artifact == PdfArtifact.None)
        {
            var (id, parent) = (Id(element), Id(element.Parent!));
            element.Write(_file.Small(id), parent);
            element.Parent!.AddElement(id);
        }

        _spare.Push(element);
    }

    /// <summary>The number of a piece of the present element on a page.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Mark(int page)
    {
        var number = _marksOfPage.Count;
        _marksOfPage.Add(Id(Current));
        Current.AddMarked(number, page);
        return number;
    }

    /// <summary>Makes a link part of the present element; the key by which the link finds it.</summary>
    public int Annotate(int annotation, int page)
    {
        Current.AddAnnotation(annotation, page);
        _parents.Add(Id(Current));
        return _parents.Count - 1;
    }

    /// <summary>Lets the element be found by a name, as a note must be.</summary>
    public void Name(string name) => _named.Add(name, Id(Current));

    /// <summary>The key under which the page's pieces lead to their elements; null for a page of decoration.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int? EndPage()
    {
        if (_marksOfPage.Count == 0)
            return null;
        var id = _file.Reserve();
        var list = _file.Small(id).Add((byte)'[');
        foreach (var mark in _marksOfPage)
            list.AddReference(mark).Add((byte)' ');
        list.Add((byte)']');
        _marksOfPage.Clear();
        _parents.Add(id);
        return _parents.Count - 1;
    }

    public int WriteRoot()
    {
        _document.Write(_file.Small(_document.Id), _root);
        var tree = _file.Reserve();
        var keys = _file.Small(tree).Add("<</Nums["u8);
        for (var key = 0; key < _parents.Count; key++)
            keys.Add(key).Add((byte)' ').AddReference(_parents[key]).Add((byte)' ');
        keys.Add("]>>"u8);
        var names = new StringBuilder();
        foreach (var (name, id) in _named)
            names.Append(PdfFile.Invariant($"({name}){id} 0 R"));
        var notes = names.Length == 0 ? "" : $"/IDTree<</Kids[{_file.AddSmall(Leaf(names.ToString()))} 0 R]>>";
        _file.Small(_root).Add("<</Type/StructTreeRoot/K "u8).AddReference(_document.Id).Add("/ParentTree "u8).AddReference(tree)
            .Add("/ParentTreeNextKey "u8).Add(_parents.Count).Add(notes).Add(">>"u8);
        return _root;
    }

    private string Leaf(string names) => $"<</Limits[({_named.Keys.First()})({_named.Keys.Last()})]/Names[{names}]>>";

    private int Id(PdfElement element) => element.Id != 0 ? element.Id : element.Id = _file.Reserve();

    public readonly ref struct Scope(PdfStructure structure, PdfElement before, PdfArtifact artifact, bool isElement)
    {
        private readonly PdfStructure? _structure = structure;

        public void Dispose()
        {
            if (_structure is null)
                return;
            if (isElement)
                _structure.Finish(_structure.Current);
            _structure.Current = before;
            _structure.Artifact = artifact;
        }
    }
}
