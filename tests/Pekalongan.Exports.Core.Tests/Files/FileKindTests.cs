using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Files;

public class FileKindTests
{
    public static TheoryData<string, byte[]> Whole => new()
    {
        { "application/pdf", SampleFiles.Pdf },
        { "image/jpeg", SampleFiles.Jpeg },
        { "image/png", SampleFiles.Png },
    };

    public static TheoryData<byte[]> Foreign => new()
    {
        Encoding.ASCII.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
        Encoding.ASCII.GetBytes("<!doctype html><script>alert(1)</script>"),
        Encoding.ASCII.GetBytes("MZ\u0090"),
        Encoding.ASCII.GetBytes("PK\u0003\u0004 something"),
        Encoding.ASCII.GetBytes("junk before %PDF-1.7\n%%EOF"),
        Encoding.ASCII.GetBytes("GIF89a;"),
        new byte[] { 0xFF, 0xD8, 0xFF },
        "%PDF-1.7 without an end"u8.ToArray(),
    };

    [Theory]
    [MemberData(nameof(Whole))]
    public void Recognize_WholeDocument_TellsItsKindAndLength(string contentType, byte[] bytes)
    {
        var found = FileKind.Recognize(bytes).ShouldNotBeNull();
        found.Kind.ContentType.ShouldBe(contentType);
        found.Length.ShouldBe(bytes.Length);
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void Recognize_SomethingBehindTheEnd_LeavesItOut(string contentType, byte[] bytes)
    {
        byte[] polyglot = [.. bytes, .. "PK\u0003\u0004<script>alert(1)</script>"u8];
        var found = FileKind.Recognize(polyglot).ShouldNotBeNull();
        (found.Kind.ContentType, found.Length).ShouldBe((contentType, bytes.Length));
    }

    [Theory]
    [MemberData(nameof(Foreign))]
    public void Recognize_AnythingElse_IsNothing(byte[] bytes) => FileKind.Recognize(bytes).ShouldBeNull();

    [Fact]
    public void Recognize_CutAnywhere_NeverThrowsAndNeverReachesBeyond()
    {
        foreach (var whole in new[] { SampleFiles.Pdf, SampleFiles.Jpeg, SampleFiles.Png })
        {
            for (var length = 0; length < whole.Length; length++)
                (FileKind.Recognize(whole.AsSpan(0, length))?.Length ?? 0).ShouldBeLessThanOrEqualTo(length);
        }
    }

    [Fact]
    public void Recognize_MutatedBytes_NeverThrowsAndNeverReachesBeyond()
    {
        var mutations = from start in Gen.Elements(SampleFiles.Pdf, SampleFiles.Jpeg, SampleFiles.Png)
                        from at in Gen.Choose(0, start.Length - 1)
                        from value in Gen.Choose(0, 255)
                        select (byte[])[.. start[..at], (byte)value, .. start[(at + 1)..]];
        Prop.ForAll(mutations.ToArbitrary(), bytes => (FileKind.Recognize(bytes)?.Length ?? 0) <= bytes.Length).QuickCheckThrowOnFailure();
    }
}
