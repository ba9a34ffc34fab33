namespace Pekalongan.Exports.Reporting.Tree;

/// <summary>A piece of a report, in reading order. The set is closed, and a renderer that forgets a piece does not compile.</summary>
public abstract record Block
{
    private protected Block()
    {
    }

    public abstract void Accept(IBlockVisitor visitor);
}

public interface IBlockVisitor
{
    void Visit(Heading heading);

    void Visit(Paragraph paragraph);

    void Visit(ItemList list);

    void Visit(Note note);

    void Visit(KeyFigures figures);

    void Visit(Facts facts);

    void Visit(Table table);

    void Visit(BarChart chart);

    void Visit(LetterOpening opening);

    void Visit(SignatureBlock signature);

    void Visit(QrCode code);

    void Visit(CertificateFace face);

    void Visit(NameCardSheet sheet);

    void Visit(Footnotes footnotes);

    void Visit(Annex annex);

    void Visit(Sources sources);

    void Visit(PageBreak pageBreak);
}
