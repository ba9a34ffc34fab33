using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Web.Pages.Eligibility;

/// <summary>Fills the letter of the decision with what the result page shows, under the head and the signer of its day.</summary>
public sealed class LetterReader(ExportsDbContext db, IssuingOfficeReader offices, TimeProvider time)
{
    /// <exception cref="InvalidOperationException">A criterion is undecided: there is no result to write of.</exception>
    public async Task<Report> ReadAsync(ApplicationView application, string scopeCode, CancellationToken cancellationToken)
    {
        if (application.State == EligibilityState.Undecided || application.Undecided.Any())
            throw new InvalidOperationException("A letter is written when every criterion is decided.");
        var today = JakartaTime.Today(time);
        var scope = await db.Scopes.SingleAsync(s => s.Code == scopeCode, cancellationToken);
        var decision = new EligibilityDecision
        {
            FileKey = $"{application.Business} {application.Cohort}",
            Date = today,
            Business = application.Business,
            Person = application.Person,
            Address = application.Address,
            Activity = Phrase.AsIs(application.Cohort),
            State = application.State,
            IsSelectionOver = application.Status != ApplicationStatus.Applied,
            Criteria = [.. application.Criteria.Select(Line)],
            Remark = Remark([.. application.Criteria.Where(c => c.Assessment.IsAgainstProposal)]),
        };
        return EligibilityLetter.Of(decision, scope, await offices.OnAsync(scope, today, cancellationToken));
    }

    private static CriterionLine Line(CriterionView view) => new(
        EligibilityWords.Of(view.Criterion), view.Verdict!.Value, Phrase.InEach(language => Reason(view, language)),
        view.Verdict == Verdict.Met ? null : Phrase.From(view.NextStep));

    private static string Reason(CriterionView view, Language language)
    {
        var decided = view.Assessment;
        var reason = (decided.Reason ?? view.Proposal.Reason.In(language)).TrimEnd('.');
        Wording? validity = (view.HasExpired, decided.ValidUntil) switch
        {
            (true, { } until) => new Wording("bukti habis {0}", until),
            (false, { } until) => new Wording("berlaku sampai {0}", until),
            _ => null,
        };
        var decision = new Wording("Diputuskan {0}", JakartaTime.DateOf(decided.DecidedAt!.Value));
        return string.Join(". ", new[]
        {
            reason,
            validity is null ? decision.In(language) : decision.In(language) + ", " + validity.In(language),
            view.ReusedFrom is { } source ? new Wording("Dipakai lagi dari {0}", source).In(language) : null,
        }.OfType<string>());
    }

    private static Phrase? Remark(List<CriterionView> against) => against.Count == 0 ? null : Phrase.InEach(language =>
        new Wording("Berbeda dari usulan sistem").In(language) + ": " + string.Join("; ", against.Select(view => new Wording(
            "{0}, diputuskan {1}, usulannya {2}", EligibilityWords.Of(view.Criterion), EligibilityWords.Of(view.Assessment.DecidedVerdict!.Value),
            EligibilityWords.Of(view.Assessment.ProposedVerdict!.Value)).In(language))) + ".");
}
