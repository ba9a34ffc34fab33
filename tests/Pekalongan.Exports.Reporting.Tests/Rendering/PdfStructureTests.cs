using System.Text;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Rendering;

/// <summary>What a screen reader finds in the file (PDF/UA-1), read back from its structure and not from the page.</summary>
public class PdfStructureTests
{
    private static readonly string[] Groups =
        ["Document", "L", "LI", "Table", "THead", "TBody", "TFoot", "TR"];

    [Theory]
    [InlineData(Language.Indonesian)]
    [InlineData(Language.English)]
    public void Structure_EveryBlock_HoldsEveryFigureInOrder(Language language)
    {
        var report = SampleReport.Create();
        var cells = Read(report, language).Document.All.Where(node => !Groups.Contains(node.Tag)).Select(node => string.Concat(node.OwnWords));
        FiveOutputsTests.ShouldHoldInOrder(cells.Select(text => ReadFigure.From(text, language)), ReportWalk.InReadingOrder(report));
    }

    [Fact]
    public void Structure_EveryBlock_UsesStandardTagsInTheirPlace()
    {
        var nodes = Read(SampleReport.Create()).Document.All.ToList();
        nodes.ShouldAllBe(node => IsInPlace(node));
        foreach (var tag in new[] { "H1", "H2", "H3", "P", "L", "Table", "Caption", "TH", "TD", "TFoot", "Figure", "Note", "Reference", "Link" })
            nodes.ShouldContain(node => node.Tag == tag, tag);
        nodes.Where(node => node.Tag == "P" || node.Tag.StartsWith('H') || node.Tag == "Lbl").ShouldAllBe(node => node.Text.Trim().Length > 0);
    }

    [Fact]
    public void Structure_Headings_StartAtOneAndSkipNone()
    {
        var report = SampleReport.Create() with
        {
            Layout = ReportLayout.Letter,
            Blocks = [new Heading(4, Phrase.AsIs("Pertama")), new Heading(2, Phrase.AsIs("Kedua")), new Heading(6, Phrase.AsIs("Ketiga"))],
        };
        Headings(report).ShouldBe(["H1 Pertama", "H2 Kedua", "H3 Ketiga"]);
        Headings(report with { Layout = ReportLayout.Document })
            .ShouldBe(["H1 Laporan Progres Target–Realisasi Ekspor", "H2 Pertama", "H2 Kedua", "H3 Ketiga"]);
    }

    [Fact]
    public void Structure_TableOverManyPages_IsOneTableWhoseHeaderIsReadOnce()
    {
        var file = Read(SampleReport.Create() with { Blocks = [SampleReport.LongTable(400)] });
        var table = file.Document.All.Single(node => node.Tag == "Table");
        file.Pages.Count.ShouldBeGreaterThan(8);
        table.Children.Select(node => node.Tag).Distinct().ShouldBe(["Caption", "THead", "TBody", "TFoot"]);
        var rows = table.All.Where(node => node.Tag == "TR").ToList();
        rows.Count.ShouldBe(1 + 400 + 1);
        rows.ShouldAllBe(row => row.Children.Count == 5);
        rows[0].Children.ShouldAllBe(cell => cell.Tag == "TH" && (string?)cell.Attribute("/Scope") == "/Column");
        rows[1..^1].ShouldAllBe(row => row.Children[1].Tag == "TH" && (string?)row.Children[1].Attribute("/Scope") == "/Row");
        rows[1..^1].ShouldAllBe(row => row.Children.Count(cell => cell.Tag == "TD") == 4);
        file.Document.Words.Count(words => words == "Nilai (US$)").ShouldBe(1);
        file.Pages.Skip(1).ShouldAllBe(page => page.Aside.Contains("Nilai (US$)") && page.Aside.Contains("Pengiriman (lanjutan)"));
    }

    [Fact]
    public void Structure_TitleOfAGroup_HeadsAllColumns()
    {
        var title = Read(SampleReport.Create()).Document.All.Single(node => node.Tag == "TH" && node.Text == "Tekstil");
        title.Attribute("/ColSpan").ShouldBe(5m);
        title.Parent!.Children.Count.ShouldBe(1);
    }

    [Fact]
    public void Structure_RowOverTwoPages_StaysOneRowWithItsCells()
    {
        var words = string.Join('\n', Enumerable.Range(1, 120).Select(i => FormattableString.Invariant($"kata{i}")));
        var table = new Table(
            "panjang", new Wording("Kendala"),
            [new Column("kendala", new Wording("Kendala")), new Column("n", new Wording("Jumlah"), ColumnKind.Figure)],
            [new RowGroup([new Row([Cell.AsIs(words), Cell.Of(7)])])]);
        var file = Read(SampleReport.Create() with { Blocks = [table] });
        var row = file.Document.All.Last(node => node.Tag == "TR");
        file.Pages.Count.ShouldBeGreaterThan(1);
        row.Children.Select(cell => cell.Tag).ShouldBe(["TD", "TD"]);
        row.Children[0].Text.ShouldBe(words.Replace('\n', ' '));
        row.Children[1].Text.ShouldBe("7");
    }

    [Fact]
    public void Structure_PicturesAndCodes_SayWhatTheyShow()
    {
        var figures = Read(SampleReport.Create()).Document.All.Where(node => node.Tag == "Figure").ToList();
        var said = figures.Select(figure => (string)figure.Entries["/Alt"]!).ToList();
        said.ShouldContain("Realisasi kumulatif sampai Oktober US$21.640.123,45; target US$30.000.000,00.");
        said.ShouldContain("Nomor: ABC: https://ekspor.contoh.id/verifikasi/ABC");
        said.ShouldContain("Lambang");
        said.ShouldContain("P-003");
        figures.ShouldAllBe(figure => figure.Attribute("/BBox") is List<object?>);
    }

    [Fact]
    public void Structure_RunningHeadAndPageNumber_AreReadNowhere()
    {
        var file = Read(SampleReport.Create(SampleReport.LongTable(200)));
        file.Document.Words.ShouldNotContain(words => words.StartsWith("Halaman ", StringComparison.Ordinal));
        file.Pages.ShouldAllBe(page => page.Aside.Any(words => words.StartsWith("Halaman ", StringComparison.Ordinal)));
        file.Document.Words.Count(words => words == "Data contoh, bukan angka resmi").ShouldBe(1);
        file.Pages.Skip(1).ShouldAllBe(page => page.Aside.Contains("Data contoh, bukan angka resmi"));
    }

    [Fact]
    public void Structure_Links_LeadToAddressesAndInsideTheFile()
    {
        var file = Read(SampleReport.Create());
        var links = file.Links;
        file.Document.All.Sum(node => node.Links).ShouldBe(links.Count);
        links.ShouldAllBe(link => ((string)link["/Contents"]!).Length > 0 && (decimal)link["/F"]! == 4);
        file.Addresses.Distinct().ShouldBe(["https://ekspor.contoh.id/verifikasi/ABC", "https://berita.contoh.id/ekspor"], ignoreOrder: true);
        links.Where(link => link.ContainsKey("/Dest")).ShouldAllBe(link => file.Objects.List(link["/Dest"])[0] is PdfReference);
        links.ShouldContain(link => link.ContainsKey("/Dest"));
        file.Pages.Where(page => page.Entries.ContainsKey("/Annots")).ShouldAllBe(page => (string)page.Entries["/Tabs"]! == "/S");
    }

    [Fact]
    public void Outline_EveryHeading_StandsUnderItsOwn()
    {
        var file = Read(SampleReport.Create());
        var root = file.Objects.Dictionary(file.Catalog["/Outlines"]);
        var titles = Outline(file, root, 0).ToList();
        titles[0].ShouldBe("0 Laporan Progres Target–Realisasi Ekspor");
        titles.ShouldContain("1 Perkembangan per bulan");
        titles.ShouldContain("1 Peserta Contoh");
        ((decimal)root["/Count"]!).ShouldBe(titles.Count);
        titles.Count.ShouldBe(Headings(SampleReport.Create()).Count());
    }

    [Theory]
    [InlineData(Language.Indonesian, "id-ID")]
    [InlineData(Language.English, "en-GB")]
    public void Catalog_SaysLanguageTitleAndStandards(Language language, string locale)
    {
        var file = Read(SampleReport.Create(), language);
        file.Catalog["/Lang"].ShouldBe(locale);
        file.Objects.Dictionary(file.Catalog["/MarkInfo"])["/Marked"].ShouldBe(true);
        file.Objects.Dictionary(file.Catalog["/ViewerPreferences"])["/DisplayDocTitle"].ShouldBe(true);
        var xmp = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(file.Objects.Stream(file.Catalog["/Metadata"])));
        var title = SampleReport.Create().Title.In(language);
        xmp.ShouldContain("<pdfuaid:part>1</pdfuaid:part>");
        xmp.ShouldContain("<pdfaid:part>2</pdfaid:part>");
        xmp.ShouldContain($"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li>");
        System.Xml.Linq.XDocument.Parse(xmp[xmp.IndexOf("<x:xmpmeta", StringComparison.Ordinal)..xmp.LastIndexOf("<?xpacket", StringComparison.Ordinal)]);
        file.Objects.Dictionary(file.Objects.Trailer["/Info"])["/Title"].ShouldBe(title);
    }

    [Fact]
    public void Fonts_EveryDrawnCharacter_HasAMeaningAndIsNeverTheMissingGlyph()
    {
        var file = Read(SampleReport.Create());
        var drawn = file.Pages.SelectMany(page => page.Places).ToList();
        drawn.ShouldContain(place => place.Words.Contains('蟹'));
        drawn.ShouldAllBe(place => place.Words.Length > 0);
    }

    private static PdfTagged Read(Report report, Language language = Language.Indonesian) => new(FiveOutputsTests.Pdf(report, language));

    private static IEnumerable<string> Headings(Report report) => Read(report).Document.All.Where(node => node.Tag is ['H', >= '1' and <= '6'])
        .Select(node => node.Tag + " " + node.Text);

    private static IEnumerable<string> Outline(PdfTagged file, Dictionary<string, object?> parent, int level)
    {
        for (var next = parent.GetValueOrDefault("/First"); next is not null;)
        {
            var entry = file.Objects.Dictionary(next);
            yield return FormattableString.Invariant($"{level} {entry["/Title"]}");
            foreach (var below in Outline(file, entry, level + 1))
                yield return below;
            next = entry.GetValueOrDefault("/Next");
        }
    }

    /// <summary>The parents that ISO 32000-1, 14.8.4 gives each kind.</summary>
    private static bool IsInPlace(PdfTagNode node) => (node.Tag, node.Parent?.Tag) switch
    {
        ("Document", null) => true,
        ("THead" or "TBody" or "TFoot" or "Caption", "Table") => true,
        ("TR", "THead" or "TBody" or "TFoot") => true,
        ("TH" or "TD", "TR") => true,
        ("LI", "L") => true,
        ("Lbl" or "LBody", "LI") => true,
        ("Table" or "L" or "P" or "Figure" or "H1" or "H2" or "H3" or "H4", "Document" or "LBody") => true,
        ("Note", "LBody") => true,
        ("Link", "P" or "Note" or "Reference") => true,
        ("Reference", "Caption" or "LBody") => true,
        _ => false,
    };
}
