using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Releases;
using Pekalongan.Exports.Core.Tests.Values;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Releases;

/// <summary>What is written by the program's own rules is read back; what surrounds a figure doesn't change it.</summary>
public sealed class ReadingTests
{
    private static readonly string[] Signs =
    [
        "US$", "USD", "Rp", "Rp.", "$", "kurs", "1", "25.437", "368.541.4", ",", ".", "-", "–", "juta", "M", " ", "\n", "\r\n", "%", "persen", "per", "dolar AS", "2019", "1900",
        "31/2/2019", "27—28/11/2019", "September 2019", "triwulan V 2020", "Q1 2099", "antara", "dan", "lebih dari", "eksportir", "dua", "puluh", "orang", "kg", "ton", "٣", "<b>", "\0", "=", "(", ")",
    ];

    private static readonly string[] Unrelated = ["batik", "sarung", "yakni", "indah", "laut", "berwarna", "surimi", "memang", "seperti", "canting"];

    [Fact]
    public void Amount_AsTheProgramWritesIt_IsFoundAndReadBack() => Check(
        from cents in Numbers.NotNegative
        from language in Languages
        let usd = new Usd(cents % 1_000_000_000_000_00)
        select (Figures.Amount(usd, language), FigureUnit.Dollars, usd.Cents, language));

    [Fact]
    public void Rupiah_AsTheProgramWritesIt_IsFoundAndReadBack() => Check(
        from sen in Numbers.NotNegative
        from language in Languages
        let rupiah = new Rupiah(sen)
        select (Figures.Amount(rupiah, language), FigureUnit.Rupiah, rupiah.Sen, language));

    [Fact]
    public void ShortAmount_AsTheProgramWritesIt_IsFoundAndReadBack() => Check(
        from units in Gen.Choose(1_000, 999_999_999)
        from language in Languages
        from isRupiah in Gen.Elements(true, false)
        let minor = units * 100_000L
        let text = isRupiah ? Figures.Short(new Rupiah(minor), language, 100_000) : Figures.Short(new Usd(minor), language, 100_000)
        where !text.EndsWith('0')
        let read = isRupiah ? FigureUnit.Rupiah : FigureUnit.Dollars
        let shown = Reading(text, language).Reading!.Value
        where isRupiah ? Figures.Short(new Rupiah(shown.Value), language, shown.Granularity) == text : Figures.Short(new Usd(shown.Value), language, shown.Granularity) == text
        select (text, read, Math.Abs(shown.Value - minor) * 2 <= shown.Granularity ? shown.Value : minor, language));

    [Fact]
    public void ShareAndWeight_AsTheProgramWritesThem_AreFoundAndReadBack()
    {
        Check(from hundredths in Gen.Choose(0, 99_999_99) from language in Languages select (Figures.Share(new Percent(hundredths), language), FigureUnit.Percent, hundredths * 100L, language));
        Check(from grams in Gen.Choose(0, int.MaxValue) from language in Languages select (Figures.Kilograms(new Weight(grams), language), FigureUnit.Weight, (long)grams, language));
    }

    [Fact]
    public void Words_AroundAFigure_DontChangeItsReading()
    {
        var cases = from before in Gen.Elements(Unrelated).ListOf()
                    from after in Gen.Elements(Unrelated).ListOf()
                    from figure in Gen.Elements("US$18,88 juta", "Rp368.541.4 Miliar", "USD25.437", "74,28 persen", "21 eksportir", "1.250 kg", "Rp264,32 miliar")
                    from isOnItsOwnLine in Gen.Elements(true, false)
                    select (Before: string.Join(' ', before), After: string.Join(' ', after), figure, Space: isOnItsOwnLine ? "\n" : " ");

        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var alone = Reading($"Pada 2020 {c.figure}.", null);
            var among = Reading($"{c.Before}{c.Space}pada 2020 {c.Before} {c.figure} {c.After}.{c.Space}{c.After}", null);
            return (among.Text, among.Unit, among.Reading, among.OtherReading, among.Year) == (alone.Text, alone.Unit, alone.Reading, alone.OtherReading, alone.Year);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Text_OfAnySigns_IsReadWithoutFailing()
    {
        var record = ReleaseRecord.Of([], new HashSet<int>());
        var texts = from parts in Gen.Elements(Signs).ListOf() from space in Gen.Elements("", " ") select string.Join(space, parts);

        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var read = ReleaseText.Read(text, null, Checking.Today);
            var places = read.Figures.Select(figure => (figure.Start, figure.End)).ToList();
            return ReleaseChecker.Check(read, record).Count == places.Count
                && read.Figures.All(figure => text[figure.Start..figure.End] == figure.Text)
                && places.Zip(places.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Theory]
    [InlineData("Pelatihan selama 3 hari, 14 tahun berkarya, pukul 16.40, usia 30-an, nomor 12, RT 05.")]
    [InlineData("Ke 6 negara, 2 juta orang, 30 ribu potong, S$5, kata “juta” saja.")]
    [InlineData("Selasa (19/1/2021), 27 Nov 2019, 16:40 WIB, tahun 2020, triwulan I 2023.")]
    [InlineData("")]
    public void Numbers_ThatMeasureNothingOfTheRecord_AreLeftAlone(string text) => ReleaseText.Read(text, null, Checking.Today).Figures.ShouldBeEmpty();

    private static Gen<Language> Languages => Gen.Elements(Language.Indonesian, Language.English);

    private static void Check(Gen<(string Text, FigureUnit Unit, long Value, Language Language)> cases) => Prop.ForAll(cases.ToArbitrary(), c =>
    {
        var figure = Reading(c.Text, c.Language);
        return figure.Text == c.Text && figure.Unit == c.Unit && figure.Reading?.Value == c.Value;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static ReleaseFigure Reading(string figure, Language? language) => ReleaseText.Read(
        language switch { Language.Indonesian => $"Nilainya yang tercatat mencapai {figure} pada 2020.", Language.English => $"The value of the year was {figure} in 2020.", _ => figure },
        null, Checking.Today).Figures.Single();
}
