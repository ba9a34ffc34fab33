using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Rendering.Pdf;
using Pekalongan.Exports.Reporting.Tree;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Pekalongan.Exports.Reporting.QuestPdf;

/// <summary>Letterhead and title on the first page, a running head on the others, a footer on all.</summary>
internal sealed class QuestFrame(Report report, QuestText text)
{
    public const float MarginLeft = 62.4f;
    public const float MarginRight = 53.9f;

    private bool HasSurround => report.Layout is not (ReportLayout.Cards or ReportLayout.Certificate);

    public void Head(IContainer container) => container.Column(column =>
    {
        if (!HasSurround)
        {
            if (report.Notice is { } notice)
                Centred(column, QuestText.Notice, text.In(notice));
            return;
        }

        column.Item().ShowOnce().Column(Letterhead);
        column.Item().SkipOnce().PaddingBottom(10).BorderBottom(0.5f).BorderColor(QuestText.Colour(PdfColour.Rule)).PaddingBottom(3)
            .Column(running =>
        {
            running.Item().Text(text.In(report.Title) + " · " + PageText.Dated(report, text.Language)).Style(QuestText.Small);
            if (report.Notice is { } warning)
                running.Item().AlignCenter().Text(text.In(warning)).Style(QuestText.Notice);
        });
    });

    public void Foot(IContainer container)
    {
        if (!HasSurround)
            return;
        container.BorderTop(0.5f).BorderColor(QuestText.Colour(PdfColour.Rule)).PaddingTop(6).Row(row =>
        {
            row.AutoItem().Text(line =>
            {
                line.DefaultTextStyle(QuestText.Tabular(QuestText.Small));
                line.CurrentPageNumber().Format(number => PageText.Before(number ?? 1, text.Language));
                line.TotalPages();
            });
            row.RelativeItem().AlignRight().Text(report.Letterhead.Office).Style(QuestText.Small);
        });
    }

    private void Letterhead(ColumnDescriptor column)
    {
        var ink = QuestText.Colour(PdfColour.Ink);
        column.Item().Row(row =>
        {
            if (report.Letterhead.Emblem is { } emblem)
                QuestPapers.Emblem(row.ConstantItem(PdfEmblem.Wide(emblem) / 1000f), emblem, text);
            row.RelativeItem().Column(words =>
            {
                Centred(words, QuestText.Government, text.Seen(report.Letterhead.Government));
                Centred(words, QuestText.Office, text.Seen(report.Letterhead.Office));
                foreach (var line in report.Letterhead.ContactLines)
                    Centred(words, QuestText.Small, text.Seen(line));
            });
        });
        column.Item().PaddingTop(6).LineHorizontal(2.2f).LineColor(ink);
        column.Item().PaddingTop(1.5f).PaddingBottom(18).LineHorizontal(0.7f).LineColor(ink);
        if (report.Layout != ReportLayout.Letter)
            Title(column);
        if (report.Notice is { } notice)
            Centred(column, QuestText.Notice, text.In(notice));
        column.Item().PaddingBottom(10);
    }

    private void Title(ColumnDescriptor column)
    {
        column.Item().SemanticHeader1().Text(text.In(report.Title)).Style(QuestText.Title).AlignCenter();
        if (report.Subtitle is { } subtitle)
            Centred(column, QuestText.Small, text.In(subtitle));
        if (report.Layout == ReportLayout.Figures)
            Centred(column, QuestText.Small, PageText.Dated(report, text.Language));
    }

    private static void Centred(ColumnDescriptor column, TextStyle style, string words) =>
        column.Item().Text(words).Style(style).AlignCenter();
}
