using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>Name cards of a cohort, to print and cut out.</summary>
public static class NameCards
{
    public const string Kind = "kartu-nama";

    /// <param name="cohortKey">For the name of the file: "2026-1".</param>
    /// <param name="activity">On every card.</param>
    /// <param name="date">First day of the training.</param>
    /// <param name="people">In the order of printing.</param>
    /// <param name="scope">Whose training it is.</param>
    /// <param name="office">Who holds it.</param>
    public static Report Of(
        string cohortKey, Phrase activity, DateOnly date, IEnumerable<CardPerson> people, Scope scope, IssuingOffice office) => new()
    {
        Kind = Kind,
        FileStem = OfficePaper.FileStem("kartu-nama", cohortKey),
        Title = new Wording("Kartu nama peserta"),
        Subtitle = activity,
        Scope = Phrase.AsIs(scope.Name),
        Layout = ReportLayout.Cards,
        AsOf = date,
        KnownAt = date,
        CreatedAt = JakartaTime.StartOf(date),
        Letterhead = OfficePaper.Head(office),
        Notice = OfficePaper.PaperNotice(scope),
        Blocks = [new NameCardSheet([.. people.Select(person => new NameCard(activity, person.Name, person.Business, person.Code))])],
    };
}

/// <param name="Name">As it shall be read from across a table.</param>
/// <param name="Business">Whom the person stands for.</param>
/// <param name="Code">The participant's code, which the camera reads too.</param>
public sealed record CardPerson(string Name, string Business, string Code);
