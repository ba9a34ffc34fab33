using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Reporting.Rendering.Packing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Reporting.Tests.Rendering.Packing;

public class DeflateTests
{
    [Fact]
    public void Compress_AnyBytes_InflateToTheSame() =>
        Check.QuickThrowOnFailure(Prop.ForAll<byte[]>(input => Inflated(Deflate.Compress(input)).SequenceEqual(input)));

    [Fact]
    public void Compress_RepeatedBytes_InflateToTheSame() =>
        Check.QuickThrowOnFailure(Prop.ForAll<byte[], byte>((input, times) =>
        {
            var repeated = Enumerable.Repeat(input, times).SelectMany(bytes => bytes).ToArray();
            return Inflated(Deflate.Compress(repeated)).SequenceEqual(repeated);
        }));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(258)]
    [InlineData(259)]
    [InlineData(32_768)]
    [InlineData(100_000)]
    public void Compress_OneByteManyTimes_InflatesToTheSame(int length)
    {
        var input = Enumerable.Repeat((byte)'x', length).ToArray();
        Inflated(Deflate.Compress(input)).ShouldBe(input);
    }

    [Fact]
    public void Compress_EveryDistanceAndLength_InflatesToTheSame()
    {
        var random = new Random(20190930);
        for (var round = 0; round < 40; round++)
        {
            var input = new byte[90_000];
            random.NextBytes(input.AsSpan(0, 40_000));
            for (var at = 40_000; at < input.Length - 300;)
            {
                var length = random.Next(4, 300);
                input.AsSpan(at - random.Next(300, 33_000), length).CopyTo(input.AsSpan(at));
                at += length;
            }

            Inflated(Deflate.Compress(input)).AsSpan().SequenceEqual(input).ShouldBeTrue();
        }
    }

    [Fact]
    public void CompressZlib_Text_IsSmallerAndPassesTheFrameworksChecksum()
    {
        var text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("BT /R 8.5 Tf 62.4 700 Td <00010002> Tj ET\n", 5_000)));
        var packed = Deflate.CompressZlib(text);
        using var stream = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        stream.CopyTo(plain);
        plain.ToArray().ShouldBe(text);
        packed.Length.ShouldBeLessThan(text.Length / 50);
    }

    private static byte[] Inflated(byte[] packed)
    {
        using var stream = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        stream.CopyTo(plain);
        return plain.ToArray();
    }
}
