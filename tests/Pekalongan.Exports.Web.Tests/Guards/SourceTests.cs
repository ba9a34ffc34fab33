using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Web.Tests.Guards;

public sealed partial class SourceTests
{
    [Fact]
    public void Pages_Everywhere_NeverSave() => Sources.LinesMatching(Saving(), "src/Pekalongan.Exports.Web", ".cs", ".cshtml").ShouldBeEmpty();

    [Fact]
    public void Sources_Everywhere_TakeTimeFromTheTimeProvider() => Sources.LinesMatching(SystemTime(), "src", ".cs", ".cshtml").ShouldBeEmpty();

    [Fact]
    public void Views_Everywhere_HaveNoInlineStyleOrScript() =>
        Sources.LinesMatching(InlineStyleOrScript(), "src/Pekalongan.Exports.Web/Pages", ".cshtml").ShouldBeEmpty();

    [Fact]
    public void Views_Everywhere_LeaveFormattingToFigures() =>
        Sources.LinesMatching(FormattingInView(), "src/Pekalongan.Exports.Web/Pages", ".cshtml").ShouldBeEmpty();

    [Fact]
    public void Views_Everywhere_EncodeWhatTheyWrite() =>
        Sources.LinesMatching(RawOutput(), "src/Pekalongan.Exports.Web/Pages", ".cshtml").ShouldBeEmpty();

    /// <summary>Only an address that is written out from "~/" on is resolved; "~@x" reaches the browser as it is and leads nowhere.</summary>
    [Fact]
    public void Views_Everywhere_ResolveTheAddressesTheyWrite() =>
        Sources.LinesMatching(UnresolvedAddress(), "src/Pekalongan.Exports.Web/Pages", ".cshtml").ShouldBeEmpty();

    [Fact]
    public void Sources_Everywhere_HoldNothingUnfinished() => Sources.LinesMatching(Unfinished(), "src", ".cs", ".cshtml", ".css", ".js").ShouldBeEmpty();

    [Theory]
    [InlineData("await db.SaveChangesAsync();")]
    [InlineData("db.SaveChanges();")]
    [InlineData("await db.Shipments.ExecuteUpdateAsync(")]
    public void Saving_OfAnyKind_IsSeen(string line) => Saving().IsMatch(line).ShouldBeTrue();

    [Theory]
    [InlineData("<p style=\"color:red\">")]
    [InlineData("<button onclick=\"go()\">")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<style>")]
    public void InlineStyleOrScript_OfAnyKind_IsSeen(string line) => InlineStyleOrScript().IsMatch(line).ShouldBeTrue();

    [Theory]
    [InlineData("<script src=\"~/js/site.js\" defer></script>")]
    [InlineData("<a href=\"/lokasi\">")]
    public void InlineStyleOrScript_InOrdinaryMarkup_IsNotSeen(string line) => InlineStyleOrScript().IsMatch(line).ShouldBeFalse();

    [GeneratedRegex(@"\.(SaveChanges|ExecuteUpdate|ExecuteDelete)(Async)?\b")]
    private static partial Regex Saving();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b")]
    private static partial Regex SystemTime();

    [GeneratedRegex(@"\sstyle=|<style\b|\son[a-z]+=|<script(?![^>]*\bsrc=)|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex InlineStyleOrScript();

    [GeneratedRegex(@"\.ToString\(""|string\.Format|@[\w.]+:[NFCPd]\d?\b|\.ToShort\w+String|\.ToLong\w+String")]
    private static partial Regex FormattingInView();

    [GeneratedRegex(@"Html\.Raw\(|new HtmlString\(")]
    private static partial Regex RawOutput();

    [GeneratedRegex(@"=""~@")]
    private static partial Regex UnresolvedAddress();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|NotImplementedException")]
    private static partial Regex Unfinished();
}
