using System.Globalization;
using FluentValidation;
using FluentValidation.Results;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Cohorts;

/// <summary>A session of a cohort as it is typed.</summary>
public sealed class SessionForm
{
    /// <summary>Of the session that is there already; empty for one to add.</summary>
    public Guid? Id { get; set; }

    public string Day { get; set; } = "";

    public string Start { get; set; } = "";

    public string End { get; set; } = "";

    public string Topic { get; set; } = "";

    public List<SpeakerForm> Speakers { get; set; } = [];

    public string Place { get; set; } = "";

    public string LessonHours { get; set; } = "";

    public bool IsEmpty => string.IsNullOrWhiteSpace(Day + Start + End + Topic + Place + LessonHours) && Speakers.TrueForAll(s => s.IsEmpty);

    public sealed class SpeakerForm
    {
        public string Name { get; set; } = "";

        public string Affiliation { get; set; } = "";

        public bool IsEmpty => string.IsNullOrWhiteSpace(Name + Affiliation);
    }

    public static SessionForm Of(CohortSession session, Language language) => new()
    {
        Id = session.Id,
        Day = Figures.Date(session.Day, language),
        Start = session.Start is { } start ? Figures.Time(start, language) : "",
        End = session.End is { } end ? Figures.Time(end, language) : "",
        Topic = session.Topic,
        Place = session.Place ?? "",
        LessonHours = session.LessonHours.ToString(CultureInfo.InvariantCulture),
        Speakers = [.. session.Speakers.OrderBy(p => p.Position).Select(p => new SpeakerForm { Name = p.Name, Affiliation = p.Affiliation ?? "" }).DefaultIfEmpty(new())],
    };

    /// <summary>After the validator passed it.</summary>
    public SessionFacts Read() => new(
        DateText.Parse(Day).Value, PlainText.Of(Topic),
        [.. Speakers.Where(s => !s.IsEmpty).Select(s => new SpeakerFacts(PlainText.Of(s.Name), PlainText.OrNull(s.Affiliation)))],
        (int)NumberText.Parse(LessonHours, 0).Value)
    {
        Id = Id,
        Start = TimeOrNull(Start),
        End = TimeOrNull(End),
        Place = PlainText.OrNull(Place),
    };

    /// <summary>In one line, for showing two versions beside each other.</summary>
    public string Summary => string.Join(' ', new[] { Day, Start, End, Topic, Place, LessonHours }
        .Concat(Speakers.SelectMany(s => new[] { s.Name, s.Affiliation })).Where(part => part.Length > 0));

    private static TimeOnly? TimeOrNull(string text) => string.IsNullOrWhiteSpace(text) ? null : TimeText.Parse(text).Value;
}

public sealed class SessionFormValidator : AbstractValidator<SessionForm>
{
    private const int MostHours = 16;

    public SessionFormValidator() => When(s => !s.IsEmpty, () =>
    {
        RuleFor(s => s.Day).Reads(DateText.Parse);
        RuleFor(s => s.Start).ReadsUnlessEmpty(TimeText.Parse);
        RuleFor(s => s.End).ReadsUnlessEmpty(TimeText.Parse);
        RuleFor(s => s.End).Custom(EndsAfterStart);
        RuleFor(s => s.Topic).NotEmpty().WithMessage("Tulis materi sesi ini");
        RuleFor(s => s.Topic).Fits(CohortSession.TopicMaxLength);
        RuleForEach(s => s.Speakers).SetValidator(new SpeakerValidator());
        RuleFor(s => s.Place).Fits(Cohort.PlaceMaxLength);
        RuleFor(s => s.LessonHours).Reads(text => CohortFormValidator.Between(text, 1, MostHours));
    });

    private static void EndsAfterStart(string text, ValidationContext<SessionForm> context)
    {
        var isOrdered = !TimeText.Parse(text).Try(out var end, out _)
            || (TimeText.Parse(context.InstanceToValidate.Start).Try(out var start, out _) && end > start);
        if (isOrdered)
            return;
        var problem = new Wording("Jam selesai harus sesudah jam mulai");
        context.AddFailure(new ValidationFailure(context.PropertyPath, problem.Text) { CustomState = problem });
    }

    private sealed class SpeakerValidator : AbstractValidator<SessionForm.SpeakerForm>
    {
        public SpeakerValidator() => When(s => !s.IsEmpty, () =>
        {
            RuleFor(s => s.Name).NotEmpty().WithMessage("Tulis nama narasumbernya");
            RuleFor(s => s.Name).Fits(SessionSpeaker.NameMaxLength);
            RuleFor(s => s.Affiliation).Fits(SessionSpeaker.AffiliationMaxLength);
        });
    }
}
