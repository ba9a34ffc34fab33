using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Puts what was written down onto a cohort and its parts. The caller loaded them, and saves.</summary>
internal sealed class CohortWriting(ExportsDbContext db, TimeProvider time)
{
    /// <summary>The cohort and each of its parts, also those taken away: what the audit trail looks at.</summary>
    public IReadOnlyList<object> Write(Cohort cohort, CohortFacts facts)
    {
        cohort.Title = facts.Title;
        cohort.Year = facts.Year;
        cohort.Stage = facts.Stage;
        cohort.Kind = facts.Kind;
        cohort.Partner = facts.Partner;
        cohort.Quota = facts.Quota;
        cohort.Start = facts.Start;
        cohort.End = facts.End;
        cohort.Place = facts.Place;
        cohort.PublicText = facts.PublicText;
        cohort.ApplyUntil = facts.ApplyUntil;
        cohort.Criteria = [.. ChosenCriteria(facts).Order()];
        cohort.IsCurated = facts.IsCurated;
        cohort.MinimumAttendancePercent = facts.MinimumAttendancePercent;
        object[] parts = [.. WriteSessions(cohort, facts.Sessions), .. WriteRubric(cohort, facts)];
        db.TouchForParts(cohort, parts);
        return [cohort, .. parts];
    }

    public static IReadOnlyList<Eligibility.Criterion> ChosenCriteria(CohortFacts facts) =>
        facts.Criteria.Count > 0 ? facts.Criteria : Eligibility.Criteria.For(facts.Kind);

    private List<object> WriteSessions(Cohort cohort, IReadOnlyList<SessionFacts> facts)
    {
        var known = cohort.Sessions.ToDictionary(s => s.Id);
        var records = new List<object>();
        for (var i = 0; i < facts.Count; i++)
        {
            var typed = facts[i];
            if (typed.Id is not { } id || !known.Remove(id, out var session))
            {
                // Ids in the order of the form, so that sessions of one day and no hour stay in it.
                session = new CohortSession
                {
                    Id = Guid.CreateVersion7(time.GetUtcNow().AddMilliseconds(i)),
                    CohortId = cohort.Id,
                    Day = typed.Day,
                    Topic = typed.Topic,
                    LessonHours = typed.LessonHours,
                };
                db.Add(session);
            }

            (session.Day, session.Topic, session.LessonHours) = (typed.Day, typed.Topic, typed.LessonHours);
            (session.Start, session.End, session.Place) = (typed.Start, typed.End, typed.Place);
            records.Add(session);
            records.AddRange(WriteSpeakers(session, typed.Speakers));
        }

        foreach (var gone in known.Values)
            db.Remove(gone);
        return [.. records, .. known.Values];
    }

    private List<SessionSpeaker> WriteSpeakers(CohortSession session, IReadOnlyList<SpeakerFacts> facts)
    {
        var kept = session.Speakers.OrderBy(s => s.Position).ToList();
        for (var i = 0; i < facts.Count; i++)
        {
            if (i == kept.Count)
            {
                kept.Add(new SessionSpeaker { SessionId = session.Id, Position = i + 1, Name = facts[i].Name });
                db.Add(kept[i]);
            }

            (kept[i].Name, kept[i].Affiliation) = (facts[i].Name, facts[i].Affiliation);
        }

        db.RemoveRange(kept.Skip(facts.Count));
        return kept;
    }

    private List<RubricWeight> WriteRubric(Cohort cohort, CohortFacts facts)
    {
        var kept = cohort.Rubric.ToList();
        foreach (var aspect in Rubric.Aspects)
        {
            var weight = facts.IsCurated ? facts.Rubric.GetValueOrDefault(aspect) : 0;
            var row = kept.Find(w => w.Aspect == aspect);
            if (row is null && weight > 0)
            {
                row = new RubricWeight { CohortId = cohort.Id, Aspect = aspect, WeightPercent = weight };
                kept.Add(row);
                db.Add(row);
            }
            else if (row is not null && weight == 0)
            {
                db.Remove(row);
            }
            else if (row is not null)
            {
                row.WeightPercent = weight;
            }
        }

        return kept;
    }
}
