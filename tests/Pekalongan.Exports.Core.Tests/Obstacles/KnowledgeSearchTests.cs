using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Testing;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Obstacles;

public class KnowledgeSearchTests
{
    private static readonly KnowledgeSearch Shipped = new(KnowledgeLoader.ReadAll(FixedClock.Start.UtcDateTime)
        .Select(a => new FindableArticle(a.Slug, a.Topic, $"{a.TitleId} {a.TitleEn}", a.Keywords, $"{a.BodyId} {a.BodyEn}")));

    [Theory]
    [InlineData("pengiriman", "kirim")]
    [InlineData("mengirimkan", "dikirim")]
    [InlineData("pembayaran", "membayar")]
    [InlineData("penahanan", "ditahan")]
    [InlineData("menuliskan", "tulisan")]
    [InlineData("memotong", "potongan")]
    [InlineData("sertifikatnya", "Sértifikat")]
    [InlineData("samples", "sample")]
    public void Stems_OfOneWordInTwoForms_Meet(string one, string other) => Stem(one).Overlaps(Stem(other)).ShouldBeTrue();

    [Theory]
    [InlineData("kirim", "kurir")]
    [InlineData("harga", "bayar")]
    [InlineData("mutu", "jumlah")]
    public void Stems_OfDifferentWords_DoNotMeet(string one, string other) => Stem(one).Overlaps(Stem(other)).ShouldBeFalse();

    [Fact]
    public void Words_ThatSayNothing_AreNotLookedFor()
    {
        WordStems.Of("Bagaimana cara saya ekspor barang?").ShouldBeEmpty();
        WordStems.Of(null).ShouldBeEmpty();
        WordStems.Of("SKA ska, SKA!").Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("gimana caranya dapat NIB?", "cara-mendapat-nib")]
    [InlineData("Kurir menolak paket saya karena beratnya 34 kg", "kurir-cn-atau-peb")]
    [InlineData("pembeli minta SKA formulir yang mana", "mengurus-ska")]
    [InlineData("mau ekspor sendiri tanpa perantara", "undername-dan-ekspor-mandiri")]
    [InlineData("apa bedanya FOB dengan CIF", "fob-dan-cif")]
    [InlineData("surimi ditolak, minta sertifikat kesehatan", "surimi-dan-hasil-ikan")]
    [InlineData("menghitung harga dan biaya", "menentukan-harga-ekspor")]
    [InlineData("di mana mencari pembeli", "mencari-pembeli")]
    [InlineData("pesanan terlalu besar, kapasitas kami kurang", "mutu-jumlah-kesinambungan")]
    [InlineData("belum dibayar oleh bank pembeli, takut ditipu", "pembayaran-aman")]
    [InlineData("barang tertahan di pelabuhan", "barang-ditahan-bea-cukai")]
    [InlineData("my parcel is too heavy for the courier", "kurir-cn-atau-peb")]
    [InlineData("how do I get paid with a letter of credit", "pembayaran-aman")]
    public void Find_WhatExportersAsk_OffersTheArticleThatAnswers(string typed, string slug) => Shipped.Find(null, typed, 3).ShouldContain(slug);

    [Fact]
    public void Find_TheTopicThatWasChosen_OrdersWhatWasFound()
    {
        Shipped.Find(ObstacleTopic.QualityAndStandards, "sertifikat", 3)[0].ShouldBe("surimi-dan-hasil-ikan");
        Shipped.Find(ObstacleTopic.QualityAndStandards, "hujan deras", 3).ShouldBeEmpty("a topic alone answers nothing");
    }

    [Fact]
    public void Find_NoMoreThanAsked() => Shipped.Find(null, "pembeli bayar harga SKA kurir NIB bea cukai", 3).Count.ShouldBe(3);

    private static IReadOnlySet<string> Stem(string word) => WordStems.Of(word).ShouldHaveSingleItem();
}
