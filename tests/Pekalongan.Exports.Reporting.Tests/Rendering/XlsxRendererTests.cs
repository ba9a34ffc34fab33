using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Rendering.Xlsx;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Rendering;

public class XlsxRendererTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Theory]
    [InlineData(Language.Indonesian)]
    [InlineData(Language.English)]
    public void Render_EveryBlock_IsAValidWorkbook(Language language)
    {
        using var stream = new MemoryStream(XlsxRenderer.Render(SampleReport.Create(SampleReport.LongTable(50)), language));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void Render_WordsThatLookLikeAFormula_AreWords()
    {
        var file = XlsxRenderer.Render(SampleReport.Create(), Language.Indonesian);
        foreach (var sheet in Sheets(file))
            sheet.Descendants(Main + "f").ShouldBeEmpty();
        Sheets(file).SelectMany(sheet => sheet.Descendants(Main + "t"))
            .ShouldContain(text => text.Value == "=HYPERLINK(\"http://contoh\"), \"kutip\"");
    }

    [Fact]
    public void Render_Table_HasItsOwnSheetWithAFrozenHeader()
    {
        var sheet = Sheets(XlsxRenderer.Render(SampleReport.Create(), Language.Indonesian))
            .Single(sheet => sheet.ToString().Contains("Sarung batik", StringComparison.Ordinal));
        var pane = sheet.Descendants(Main + "pane").Single();
        pane.Attribute("ySplit")!.Value.ShouldBe("4");
        pane.Attribute("state")!.Value.ShouldBe("frozen");
        sheet.Descendants(Main + "row").ElementAt(3).Value.ShouldContain("Nilai (US$)");
    }

    [Fact]
    public void Render_DatesAndMonths_AreDates()
    {
        var values = ReadXlsx.Values(XlsxRenderer.Render(SampleReport.Create(), Language.Indonesian));
        values.ShouldContain(new DateTime(2026, 11, 5));
        values.ShouldContain(new DateTime(2026, 10, 1));
    }

    [Fact]
    public void Render_AnyTime_HoldsNoTime()
    {
        using var archive = new ZipArchive(new MemoryStream(XlsxRenderer.Render(SampleReport.Create(), Language.Indonesian)));
        archive.Entries.ShouldAllBe(entry => entry.LastWriteTime.DateTime == new DateTime(1980, 1, 1));
        archive.Entries[0].FullName.ShouldBe("[Content_Types].xml");
    }

    [Fact]
    public void SheetNames_LongForbiddenOrRepeated_AreMadeAcceptable()
    {
        var names = new XlsxSheetNames();
        names.For("Negara/kota: [semua]?").ShouldBe("Negara kota   semua");
        names.For("Rincian eksportir menurut kecamatan dan kelas usaha").ShouldBe("Rincian eksportir menurut kecam");
        names.For("Rincian eksportir menurut kecamatan dan jalur").ShouldBe("Rincian eksportir menurut kec 2");
        names.For("''").ShouldBe("Data");
    }

    [Fact]
    public void Clean_CharactersXmlCannotHold_AreShownAsLost()
    {
        XlsxText.Clean("a\u0001b").ShouldBe("a\uFFFDb");
        XlsxText.Clean("batik 😀 " + '\uD800').ShouldBe("batik 😀 \uFFFD");
    }

    private static List<XDocument> Sheets(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        return [.. archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Select(entry =>
        {
            using var stream = entry.Open();
            return XDocument.Load(stream);
        })];
    }
}
