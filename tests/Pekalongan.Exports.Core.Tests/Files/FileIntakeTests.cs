using System.Security.Cryptography;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Files;

public class FileIntakeTests
{
    [Theory]
    [InlineData("KTP Melati.PDF", "KTP Melati.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData(@"C:\Users\x\scan.exe", "scan.pdf")]
    [InlineData("foto‮gpj.exe", "fotogpj.pdf")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie x.pdf")]
    [InlineData(".pdf", "pdf.pdf")]
    [InlineData("", "berkas.pdf")]
    [InlineData(null, "berkas.pdf")]
    public void Take_AnyName_KeepsOnlyWhatIsHarmless(string? name, string expected) =>
        Intake().Take(new Upload(name, SampleFiles.Pdf)).Value.Name.ShouldBe(expected);

    [Fact]
    public void Take_LongName_IsCut() =>
        Intake().Take(new Upload(new string('a', 500) + ".pdf", SampleFiles.Pdf)).Value.Name.Length.ShouldBeLessThanOrEqualTo(StoredFile.NameMaxLength);

    [Fact]
    public void Take_Polyglot_KeepsTheDocumentOnly()
    {
        var file = Intake().Take(new Upload("a.pdf", [.. SampleFiles.Pdf, .. "<script>"u8])).Value;
        file.Content!.Bytes.ShouldBe(SampleFiles.Pdf);
        file.Length.ShouldBe(SampleFiles.Pdf.Length);
        file.Sha256.ShouldBe(SHA256.HashData(SampleFiles.Pdf));
    }

    [Fact]
    public void Take_TooLarge_SaysSo()
    {
        var bytes = new byte[StoredFile.MaxBytes + 1];
        Intake().Take(new Upload("a.pdf", bytes)).Problem.ShouldBe(FileIntake.TooLarge);
    }

    [Fact]
    public void Take_EmptyOrForeign_SaysWhatIsExpected()
    {
        Intake().Take(new Upload("a.pdf", [])).Problem!.Text.ShouldContain("kosong");
        Intake().Take(new Upload("a.pdf", "<html>"u8.ToArray())).Problem!.Text.ShouldContain("PDF, JPEG, atau PNG");
    }

    private static FileIntake Intake()
    {
        var actor = new Actor();
        actor.SignIn(Guid.NewGuid(), Role.Staff, null);
        return new FileIntake(actor, new FixedClock());
    }
}
