using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Obstacles;

/// <summary>A case given on to another agency.</summary>
/// <param name="Id">Made by the form, so that the same form sent twice hands over once.</param>
/// <param name="Agency">Of which kind.</param>
/// <param name="AgencyName">Its name, and the letter's number where there is one.</param>
/// <param name="HandedOn">The day of the letter, call or visit.</param>
/// <param name="Question">What the agency was asked.</param>
/// <param name="News">What the exporter is told, in plain words.</param>
public sealed record HandoverFacts(Guid Id, HandoverAgency Agency, string AgencyName, DateOnly HandedOn, string Question, string News);

/// <summary>What only the office does with a case: hand it over, write down what came back, close it.</summary>
public sealed class ObstacleDesk(ObstacleThread thread, ObstacleNotices notices, Actor actor, TimeProvider time)
{
    public async Task<Outcome> HandOverAsync(Guid id, string scopeCode, Guid version, HandoverFacts facts, CancellationToken cancellationToken)
    {
        if (await thread.FindAsync(id, scopeCode, cancellationToken) is not { } obstacle)
            return Outcome.NotFound;
        if (obstacle.Handovers.Exists(h => h.Id == facts.Id))
            return Outcome.Done;
        if (!obstacle.Status.May(ObstacleVerb.HandOver))
            return Outcome.Refused(obstacle.Status.Refusal());
        if (obstacle.Version != version)
            return actor.StaleFor(obstacle);
        if (RefuseDay(facts.HandedOn, JakartaTime.DateOf(obstacle.OpenedAt), new Wording("Tanggal ini mendahului dibukanya kendala")) is { } wrong)
            return Outcome.Refused(wrong, nameof(HandoverFacts.HandedOn));
        if (!thread.Write(id, new ThreadEntry(facts.News, [], facts.Id), isAnswer: true).Try(out var message, out var problem))
            return Outcome.Refused(problem);
        var handover = new ObstacleHandover
        {
            Id = facts.Id,
            CaseId = id,
            Agency = facts.Agency,
            AgencyName = PlainText.Of(facts.AgencyName),
            HandedOn = facts.HandedOn,
            Question = PlainText.LinesOrNull(facts.Question) ?? "",
            ById = actor.RequireUser(),
        };
        obstacle.Handovers.Add(handover);
        obstacle.Status = ObstacleVerb.HandOver.After(obstacle.Status, waitsForAgency: true);
        obstacle.AnsweredAt ??= message.At;
        await notices.HandedOverAsync(obstacle, handover, message, cancellationToken);
        return await thread.SaveAsync(ProcessKind.CaseHandingOver, obstacle, [handover, message], facts.Id, cancellationToken);
    }

    /// <summary>Writes down what the agency replied. It stays as written: what comes later is an answer of its own.</summary>
    public async Task<Outcome> RecordReplyAsync(
        Guid id, string scopeCode, Guid version, Guid handoverId, DateOnly repliedOn, string reply, CancellationToken cancellationToken)
    {
        var obstacle = await thread.FindAsync(id, scopeCode, cancellationToken);
        if (obstacle?.Handovers.Find(h => h.Id == handoverId) is not { } handover)
            return Outcome.NotFound;
        var text = PlainText.LinesOrNull(reply) ?? "";
        if (handover.RepliedOn is not null)
            return handover.RepliedOn == repliedOn && handover.Reply == text
                ? Outcome.Done
                : Outcome.Refused(new Wording("Balasan ini sudah dicatat; tulis lanjutannya sebagai jawaban"));
        if (!obstacle.Status.May(ObstacleVerb.RecordReply))
            return Outcome.Refused(obstacle.Status.Refusal());
        if (obstacle.Version != version)
            return actor.StaleFor(obstacle);
        if (RefuseDay(repliedOn, handover.HandedOn, new Wording("Tanggal balasan mendahului tanggal diteruskannya")) is { } wrong)
            return Outcome.Refused(wrong, nameof(ObstacleHandover.RepliedOn));
        (handover.RepliedOn, handover.Reply) = (repliedOn, text);
        obstacle.Status = ObstacleVerb.RecordReply.After(obstacle.Status, obstacle.Handovers.Exists(h => h.RepliedOn is null));
        await notices.RepliedAsync(obstacle, handover, cancellationToken);
        return await thread.SaveAsync(ProcessKind.CaseReplyRecording, obstacle, [handover], null, cancellationToken);
    }

    /// <param name="id">The case.</param>
    /// <param name="scopeCode">Of the office.</param>
    /// <param name="version">As it was shown.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="last">The last words, which the exporter reads.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task<Outcome> CloseAsync(
        Guid id, string scopeCode, Guid version, ObstacleOutcome outcome, ThreadEntry last, CancellationToken cancellationToken)
    {
        if (await thread.FindAsync(id, scopeCode, cancellationToken) is not { } obstacle)
            return Outcome.NotFound;
        if (await thread.IsWrittenAsync(last.Key, cancellationToken))
            return Outcome.Done;
        if (!obstacle.Status.May(ObstacleVerb.Close))
            return Outcome.Refused(obstacle.Status.Refusal());
        if (obstacle.Version != version)
            return actor.StaleFor(obstacle);
        if (!thread.Write(id, last, isAnswer: true).Try(out var message, out var problem))
            return Outcome.Refused(problem, ObstacleThread.FilesField);
        obstacle.Status = ObstacleVerb.Close.After(obstacle.Status, false);
        obstacle.AnsweredAt ??= message.At;
        (obstacle.ClosedAt, obstacle.ClosedById, obstacle.Outcome, obstacle.OutcomeText) = (message.At, message.ById, outcome, message.Text);
        await notices.ClosedAsync(obstacle, message, cancellationToken);
        return await thread.SaveAsync(ProcessKind.CaseClosing, obstacle, [message], last.Key, cancellationToken);
    }

    private Wording? RefuseDay(DateOnly day, DateOnly earliest, Wording tooEarly) =>
        day > JakartaTime.Today(time) ? new Wording("Tanggal ini belum tiba") : day < earliest ? tooEarly : null;
}
