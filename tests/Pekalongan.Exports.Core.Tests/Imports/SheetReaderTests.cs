using System.IO.Compression;
using System.Text;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Imports;

public sealed class SheetReaderTests
{
    [Fact]
    public void Read_Xlsx_KeepsRowNumbersAndTellsNumbersFromWords()
    {
        var sheet = Read(SampleSheets.Xlsx(["NIK", "Nama"], [["3375014708900012", "Melati"], [null, null], [3375014708900010d, 25.437], ["", " "]])).Value;

        sheet.Headers.ShouldBe(["NIK", "Nama"]);
        sheet.Rows.Select(row => row.Number).ShouldBe([2, 4]);
        sheet.Rows[0][0].ShouldBe(new SheetCell("3375014708900012", false));
        sheet.Rows[1][0].ShouldBe(new SheetCell("3375014708900010", true));
        (sheet.Rows[1][1].In(Language.Indonesian), sheet.Rows[1][1].In(Language.English)).ShouldBe(("25,437", "25.437"));
    }

    [Theory]
    [InlineData(";", false)]
    [InlineData(",", true)]
    [InlineData("\t", true)]
    public void Read_Csv_UnderstandsSeparatorsAndByteOrderMark(string separator, bool hasMark)
    {
        var csv = SampleSheets.Csv(separator, ["NIK", "Nama"], [["'3375014708900012", "Melati; \"Contoh\", é\nbaris dua"], ["", ""], ["2", "x"]]);

        var sheet = Read(hasMark ? [0xEF, 0xBB, 0xBF, .. csv] : csv).Value;

        sheet.Headers.ShouldBe(["NIK", "Nama"]);
        sheet.Rows[0][0].Text.ShouldBe("3375014708900012");
        sheet.Rows[0][1].Text.ShouldBe("Melati; \"Contoh\", é\nbaris dua");
        sheet.Rows.Select(row => row.Number).ShouldBe([2, 4]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_BelowATitle_TakesTheRowThatNamesTheColumnsAndKeepsRowNumbers(bool isXlsx)
    {
        object?[][] rows = [[null, null, null], ["Per November 2026", null, null], ["NIK", "Nama", "NIB"], ["3375014708900012", "Melati", "1"], ["2", "Mawar", "2"]];
        string[] title = ["DAFTAR PELAKU USAHA", "", ""];

        var sheet = SheetReader.Read(isXlsx ? SampleSheets.Xlsx(title, rows) : SampleSheets.Csv(";", title, rows), names => names.Contains("NIB")).Value;

        sheet.Headers.ShouldBe(["NIK", "Nama", "NIB"]);
        sheet.Rows.Select(row => (row.Number, row[1].Text)).ShouldBe([(5, "Melati"), (6, "Mawar")]);
    }

    [Fact]
    public void Read_WithoutTheNamesThatAreWanted_TakesTheFirstRowForThem()
    {
        var far = Enumerable.Repeat<object?[]>(["baris", ""], 10).Append(["NIK", "NIB"]);

        var sheet = SheetReader.Read(SampleSheets.Xlsx(["Daftar", ""], far), names => names.Contains("NIB")).Value;

        (sheet.Headers[0], sheet.Rows.Count).ShouldBe(("Daftar", 11));
    }

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "empty", [], "kosong" },
        { "too large", new byte[SheetLimits.MaxBytes + 1], "lebih besar dari 10 MB" },
        { "old or locked", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], ".xls lama" },
        { "picture", SampleFiles.Png, "bukan XLSX" },
        { "latin csv", Encoding.Latin1.GetBytes("NIK;Nama\n1;é\n"), "CSV UTF-8" },
        { "cut zip", SampleSheets.Xlsx(["NIK"], [["1"]])[..200], "bukan XLSX yang utuh" },
        { "no header", SampleSheets.Book("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData/></worksheet>"), "tidak berisi tabel" },
        { "no rows", SampleSheets.Xlsx(["NIK"], []), "belum ada baris" },
        { "too many rows", SampleSheets.Xlsx(["NIK"], Enumerable.Range(0, 5_001).Select(n => new object?[] { $"{n}" })), "lebih dari 5.000 baris" },
        { "too wide", SampleSheets.Book(Sheet("<row r=\"1\"><c r=\"ZZZZZ1\" t=\"inlineStr\"><is><t>x</t></is></c></row>")), "lebih dari 200 kolom" },
        { "bomb", SampleSheets.Book(Sheet(""), ("xl/media/besar.bin", new byte[SheetLimits.MaxUnpackedBytes])), "terlalu besar setelah dibuka" },
        { "many parts", SampleSheets.Book(Sheet(""), [.. Enumerable.Range(0, 600).Select(n => ($"x/{n}.bin", Array.Empty<byte>()))]), "terlalu besar setelah dibuka" },
        { "entities", SampleSheets.Book("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + Sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row>")), "bukan XLSX yang utuh" },
        { "entities in another encoding", SampleSheets.Book(Sheet(""), ("xl/sharedStrings.xml", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<!DOCTYPE x []><x/>")).ToArray())), "bukan XLSX yang utuh" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Read_WhatIsNoSuchTable_SaysWhy(string name, byte[] bytes, string why)
    {
        _ = name;
        Read(bytes).Problem.ShouldNotBeNull().In(Language.Indonesian).ShouldContain(why);
    }

    [Fact]
    public void Read_EmptyRowsDownToTheLast_IgnoresThem()
    {
        var bytes = SampleSheets.Book(Sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>NIK</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>1</t></is></c></row><row r=\"1048576\"><c r=\"A1048576\" s=\"1\"/></row>"));

        Read(bytes).Value.Rows.Count.ShouldBe(1);
    }

    [Fact]
    public void Read_BombThatLiesAboutItsSize_TakesLittleMemory()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 400; i++)
                part.Write(zeros);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(stream.ToArray()).Ok.ShouldBeFalse();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(50L << 20);
    }

    /// <summary>Files of every kind with bytes changed, cut or doubled: the answer is a table or a sentence, never an exception.</summary>
    [Fact]
    public void Read_DamagedFiles_NeverThrows()
    {
        byte[][] whole =
        [
            SampleSheets.Xlsx(SampleSheets.Headers, [SampleSheets.Business(1), SampleSheets.Business(2)]),
            SampleSheets.Book(Sheet(string.Concat(Enumerable.Range(1, 20).Select(n => $"<row r=\"{n}\"><c r=\"A{n}\"><v>{n}</v></c></row>")))),
            SampleSheets.Csv(";", SampleSheets.Headers, [SampleSheets.Business(1)]),
        ];
        var dice = new Random(20261121);
        var read = 0;
        for (var i = 0; i < 6_000; i++)
        {
            var bytes = Damage(whole[i % whole.Length], dice);
            if (Read(bytes).Ok)
                read++;
        }

        read.ShouldBeInRange(1, 5_999, "all or none could be read: the damage is not what it should be");
    }

    private static byte[] Damage(byte[] whole, Random dice)
    {
        var bytes = whole.ToList();
        for (var n = dice.Next(1, 6); n > 0; n--)
        {
            var at = dice.Next(bytes.Count);
            switch (dice.Next(4))
            {
                case 0:
                    bytes[at] = (byte)dice.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << dice.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(dice.Next(1, 40), bytes.Count - at));
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(dice.Next(1, 40), bytes.Count - at)));
                    break;
            }

            if (bytes.Count == 0)
                return [];
        }

        return [.. bytes];
    }

    private static Parsed<Sheet> Read(byte[] bytes) => SheetReader.Read(bytes, _ => true);

    private static string Sheet(string rows) => $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>";
}
