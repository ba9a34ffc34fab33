using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Shared;

/// <summary>One answer that two people gave differently.</summary>
public sealed record FormDifference(Wording Label, string Typed, string Saved)
{
    /// <summary>Those of the answers whose text differs between two fillings of a form, in the form's order.</summary>
    public static IReadOnlyList<FormDifference> Between<T>(T typed, T saved, IEnumerable<(Wording Label, Func<T, string> Answer)> answers) =>
    [
        .. from answer in answers
           let mine = PlainText.Of(answer.Answer(typed))
           let theirs = PlainText.Of(answer.Answer(saved))
           where mine != theirs
           select new FormDifference(answer.Label, mine, theirs),
    ];
}
