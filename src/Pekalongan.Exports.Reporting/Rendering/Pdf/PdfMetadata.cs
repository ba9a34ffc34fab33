using System.Globalization;
using System.Security;
using System.Text;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>What a file says about itself.</summary>
/// <param name="Title">Shown in the window's title.</param>
/// <param name="Subject">What the figures are for.</param>
/// <param name="Language">"id-ID".</param>
/// <param name="Created">From the report, never from the clock.</param>
internal sealed record PdfMetadata(string Title, string Subject, string Language, DateTime Created)
{
    private const string Program = "Ekspor Pekalongan";

    /// <summary>The document information dictionary, which says the same as <see cref="Xmp"/>.</summary>
    public string Info()
    {
        var date = Created.ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);
        return $"<</Title{PdfFile.TextString(Title)}/Subject{PdfFile.TextString(Subject)}/Creator({Program})/Producer({Program})"
            + $"/CreationDate({date})/ModDate({date})>>";
    }

    /// <summary>As XMP: tagged to PDF/UA-1 and kept to PDF/A-2a, whose reader must be told what "pdfuaid" is.</summary>
    public byte[] Xmp()
    {
        var date = Created.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes($"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escaped(Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{Escaped(Subject)}</rdf:li></rdf:Alt></dc:description>
            <dc:language><rdf:Bag><rdf:li>{Language}</rdf:li></rdf:Bag></dc:language></rdf:Description>
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreatorTool>{Program}</xmp:CreatorTool>
            <xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate></rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>{Program}</pdf:Producer></rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part>
            <pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of ISO 14289 the file follows</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """);
    }

    /// <summary>Letters that XML cannot hold at all, such as a stray control character, are left out of a title.</summary>
    private static string Escaped(string text) =>
        SecurityElement.Escape(string.Concat(text.EnumerateRunes().Where(rune => rune.Value >= ' ' && rune.Value is not (0xFFFE or 0xFFFF))));
}
