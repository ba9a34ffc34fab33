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

public sealed class ImportTemplateTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ImportKind.Businesses, Language.Indonesian)]
    [InlineData(ImportKind.Businesses, Language.English)]
    [InlineData(ImportKind.Shipments, Language.Indonesian)]
    [InlineData(ImportKind.Shipments, Language.English)]
    public async Task Write_InEitherLanguage_IsAValidWorkbookThatTheImportUnderstands(ImportKind kind, Language language)
    {
        await using var office = await TestDatabase.CreateAsync();
        var isOfShipments = kind == ImportKind.Shipments;
        var choices = await office.ReadAsync(db => isOfShipments ? ShipmentChoices.LoadAsync(db, Stop) : ExporterChoices.LoadAsync(db, Stop));
        var (template, columns) = isOfShipments ? (ShipmentTemplate.Template, ShipmentColumns.All) : (ExporterTemplate.Template, ExporterColumns.All);

        var bytes = template.Write(choices, language);

        bytes.ShouldBe(template.Write(choices, language), "the same template is the same bytes");
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        new OpenXmlValidator().Validate(document, Stop).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").ShouldBeEmpty();

        var sheets = document.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!).ToList();
        var data = sheets.Single(sheet => sheet.Descendants<DataValidation>().Any());
        data.Descendants<Row>().Count().ShouldBe(1, "the example stands on the help sheet, where nobody uploads it");
        data.Descendants<Column>().Sum(column => column.Max! - column.Min! + 1).ShouldBe((uint)columns.Count);
        var formats = document.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        data.Descendants<Column>().ShouldAllBe(column => formats[(int)column.Style!.Value].NumberFormatId! == 49u);
        data.Descendants<DataValidation>().Count().ShouldBe(
            isOfShipments ? 10 : 12, "legal form, KTP area, two kelurahan, size, three times two of a product, exports; of shipments eight lists, country and currency");

        var refused = SheetReader.Read(bytes, headers => ColumnMatch.CountKnown(headers, columns) > 3);
        refused.Problem.ShouldNotBeNull().Text.ShouldBe("Di bawah nama kolom belum ada baris yang diisi");
        var headers = data.Descendants<Cell>().Select(cell => cell.InnerText).ToList();
        var match = ColumnMatch.Of(headers, columns, ImportColumn.Ignored, language).Value;
        match.Unknown.ShouldBeEmpty();
        ColumnMatch.Of(SheetReader.Read([.. template.WriteCsv(language), .. "x"u8], _ => true).Value.Headers, columns, ImportColumn.Ignored, language).Ok.ShouldBeTrue();
        columns.ShouldAllBe(column => match.Has(column.Key));
    }

    [Fact]
    public void Names_OfColumns_AreNeverThoseOfAnother()
    {
        foreach (var columns in new[] { ExporterColumns.All, ShipmentColumns.All })
            columns.SelectMany(column => column.Aliases.Append(column.Header.In(Language.Indonesian)).Append(column.Header.In(Language.English))
                    .Select(SearchKey.Of).Distinct().Select(name => (name, column.Key)))
                .GroupBy(pair => pair.name).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
    }
}
