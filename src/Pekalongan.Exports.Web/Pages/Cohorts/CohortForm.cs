using System.Diagnostics;
using System.Globalization;
using FluentValidation;
using FluentValidation.Results;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Cohorts;

/// <summary>The form of a cohort as it is typed.</summary>
public sealed class CohortForm
{
    public Guid Id { get; set; }

    public Guid Version { get; set; }

    public string Title { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Year { get; set; } = "";

    public string Stage { get; set; } = "";

    public string Partner { get; set; } = "";

    public string Quota { get; set; } = "";

    public string Start { get; set; } = "";

    public string End { get; set; } = "";

    public string Place { get; set; } = "";

    public bool IsOpen { get; set; }

    public List<SessionForm> Sessions { get; set; } = [];

    public sealed class SessionForm
    {
        public string Day { get; set; } = "";

        public string Topic { get; set; } = "";

        /// <summary>One a line, the institution after a comma.</summary>
        public string Speakers { get; set; } = "";

        public string LessonHours { get; set; } = "";

        public bool IsEmpty => string.IsNullOrWhiteSpace(Day + Topic + Speakers + LessonHours);
    }

    public static CohortForm Of(Cohort cohort, Language language) => new()
    {
        Id = cohort.Id,
        Version = cohort.Version,
        Title = cohort.Title,
        Kind = cohort.Kind.ToString(),
        Year = cohort.Year.ToString(CultureInfo.InvariantCulture),
        Stage = cohort.Stage?.ToString(CultureInfo.InvariantCulture) ?? "",
        Partner = cohort.Partner ?? "",
        Quota = cohort.Quota?.ToString(CultureInfo.InvariantCulture) ?? "",
        Start = cohort.Start?.In(language) ?? "",
        End = cohort.End?.In(language) ?? "",
        Place = cohort.Place ?? "",
        Sessions = [.. cohort.Sessions.OrderBy(s => s.Id).Select(s => new SessionForm
        {
            Day = Figures.Date(s.Day, language),
            Topic = s.Topic,
            Speakers = string.Join('\n', s.Speakers.OrderBy(p => p.Position).Select(p => p.Affiliation is null ? p.Name : $"{p.Name}, {p.Affiliation}")),
            LessonHours = s.LessonHours.ToString(CultureInfo.InvariantCulture),
        })],
    };

    /// <summary>After the validator passed it.</summary>
    public CohortFacts Read() => new()
    {
        Title = PlainText.Of(Title),
        Year = Number(Year)!.Value,
        Stage = Number(Stage),
        Kind = Enum.Parse<CohortKind>(Kind),
        Partner = PlainText.OrNull(Partner),
        Quota = Number(Quota),
        Start = DateOrNull(Start),
        End = DateOrNull(End),
        Place = PlainText.OrNull(Place),
        Sessions = [.. Sessions.Where(s => !s.IsEmpty).Select(s =>
            new SessionFacts(DateText.Parse(s.Day).Value, PlainText.Of(s.Topic), SpeakersOf(s.Speakers), Number(s.LessonHours)!.Value))],
    };

    private static int? Number(string text) => string.IsNullOrWhiteSpace(text) ? null : (int)NumberText.Parse(text, 0).Value;

    private static List<SpeakerFacts> SpeakersOf(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split(',', 2) switch
        {
            [var name, var affiliation] => new SpeakerFacts(PlainText.Of(name), PlainText.OrNull(affiliation)),
            [var name, ..] => new SpeakerFacts(PlainText.Of(name), null),
            _ => throw new UnreachableException(),
        }),
    ];

    private static PartialDate? DateOrNull(string text) => string.IsNullOrWhiteSpace(text) ? null : PartialDate.Parse(text).Value;
}

public sealed class CohortFormValidator : AbstractValidator<CohortForm>
{
    private const int MostStages = 20;
    private const int MostPlaces = 1000;
    private const int MostHours = 16;

    public CohortFormValidator(TimeProvider time)
    {
        var thisYear = JakartaTime.Today(time).Year;
        RuleFor(f => f.Title).NotEmpty().WithMessage("Tulis nama angkatan, misalnya Pelatihan ekspor tahap I 2026");
        RuleFor(f => f.Title).Fits(Cohort.TitleMaxLength);
        RuleFor(f => f.Kind).Must(text => Enum.GetNames<CohortKind>().Contains(text, StringComparer.Ordinal)).WithMessage("Pilih jenis kegiatannya");
        RuleFor(f => f.Year).Reads(text => Between(text, thisYear - 1, thisYear + 5));
        RuleFor(f => f.Stage).ReadsUnlessEmpty(text => Between(text, 1, MostStages));
        RuleFor(f => f.Partner).Fits(Cohort.TextMaxLength);
        RuleFor(f => f.Quota).ReadsUnlessEmpty(text => Between(text, 1, MostPlaces));
        RuleFor(f => f.Start).ReadsUnlessEmpty(PartialDate.Parse);
        RuleFor(f => f.End).ReadsUnlessEmpty(PartialDate.Parse);
        RuleFor(f => f.End).Custom(EndsAfterStart);
        RuleFor(f => f.Place).Fits(Cohort.PlaceMaxLength);
        RuleForEach(f => f.Sessions).SetValidator(new SessionValidator());
    }

    private static Parsed<int> Between(string? text, int least, int most) => NumberText.Parse(text, 0).Then<int>(number => number >= least && number <= most
        ? (int)number
        : new Wording("Tulis angka dari {0} sampai {1}", least.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture)));

    private static void EndsAfterStart(string text, ValidationContext<CohortForm> context)
    {
        if (!PartialDate.Parse(context.InstanceToValidate.Start).Try(out var start, out _) || !PartialDate.Parse(text).Try(out var end, out _) || end.Last >= start.First)
            return;
        var problem = new Wording("Tanggal selesai mendahului tanggal mulai");
        context.AddFailure(new ValidationFailure(context.PropertyPath, problem.Text) { CustomState = problem });
    }

    private sealed class SessionValidator : AbstractValidator<CohortForm.SessionForm>
    {
        private const int SpeakersMaxLength = 500;

        public SessionValidator() => When(s => !s.IsEmpty, () =>
        {
            RuleFor(s => s.Day).Reads(DateText.Parse);
            RuleFor(s => s.Topic).NotEmpty().WithMessage("Tulis materi sesi ini");
            RuleFor(s => s.Topic).Fits(CohortSession.TopicMaxLength);
            RuleFor(s => s.Speakers).Fits(SpeakersMaxLength);
            RuleFor(s => s.LessonHours).Reads(text => Between(text, 1, MostHours));
        });
    }
}
