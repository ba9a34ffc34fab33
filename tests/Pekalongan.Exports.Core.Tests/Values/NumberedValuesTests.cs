using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Values;

/// <summary>The numbers printed on papers: NIB, HS, NIP, telephone, e-mail.</summary>
public sealed class NumberedValuesTests
{
    [Theory]
    [InlineData("0220001234567", "0220001234567")]
    [InlineData("1202 0001.2345-6", "1202000123456")]
    public void ParseNib_ThirteenDigits_KeepsLeadingZeros(string text, string expected) =>
        Nib.Parse(text).Value.Digits.ShouldBe(expected);

    [Theory]
    [InlineData("220001234567", "NIB harus 13 angka; yang tertulis 12. Mungkin angka 0 di depan hilang di lembar kerja; cek ke OSS")]
    [InlineData("22000123456", "NIB harus 13 angka; yang tertulis 11 angka")]
    [InlineData("2,2E+11", "NIB ini sudah dibulatkan lembar kerja; tulis lagi 13 angka dari OSS")]
    [InlineData("0000000000000", "NIB tidak mungkin nol semua; tulis 13 angka dari OSS")]
    [InlineData("NIB0001234567", "NIB hanya berisi angka; tulis 13 angka dari OSS")]
    [InlineData("", "Tulis NIB 13 angka dari OSS, atau pilih “belum punya”")]
    public void ParseNib_AnythingElse_SaysWhatIsExpected(string text, string problem) =>
        Nib.Parse(text).Problem!.In(Language.Indonesian).ShouldBe(problem);

    [Theory]
    [InlineData("6211.42", "6211.42")]
    [InlineData("62114210", "6211.42.10")]
    [InlineData("6211,42", "6211.42")]
    [InlineData("0304", "0304")]
    public void ParseHs_FourSixOrEightDigits_ShowsPoints(string text, string expected) =>
        HsCode.Parse(text).Value.ToString().ShouldBe(expected);

    [Theory]
    [InlineData("6211.4")]
    [InlineData("0011.42")]
    [InlineData("7711")]
    [InlineData("sarung")]
    [InlineData("")]
    public void ParseHs_AnythingElse_IsRefused(string text) => HsCode.Parse(text).Ok.ShouldBeFalse();

    [Theory]
    [InlineData("19660801 198803 1 001", "19660801 198803 1 001")]
    [InlineData("NIP. 196608011988031001", "19660801 198803 1 001")]
    [InlineData("199002172021212003", "19900217 202121 2 003")]
    public void ParseNip_EighteenDigits_PrintsInGroups(string text, string expected) => Nip.Parse(text).Value.ToString().ShouldBe(expected);

    [Theory]
    [InlineData("19661301 198803 1 001")]
    [InlineData("19660801 198813 1 001")]
    [InlineData("19660801 196503 1 001")]
    [InlineData("19660801 198803 3 001")]
    [InlineData("19660801 198803 1 00")]
    public void ParseNip_ImpossibleDigits_IsRefused(string text) => Nip.Parse(text).Ok.ShouldBeFalse();

    [Theory]
    [InlineData("0812-3456-7890", "+6281234567890", "0812-3456-7890")]
    [InlineData("62812 3456 7890", "+6281234567890", "0812-3456-7890")]
    [InlineData("+62 (0)812.3456.7890", "+6281234567890", "0812-3456-7890")]
    [InlineData("81234567890", "+6281234567890", "0812-3456-7890")]
    [InlineData("(0285) 425174", "+62285425174", "(0285) 425174")]
    [InlineData("021-5551234", "+62215551234", "(021) 5551234")]
    [InlineData("+65 6123 4567", "+6561234567", "+6561234567")]
    [InlineData("006561234567", "+6561234567", "+6561234567")]
    public void ParsePhone_AnyUsualForm_BecomesInternational(string text, string international, string shown)
    {
        var phone = PhoneNumber.Parse(text).Value;

        phone.International.ShouldBe(international);
        phone.Display.ShouldBe(shown);
        PhoneNumber.Parse(phone.Display).Value.ShouldBe(phone);
    }

    [Theory]
    [InlineData("425174")]
    [InlineData("0812")]
    [InlineData("0812345678901234")]
    [InlineData("0812-HALO")]
    [InlineData("++6281234567890")]
    [InlineData("+0281234567890")]
    [InlineData("+")]
    [InlineData("")]
    public void ParsePhone_AnythingElse_IsRefused(string text) => PhoneNumber.Parse(text).Ok.ShouldBeFalse();

    [Fact]
    public void LinkWhatsApp_WithText_EscapesIt() =>
        PhoneNumber.Parse("0812-3456-7890").Value.WhatsAppLink("Halo & selamat").AbsoluteUri
            .ShouldBe("https://wa.me/6281234567890?text=Halo%20%26%20selamat");

    [Theory]
    [InlineData(" Contoh.Batik@Contoh.ID ", "contoh.batik@contoh.id")]
    [InlineData("a+b@sub.contoh-satu.co.id", "a+b@sub.contoh-satu.co.id")]
    public void ParseEmail_SaneAddress_IsLowerCase(string text, string expected) =>
        EmailAddress.Parse(text).Value.Address.ShouldBe(expected);

    [Theory]
    [InlineData("contoh")]
    [InlineData("contoh@id")]
    [InlineData("a@@contoh.id")]
    [InlineData("a b@contoh.id")]
    [InlineData(".a@contoh.id")]
    [InlineData("a..b@contoh.id")]
    [InlineData("a@-contoh.id")]
    [InlineData("a@contoh.id\r\nBcc: b@contoh.id")]
    [InlineData("")]
    public void ParseEmail_AnythingElse_IsRefused(string text) => EmailAddress.Parse(text).Ok.ShouldBeFalse();
}
