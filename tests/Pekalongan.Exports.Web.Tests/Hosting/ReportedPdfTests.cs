using Microsoft.Extensions.Logging;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Testing;
using Pekalongan.Exports.Web.Hosting;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Hosting;

public sealed class ReportedPdfTests
{
    [Fact]
    public void Render_LetterTheFontLacks_IsLoggedByItsCodeAndWithoutTheName()
    {
        var lines = Lines("Maria 蟹 Contoh");
        lines.ShouldContain(line => line.Contains("Warning") && line.Contains("U+87F9") && line.Contains("contoh"));
        lines.ShouldAllBe(line => !line.Contains("Maria"));
    }

    [Fact]
    public void Render_LettersAllInTheFont_LogsNothing() => Lines("Maria Contoh").ShouldBeEmpty();

    private static IReadOnlyCollection<string> Lines(string name)
    {
        using var sink = new LogSink();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(sink));
        var report = new Report
        {
            Kind = "contoh",
            FileStem = "contoh",
            Title = Phrase.AsIs("Contoh"),
            Scope = Phrase.AsIs("Data contoh"),
            AsOf = new DateOnly(2026, 11, 21),
            KnownAt = new DateOnly(2026, 11, 21),
            CreatedAt = new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc),
            Letterhead = new Letterhead("PEMERINTAH KOTA CONTOH", "DINAS CONTOH", []),
            Blocks = [new Paragraph(Phrase.AsIs(name))],
        };
        new ReportedPdf(new EmbeddedPdfRenderer(), factory.CreateLogger<ReportedPdf>()).Render(report, Language.Indonesian, Stream.Null);
        return sink.Lines;
    }
}
