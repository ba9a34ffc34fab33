using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Tree;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Rendering;

public class CsvRendererTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+62812")]
    [InlineData("-batik")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("  =1")]
    [InlineData("＝1+1")]
    [InlineData("|calc")]
    [InlineData("=cmd|' /C calc'!A0\r\n")]
    public void Render_WordsThatLookLikeAFormula_StartWithAnApostrophe(string words)
    {
        var report = SampleReport.Create() with { Blocks = [new Facts([new Fact("x", new Wording("Nama"), Cell.AsIs(words))])] };
        ReadCsv.Rows(CsvRenderer.Render(report, Language.Indonesian))
            .ShouldContain(row => row.SequenceEqual(new[] { "Nama", "'" + words, "" }));
    }

    [Theory]
    [InlineData("biasa")]
    [InlineData("koma, di tengah")]
    [InlineData("\"kutip\"")]
    [InlineData("dua\nbaris")]
    [InlineData(" spasi ")]
    [InlineData("a=b")]
    public void Render_OtherWords_ReadBackAsTheyWere(string words)
    {
        var report = SampleReport.Create() with { Blocks = [new Facts([new Fact("x", new Wording("Nama"), Cell.AsIs(words))])] };
        ReadCsv.Rows(CsvRenderer.Render(report, Language.Indonesian)).ShouldContain(row => row.SequenceEqual(new[] { "Nama", words, "" }));
    }

    [Fact]
    public void Render_NegativeFigure_IsANumberAndNotTakenForAFormula()
    {
        var report = SampleReport.Create() with { Blocks = [new Facts([new Fact("x", new Wording("Koreksi"), Cell.Of(new Usd(-1234)))])] };
        ReadCsv.Rows(CsvRenderer.Render(report, Language.Indonesian))
            .ShouldContain(row => row.SequenceEqual(new[] { "Koreksi", "-12.34", "" }));
    }

    [Fact]
    public void Render_TableWithGroups_NamesTheGroupInEachRow()
    {
        var rows = ReadCsv.Rows(CsvRenderer.Render(SampleReport.Create(), Language.Indonesian));
        rows.ShouldContain(row => row.SequenceEqual(new[] { "Kelompok", "Komoditas", "HS", "Berat (kg)", "Nilai (US$)", "Bagian" }));
        rows.ShouldContain(row => row.SequenceEqual(new[] { "Tekstil", "Sarung batik", "6211.42", "412300.000", "9184220.00", "42.44" }));
        rows.ShouldContain(row => row.SequenceEqual(new[] { "Tekstil", "'=HYPERLINK(\"http://contoh\"), \"kutip\"", "5208.52",
            "98410.250", "4020310.05", "18.58" }));
    }
}
