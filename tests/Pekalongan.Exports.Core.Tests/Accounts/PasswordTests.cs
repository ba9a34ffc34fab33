using System.Globalization;
using Pekalongan.Exports.Core.Accounts;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Accounts;

public sealed class PasswordTests
{
    private const string Password = "tiga perahu di Kali Loji";

    private static readonly string Stored = PasswordHash.Of(Password);

    [Fact]
    public void Hash_OfAPassword_VerifiesThatPasswordOnly()
    {
        PasswordHash.Verify(Password, Stored).ShouldBeTrue();
        PasswordHash.Verify(Password + " ", Stored).ShouldBeFalse();
        PasswordHash.Verify("", Stored).ShouldBeFalse();
    }

    [Fact]
    public void Hash_OfOnePasswordTwice_Differs() => PasswordHash.Of(Password).ShouldNotBe(Stored);

    [Fact]
    public void Hash_AsStored_HoldsNoPasswordAndFitsItsColumn()
    {
        Stored.ShouldStartWith("pbkdf2-sha512$210000$");
        Stored.ShouldNotContain("perahu");
        Stored.Length.ShouldBeLessThanOrEqualTo(200);
    }

    [Fact]
    public void Verify_WithoutAnAccount_IsNeverRight() => PasswordHash.Verify(Password, null).ShouldBeFalse();

    [Fact]
    public void Verify_OfLettersTypedAsTwoCodePoints_IsRight() =>
        PasswordHash.Verify("cafe\u0301 di Pekalongan", PasswordHash.Of("caf\u00e9 di Pekalongan")).ShouldBeTrue();

    [Fact]
    public void Hash_OfHalfASurrogatePair_IsMade() => PasswordHash.Verify("kata sandi \ud83d", PasswordHash.Of("kata sandi \ud83d")).ShouldBeTrue();

    [Fact]
    public void Hash_OfFewerIterations_IsOutdatedYetRight()
    {
        var salt = new byte[16];
        var hash = System.Security.Cryptography.Rfc2898DeriveBytes.Pbkdf2(
            System.Text.Encoding.UTF8.GetBytes(Password), salt, 1000, System.Security.Cryptography.HashAlgorithmName.SHA512, 64);
        var old = string.Create(CultureInfo.InvariantCulture, $"pbkdf2-sha512$1000${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}");
        PasswordHash.Verify(Password, old).ShouldBeTrue();
        PasswordHash.IsOutdated(old).ShouldBeTrue();
        PasswordHash.IsOutdated(Stored).ShouldBeFalse();
    }

    [Theory]
    [InlineData("tujuh77")]
    [InlineData("pekalongan2026")]
    [InlineData("Pekalongan 2026")]
    [InlineData("PASSWORD")]
    [InlineData("pass-word")]
    [InlineData("12345678")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("Contoh Melati")]
    [InlineData("contoh.melati")]
    [InlineData("contoh.melati@contoh.id")]
    [InlineData("081234567890")]
    [InlineData("+62 812-3456-7890")]
    public void Rules_ForWhatIsTriedFirst_Refuse(string password) =>
        PasswordRules.ProblemOf(password, "Contoh Melati", "contoh.melati@contoh.id", "+6281234567890").ShouldNotBeNull();

    [Theory]
    [InlineData("tigaperahu")]
    [InlineData("      7 kata")]
    [InlineData("batik tulis & canting")]
    [InlineData("密码密码很长的一个")]
    public void Rules_ForAnyOtherCharacters_Accept(string password) =>
        PasswordRules.ProblemOf(password, "Contoh Melati", null, null).ShouldBeNull();

    [Fact]
    public void Rules_ForLength_AcceptSixtyFourEmojiAndRefuseMoreThan128()
    {
        PasswordRules.ProblemOf(string.Concat(Enumerable.Range(0, 64).Select(n => char.ConvertFromUtf32(0x1F600 + n % 40)))).ShouldBeNull();
        PasswordRules.ProblemOf(string.Concat(Enumerable.Repeat("ab", 65))).ShouldNotBeNull();
    }
}
