using System.Runtime.CompilerServices;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>
/// Says of everything drawn on a page which element it belongs to or that it belongs to none, and starts and ends the text between shapes.
/// One element's words stay one piece as long as nothing else is drawn between them.
/// </summary>
internal sealed class PdfMarks(PdfBuffer content, PdfStructure? structure, int page)
{
    private int _open;
    private bool _isInText;
    private bool _startedInText;
    private (int X, int Y) _at;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void BeforeText()
    {
        if (structure is { Artifact: PdfArtifact.None, IsBetweenBlocks: true })
        {
            // Words that no block claims are a paragraph: whatever is drawn can be read.
            using var paragraph = structure.Open(PdfTag.Paragraph);
            Begin(structure.Current.Serial, isText: true);
        }
        else if (structure is not null)
        {
            Begin(Owner(structure, isText: true), isText: true);
        }

        if (_isInText)
            return;
        content.Add("BT "u8);
        (_isInText, _at) = (true, default);
    }

    public void BeforeShape()
    {
        if (structure is null)
            EndText();
        else
            Begin(Owner(structure, isText: false), isText: false);
    }

    /// <summary>From the start of the text before, as the file counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void MoveTo(int x, int y)
    {
        content.AddLengths(x - _at.X, y - _at.Y).Add("Td "u8);
        _at = (x, y);
    }

    public void End()
    {
        if (_open != 0)
            EndMark();
        EndText();
    }

    /// <summary>The serial of an element, or less than 0 for a kind of artifact.</summary>
    private static int Owner(PdfStructure structure, bool isText) =>
        structure.Artifact != PdfArtifact.None ? -(int)structure.Artifact
        : isText || structure.Current.IsFigure ? structure.Current.Serial
        : -(int)PdfArtifact.Decoration;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Begin(int owner, bool isText)
    {
        if (_open == owner && (isText || !_startedInText))
        {
            if (!isText)
                EndText();
            return;
        }

        if (_open != 0)
            EndMark();
        var insideText = isText && owner > 0 && !structure!.Current.IsFigure;
        if (!insideText)
            EndText();
        else if (!_isInText)
        {
            content.Add("BT "u8);
            (_isInText, _at) = (true, default);
        }

        if (owner > 0)
            content.Add((byte)'/').Add(structure!.Current.Tag).Add("<</MCID "u8).Add(structure.Mark(page)).Add(">>BDC "u8);
        else
            content.Add(Artifact((PdfArtifact)(-owner)));
        (_open, _startedInText) = (owner, insideText);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void EndMark()
    {
        if (!_startedInText)
            EndText();
        content.Add("EMC "u8);
        _open = 0;
    }

    private void EndText()
    {
        if (_isInText)
            content.Add("ET "u8);
        _isInText = false;
    }

    private static ReadOnlySpan<byte> Artifact(PdfArtifact kind) => kind switch
    {
        PdfArtifact.Header => "/Artifact<</Type/Pagination/Subtype/Header>>BDC "u8,
        PdfArtifact.Footer => "/Artifact<</Type/Pagination/Subtype/Footer>>BDC "u8,
        _ => "/Artifact BMC "u8,
    };
}
