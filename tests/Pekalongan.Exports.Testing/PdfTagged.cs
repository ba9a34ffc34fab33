namespace Pekalongan.Exports.Testing;

/// <summary>An element of a file's structure as a screen reader finds it.</summary>
/// <param name="Tag">"P", "TH".</param>
/// <param name="Entries">What else stands in it.</param>
/// <param name="Parent">Null for the document.</param>
public sealed record PdfTagNode(string Tag, Dictionary<string, object?> Entries, PdfTagNode? Parent)
{
    public List<PdfTagNode> Children { get; } = [];

    /// <summary>The strings drawn for it and all inside it, in reading order.</summary>
    public List<string> Words { get; } = [];

    public List<string> OwnWords { get; } = [];

    public int Links { get; set; }

    public IEnumerable<PdfTagNode> All => Children.SelectMany(child => child.All).Prepend(this);

    public string Text => string.Concat(Words);

    public object? Attribute(string name) => Entries.GetValueOrDefault("/A") is Dictionary<string, object?> own ? own.GetValueOrDefault(name) : null;
}

/// <summary>The structure of a tagged file, with the words of every element; reading it fails where the file contradicts itself.</summary>
public sealed class PdfTagged
{
    private readonly PdfObjects _objects;
    private readonly Dictionary<int, PdfMarkedPage> _pages = [];
    private readonly Dictionary<int, object?> _parents = [];
    private readonly HashSet<(int Page, int Mark)> _reached = [];

    public PdfTagged(byte[] file)
    {
        _objects = new PdfObjects(file);
        Catalog = _objects.Dictionary(_objects.Trailer["/Root"]);
        foreach (var reference in _objects.List(_objects.Dictionary(Catalog["/Pages"])["/Kids"]).Cast<PdfReference>())
            _pages.Add(reference.Id, new PdfMarkedPage(_objects, reference));
        var root = _objects.Dictionary(Catalog["/StructTreeRoot"]);
        var numbers = _objects.List(_objects.Dictionary(root["/ParentTree"])["/Nums"]);
        for (var i = 0; i < numbers.Count; i += 2)
            _parents.Add((int)(decimal)numbers[i]!, numbers[i + 1]);
        Document = Read((PdfReference)root["/K"]!, null);
        var marked = _pages.SelectMany(page => page.Value.Marked.Keys.Select(mark => (page.Key, mark))).ToHashSet();
        if (!marked.SetEquals(_reached))
            throw new InvalidDataException("Some marked piece of a page belongs to no element.");
    }

    public Dictionary<string, object?> Catalog { get; }

    public PdfTagNode Document { get; }

    public IReadOnlyList<PdfMarkedPage> Pages => [.. _pages.Values];

    public PdfObjects Objects => _objects;

    /// <summary>Everything on the pages that can be clicked.</summary>
    public IReadOnlyList<Dictionary<string, object?>> Links =>
        [.. Pages.SelectMany(page => _objects.List(page.Entries.GetValueOrDefault("/Annots"))).Select(link => _objects.Dictionary(link))];

    /// <summary>Where links lead outside the file.</summary>
    public IReadOnlyList<string> Addresses =>
        [.. Links.Where(link => link.ContainsKey("/A")).Select(link => (string)_objects.Dictionary(link["/A"])["/URI"]!)];

    private PdfTagNode Read(PdfReference reference, PdfTagNode? parent)
    {
        var entries = _objects.Dictionary(reference);
        var node = new PdfTagNode(((string)entries["/S"]!)[1..], entries, parent);
        foreach (var kid in _objects.List(entries.GetValueOrDefault("/K") is PdfReference only ? new List<object?> { only } : entries.GetValueOrDefault("/K")))
            ReadKid(node, reference, kid);
        return node;
    }

    private void ReadKid(PdfTagNode node, PdfReference own, object? kid)
    {
        switch (kid)
        {
            case PdfReference child:
                if (((PdfReference)_objects.Dictionary(child)["/P"]!) != own)
                    throw new InvalidDataException("An element names another parent.");
                var read = Read(child, node);
                node.Children.Add(read);
                node.Words.AddRange(read.Words);
                break;
            case decimal mark:
                Take(node, own, (PdfReference)node.Entries["/Pg"]!, (int)mark);
                break;
            case Dictionary<string, object?> entries when entries.ContainsKey("/MCID"):
                Take(node, own, (PdfReference)entries["/Pg"]!, (int)(decimal)entries["/MCID"]!);
                break;
            case Dictionary<string, object?> entries:
                var annotation = _objects.Dictionary(entries["/Obj"]);
                if (!own.Equals(_parents[(int)(decimal)annotation["/StructParent"]!]))
                    throw new InvalidDataException("A link names another element.");
                node.Links++;
                break;
        }
    }

    private void Take(PdfTagNode node, PdfReference own, PdfReference page, int mark)
    {
        var (key, words) = (_pages[page.Id].ParentKey, _pages[page.Id].Marked[mark]);
        if (words.Tag != node.Tag || !own.Equals(_objects.List(_parents[key])[mark]))
            throw new InvalidDataException("A marked piece leads back to another element.");
        _reached.Add((page.Id, mark));
        node.Words.AddRange(words.Strings);
        node.OwnWords.AddRange(words.Strings);
    }
}
