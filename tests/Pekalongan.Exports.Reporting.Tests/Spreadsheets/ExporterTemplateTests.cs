using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Spreadsheets;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Spreadsheets;

public sealed class ExporterTemplateTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Language.Indonesian)]
    [InlineData(Language.English)]
    public async Task Write_InEitherLanguage_IsAValidWorkbookThatTheImportUnderstands(Language language)
    {
        await using var office = await TestDatabase.CreateAsync();
        var choices = await office.ReadAsync(db => ExporterChoices.LoadAsync(db, Stop));

        var bytes = ExporterTemplate.Template.Write(choices, language);

        bytes.ShouldBe(ExporterTemplate.Template.Write(choices, language), "the same template is the same bytes");
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        new OpenXmlValidator().Validate(document, Stop).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").ShouldBeEmpty();

        var sheets = document.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!).ToList();
        var data = sheets.Single(sheet => sheet.Descendants<DataValidation>().Any());
        data.Descendants<Row>().Count().ShouldBe(1, "the example stands on the help sheet, where nobody uploads it");
        data.Descendants<Column>().Sum(column => column.Max! - column.Min! + 1).ShouldBe((uint)ExporterColumns.All.Count);
        var formats = document.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        data.Descendants<Column>().ShouldAllBe(column => formats[(int)column.Style!.Value].NumberFormatId! == 49u);
        data.Descendants<DataValidation>().Count().ShouldBe(12, "legal form, KTP area, two kelurahan, size, three times two of a product, exports");

        var refused = SheetReader.Read(bytes, headers => ColumnMatch.CountKnown(headers, ExporterColumns.All) > 3);
        refused.Problem.ShouldNotBeNull().Text.ShouldBe("Di bawah nama kolom belum ada baris yang diisi");
        var headers = data.Descendants<Cell>().Select(cell => cell.InnerText).ToList();
        var match = ColumnMatch.Of(headers, ExporterColumns.All, ExporterColumns.Ignored, language).Value;
        match.Unknown.ShouldBeEmpty();
        ExporterColumns.All.ShouldAllBe(column => match.Has(column.Key));
    }
}
