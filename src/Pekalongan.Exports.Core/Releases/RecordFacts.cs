using System.Globalization;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Releases;

/// <summary>What the record keeps of a training.</summary>
internal sealed record RecordedTraining(
    string Title, int Year, CohortStatus Status, int? Participants, string? Speakers, string? Uncertainty, string? Source, int Accepted);

/// <summary>The rows of the record as facts.</summary>
internal static class RecordFacts
{
    public static IEnumerable<ReleaseFact> Of(PublishedFigure figure)
    {
        var source = new Wording("menurut {0}", figure.Source);
        var what = new Wording("Realisasi sampai {0}", figure.AsOf);
        var fact = new ReleaseFact
        {
            Kind = FactKind.Realised, Unit = FigureUnit.Dollars, Year = figure.Year, AsOf = figure.AsOf, Value = figure.UsdCents,
            Granularity = figure.GranularityCents, What = what, Source = source,
        };
        yield return fact;
        if (figure.PrintedRupiahSen is { } sen)
            yield return fact with { Unit = FigureUnit.Rupiah, Value = sen, Granularity = figure.RupiahGranularitySen ?? 1, What = new Wording("{0}, rupiah seperti tercetak", what) };
        if (figure.Exporters is { } count)
            yield return fact with
            {
                Kind = FactKind.Exporters, Unit = FigureUnit.Exporters, Value = count, Granularity = 1,
                What = new Wording("Eksportir terdaftar menurut sumber, {0}", figure.AsOf),
            };
    }

    public static IEnumerable<ReleaseFact> Of(ExportTarget target)
    {
        var what = new Wording("Target {0}", ProgressQuestion.YearText(target.Year));
        var fact = new ReleaseFact
        {
            Kind = FactKind.Target, Unit = FigureUnit.Dollars, Year = target.Year, Value = target.UsdCents, Granularity = target.GranularityCents,
            What = what, Source = new Wording("menurut {0}", target.LegalBasis),
        };
        yield return fact;
        if (target.PrintedRupiahSen is { } sen)
            yield return fact with { Unit = FigureUnit.Rupiah, Value = sen, Granularity = target.RupiahGranularitySen ?? 1, What = new Wording("{0}, rupiah seperti tercetak", what) };
    }

    public static ReleaseFact Of(ReportRate rate) => new()
    {
        Kind = FactKind.Rate, Unit = FigureUnit.Rate, Year = rate.Year, Value = rate.IdrRateMicro, Granularity = IdrRate.MicroPerRupiah,
        What = new Wording("Kurs laporan {0}", ProgressQuestion.YearText(rate.Year)), Source = new Wording("sumber kurs: {0}", rate.Source),
    };

    /// <summary>A statement without a dollar figure is kept in words; its rupiah and its exporters are read out of them.</summary>
    public static IEnumerable<ReleaseFact> Of(SourceNote note) =>
        from figure in ReleaseText.Read(note.Text, note.Year, note.KnownFrom).Figures
        where figure is { Unit: FigureUnit.Rupiah or FigureUnit.Exporters, Reading: not null }
        select new ReleaseFact
        {
            Kind = figure.Unit == FigureUnit.Exporters ? FactKind.Exporters : FigurePurpose.Of(note.Text[..figure.Start]) ?? FactKind.Realised,
            Unit = figure.Unit, Year = note.Year, AsOf = figure.Year.AsOf, Value = figure.Reading!.Value.Value, Granularity = figure.Reading.Value.Granularity,
            What = new Wording("Catatan sumber {0}: {1}", note.Period, note.Text), Source = new Wording("menurut {0}", note.Source),
        };

    public static IEnumerable<ReleaseFact> Of(IReadOnlyList<RecordedTraining> trainings)
    {
        foreach (var training in trainings)
        {
            var fact = new ReleaseFact
            {
                Kind = FactKind.Training, Unit = FigureUnit.Participants, Year = training.Year, Value = 0, Granularity = 1,
                What = new Wording("Peserta {0}", training.Title), Source = new Wording("menurut {0}", training.Source ?? "—"),
            };
            if (training.Participants is { } participants)
                yield return fact with { Value = participants };
            else if (training.Accepted > 0)
                yield return fact with { Value = training.Accepted, Source = new Wording("daftar peserta program ini") };
            foreach (var figure in ReleaseText.Read(training.Uncertainty ?? "", training.Year, new DateOnly(training.Year, 12, 31)).Figures)
                if (figure is { Unit: FigureUnit.Participants, Reading: { } unclear } && training.Participants is null)
                    yield return fact with { Value = unclear.Value, IsUncertain = true, What = new Wording("{0}: {1}", training.Title, training.Uncertainty) };
            if (LeadingNumber(training.Speakers) is { } speakers)
                yield return fact with { Unit = FigureUnit.Speakers, Value = speakers, What = new Wording("Narasumber {0}: {1}", training.Title, training.Speakers) };
        }

        foreach (var year in trainings.GroupBy(t => t.Year))
        {
            var planned = year.Count(t => t.Status is CohortStatus.Planned or CohortStatus.PlannedNeverConfirmed);
            var what = new Wording("Pelatihan {0} di catatan: {1}, di antaranya {2} yang baru rencana", ProgressQuestion.YearText(year.Key), year.Count(), planned);
            foreach (var count in new[] { year.Count(), year.Count() - planned }.Distinct())
                yield return new ReleaseFact
                {
                    Kind = FactKind.Training, Unit = FigureUnit.Trainings, Year = year.Key, Value = count, Granularity = 1, What = what,
                    Source = new Wording("daftar pelatihan program ini"),
                };
        }
    }

    // "2 narasumber; nama tidak disebut"
    private static int? LeadingNumber(string? text)
    {
        var digits = new string((text ?? "").TakeWhile(char.IsAsciiDigit).ToArray());
        return digits.Length is > 0 and < 4 ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }
}
