using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Values;

public sealed class DateTests
{
    private static readonly Arbitrary<DateOnly> Dates =
        Gen.Choose(new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2100, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    [Theory]
    [InlineData("27-11-2019")]
    [InlineData("27/11/2019")]
    [InlineData("27.11.2019")]
    [InlineData("2019-11-27")]
    [InlineData("27 November 2019")]
    [InlineData(" 27  nopember 2019 ")]
    [InlineData("27 Nov 2019")]
    public void Parse_FormsInUse_ReadsTheDay(string text) => DateText.Parse(text).Value.ShouldBe(new DateOnly(2019, 11, 27));

    [Theory]
    [InlineData("11/27/2019", "Tidak ada bulan ke-27; urutannya tanggal, bulan, tahun. Misalnya 27-11-2019")]
    [InlineData("29-02-2019", "Tidak ada tanggal 29 pada bulan Februari 2019")]
    [InlineData("27-11-19", "Tulis tahun dengan empat angka; misalnya 2019")]
    [InlineData("27 Nomber 2019", "Bulan “Nomber” tidak dikenal; tulis misalnya November atau 11")]
    [InlineData("27-11-0219", "Tahun harus di antara 1900 dan 2100")]
    [InlineData("x-11-2019", "Tidak ada tanggal x pada bulan November 2019")]
    [InlineData("kemarin", "Tulis tanggal, bulan dan tahun; misalnya 27-11-2019")]
    [InlineData("", "Tulis tanggal, bulan dan tahun; misalnya 27-11-2019")]
    public void Parse_AnythingElse_SaysWhatIsExpected(string text, string problem) =>
        DateText.Parse(text).Problem!.In(Language.Indonesian).ShouldBe(problem);

    [Fact]
    public void Parse_WhatFiguresWrites_GivesTheDateBack() => Prop.ForAll(Dates, date =>
        DateText.Parse(Figures.Date(date, Language.Indonesian)).Value == date
        && DateText.Parse(Figures.Date(date, Language.English)).Value == date
        && PartialDate.Parse(new PartialDate(date).Iso).Value == new PartialDate(date)
        && PartialDate.Parse(Figures.Month(date.Year, date.Month, Language.English)).Value == new PartialDate(date.Year, date.Month))
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2019", "2019", "2019-01-01", "2019-12-31", "2019", "2019")]
    [InlineData("2019-09", "2019-09", "2019-09-01", "2019-09-30", "September 2019", "September 2019")]
    [InlineData("Mei 2024", "2024-05", "2024-05-01", "2024-05-31", "Mei 2024", "May 2024")]
    [InlineData("02/2020", "2020-02", "2020-02-01", "2020-02-29", "Februari 2020", "February 2020")]
    [InlineData("27 Nov 2019", "2019-11-27", "2019-11-27", "2019-11-27", "27 November 2019", "27 November 2019")]
    public void ParsePartial_AnyPrecision_KeepsItAndMakesNothingUp(
        string text, string iso, string first, string last, string indonesian, string english)
    {
        var date = PartialDate.Parse(text).Value;

        date.Iso.ShouldBe(iso);
        date.First.ShouldBe(DateText.Parse(first).Value);
        date.Last.ShouldBe(DateText.Parse(last).Value);
        new Wording("{0}", date).In(Language.Indonesian).ShouldBe(indonesian);
        new Wording("{0}", date).In(Language.English).ShouldBe(english);
    }

    [Theory]
    [InlineData("19")]
    [InlineData("13-2019")]
    [InlineData("September")]
    [InlineData("")]
    public void ParsePartial_AnythingElse_IsRefused(string text) => PartialDate.Parse(text).Ok.ShouldBeFalse();

    [Fact]
    public void ConvertInstant_AroundMidnightInJakarta_FallsOnTheOfficesDay()
    {
        var lastSecond = new DateTime(2020, 12, 31, 16, 59, 59, DateTimeKind.Utc);

        JakartaTime.DateOf(lastSecond).ShouldBe(new DateOnly(2020, 12, 31));
        JakartaTime.DateOf(lastSecond.AddSeconds(1)).ShouldBe(new DateOnly(2021, 1, 1));
        JakartaTime.StartOf(new DateOnly(2021, 1, 1)).ShouldBe(lastSecond.AddSeconds(1));
        JakartaTime.EndOf(new DateOnly(2020, 12, 31)).ShouldBe(lastSecond.AddSeconds(1).AddTicks(-1));
        JakartaTime.EndOf(new DateOnly(2020, 12, 31)).Kind.ShouldBe(DateTimeKind.Utc);
        Figures.Moment(lastSecond, Language.Indonesian).ShouldBe("31 Desember 2020, 23.59 WIB");
        Figures.Moment(lastSecond, Language.English).ShouldBe("31 December 2020, 23:59 WIB");
    }

    [Fact]
    public void ConvertInstant_InTheMachinesLocalTime_IsRefused() =>
        Should.Throw<ArgumentException>(() => JakartaTime.DateOf(new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Local)));
}
