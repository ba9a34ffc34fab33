using System.Text;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;
using Shouldly;

namespace Pekalongan.Exports.Core.Tests.Cohorts;

/// <summary>
/// One walk through a cohort: whatever is done in whatever order, allowed or not. Each act must be done or refused as the model says, and
/// after each one the rows must be what the model holds.
/// </summary>
internal sealed class SelectionWalk(SelectionDesk desk, bool isCurated, int? quota, Dictionary<(string Act, bool IsDone), int> tally)
{
    private const int MostApplications = 9;
    private const int SessionHours = 8;
    private const int MinimumPercent = 60;

    private readonly SelectionModel _model = new(isCurated) { Quota = quota };
    private readonly List<string> _done = [];

    /// <summary>Answers with how often each act was done and how often it was refused.</summary>
    public static async Task<IReadOnlyDictionary<(string Act, bool IsDone), int>> RunAsync(
        SelectionDesk desk, bool isCurated, int? quota, IEnumerable<(byte Verb, byte Which, byte How)> steps)
    {
        var tally = new Dictionary<(string Act, bool IsDone), int>();
        await desk.UseAsync(data => data.HeldTrainingAsync(new DateOnly(2026, 11, 19), c =>
        {
            (c.IsCurated, c.Quota, c.Status, c.MinimumAttendancePercent) = (isCurated, quota, CohortStatus.Open, MinimumPercent);
            if (isCurated)
                c.Rubric.AddRange(Rubric.UsualWeights.Select(w => new RubricWeight { Aspect = w.Key, WeightPercent = w.Value }));
        }));
        var walk = new SelectionWalk(desk, isCurated, quota, tally);
        foreach (var (verb, which, how) in steps)
            await walk.StepAsync(verb, which, how);
        return tally;
    }

    private async Task StepAsync(byte verb, byte which, byte how)
    {
        desk.Office.Clock.Advance(TimeSpan.FromSeconds(1));
        var a = _model.All.Count == 0 ? null : _model.All[which % _model.All.Count];
        var (act, expected, outcome) = (verb % 28, a) switch
        {
            ( <= 2, _) or (_, null) => ("apply", true, await ApplyAsync(how)),
            ( <= 4, _) => ("decide", true, await DecideAsync(a, how)),
            ( <= 9, _) => await ScoreAsync(a, how),
            (10 or 11, _) => ("open or close", true, await OpenOrCloseAsync()),
            // Concluding again is a second click: done, and nothing changes.
            (12, _) => ("conclude", _model.Conclude() || _model.IsConcluded, await desk.ConcludeAsync()),
            ( <= 15, _) => await AcceptAsync(a, how),
            (16, _) => ("refuse without a reason", false, await desk.RefuseAsync(a.Id, " ")),
            (17, _) => ("refuse", how % 3 == 0 && _model.Refuse(a), how % 3 == 0 ? await desk.RefuseAsync(a.Id) : await desk.RefuseAsync(a.Id, null)),
            (18, _) => ("withdraw", how % 5 != 0 && _model.Withdraw(a), await desk.WithdrawAsync(a.Id, how % 5 != 0 ? "Sakit" : "")),
            (19, _) => ("reopen", _model.Reopen(a), await desk.ReopenAsync(a.Id)),
            ( <= 22, _) => await AttendAsync(a, how),
            (23 or 24, _) => await IssueAsync(a),
            (25, _) => await RevokeAsync(a),
            (26, _) => ("finish", true, await FinishAsync()),
            _ => await ChangeQuotaAsync(how),
        };
        _done.Add($"{act} {a?.Order}: {outcome.Kind}");
        tally[(act.Split(' ')[0], expected)] = tally.GetValueOrDefault((act.Split(' ')[0], expected)) + 1;
        outcome.Ok.ShouldBe(expected, $"{string.Join("; ", _done)} ({outcome.Problem})");
        await CheckAsync();
    }

    private async Task<Outcome> ApplyAsync(byte how)
    {
        if (_model.All.Count == MostApplications)
            return Outcome.Done;
        var application = (await desk.ApplyAsync(1, VerdictOf(how)))[0];
        var added = new ModelApplication(application.Id, _model.All.Count);
        Array.Fill(added.Verdicts, VerdictOf(how));
        _model.All.Add(added);
        return Outcome.Done;
    }

    private static Verdict? VerdictOf(byte how) => (how % 8) switch { 0 => null, 1 => Verdict.NotMet, 2 => Verdict.NeedsEvidence, _ => Verdict.Met };

    /// <summary>The decision is given; how it is taken is proved elsewhere.</summary>
    private async Task<Outcome> DecideAsync(ModelApplication a, byte how)
    {
        var criteria = Criteria.For(CohortKind.Training);
        for (var i = 0; i < criteria.Count; i++)
        {
            if (how % 3 != 0 && i != how % 4)
                continue;
            var (criterion, verdict) = (criteria[i], a.Verdicts[i] = VerdictOf((byte)(how / 4)));
            await desk.Office.ReadAsync(db => db.Assessments.Where(c => c.ApplicationId == a.Id && c.Criterion == criterion)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.DecidedVerdict, verdict)));
        }

        return Outcome.Done;
    }

    private async Task<(string, bool, Outcome)> ScoreAsync(ModelApplication a, byte how)
    {
        var assessor = how % 3;
        var level = how / 3 % 3 + 2;
        int[] levels = [level, level, how % 7 == 0 ? level + 1 : level, level, how % 11 == 0 ? level - 1 : level];
        return ("score", _model.Score(a, assessor, levels), await desk.ScoreAsync(desk.Assessors[assessor], a.Id, levels));
    }

    /// <summary>Decides and scores whatever is still open, where chance alone would seldom end.</summary>
    private async Task<Outcome> FinishAsync()
    {
        foreach (var a in _model.All.Where(a => a.Status == ApplicationStatus.Applied))
        {
            if (a.IsUndecided)
                await DecideAsync(a, 12);
            for (byte assessor = 0; assessor < 3; assessor++)
            {
                var (act, expected, outcome) = await ScoreAsync(a, (byte)(assessor + 12));
                outcome.Ok.ShouldBe(expected, act);
            }
        }

        return Outcome.Done;
    }

    private async Task<Outcome> OpenOrCloseAsync()
    {
        _model.IsOpen = !_model.IsOpen;
        var cohort = await desk.ReadCohortAsync();
        return await desk.Office.ActAsync<CohortService, Outcome>(desk.Staff, s => s.ChangeStatusAsync(
            cohort.Id, TestData.City, cohort.Version, _model.IsOpen ? CohortStatus.Open : CohortStatus.Closed, default));
    }

    private async Task<(string, bool, Outcome)> AcceptAsync(ModelApplication a, byte how)
    {
        var (isOverride, reason) = (how % 3 == 0, how % 2 == 0 ? "Pembeli sudah menunggu" : null);
        return ("accept", _model.Accept(a, isOverride && reason is not null), await desk.AcceptAsync(a.Id, isOverride, reason));
    }

    private async Task<(string, bool, Outcome)> AttendAsync(ModelApplication a, byte how)
    {
        // Two sessions are enough for a certificate, one is not.
        var (expected, outcome) = (a.Status == ApplicationStatus.Accepted, Outcome.Done);
        foreach (var session in Enumerable.Range(how, how % 2 + 1).Select(n => n % 3))
        {
            if (expected)
                a.Attended.Add(session);
            var id = desk.Cohort.Sessions.OrderBy(s => s.Day).ElementAt(session).Id;
            outcome = await desk.Office.ActAsync<AttendanceService, Outcome>(desk.Staff, s => s.RecordAsync(id, TestData.City, [a.Id], default));
        }

        return ("attend", expected, outcome);
    }

    private async Task<(string, bool, Outcome)> IssueAsync(ModelApplication a)
    {
        var hasEnough = a.Attended.Count * SessionHours * 100 >= MinimumPercent * 3 * SessionHours;
        var expected = a.Status == ApplicationStatus.Accepted && (a.HasCertificate || hasEnough);
        a.HasCertificate |= expected;
        return ("issue a certificate", expected, await desk.Office.ActAsync<CertificateService, Outcome>(desk.Staff, s => s.IssueAsync(
            desk.Cohort.Id, TestData.City, [a.Id], (certificate, _) => Encoding.UTF8.GetBytes($"%PDF {certificate.Number}"), default)));
    }

    private async Task<(string, bool, Outcome)> RevokeAsync(ModelApplication a)
    {
        var issued = await desk.Office.ReadAsync(db => db.Certificates.AsNoTracking().SingleOrDefaultAsync(c => c.ApplicationId == a.Id && c.RevokedAt == null));
        (issued is not null).ShouldBe(a.HasCertificate);
        a.HasCertificate = false;
        return ("revoke", true, issued is null ? Outcome.Done : await desk.Office.ActAsync<CertificateService, Outcome>(
            desk.Staff, s => s.RevokeAsync(issued.Id, TestData.City, issued.Version, RevocationGround.NotEntitled, "Salah terbit", default)));
    }

    private async Task<(string, bool, Outcome)> ChangeQuotaAsync(byte how)
    {
        var cohort = await desk.Office.ReadAsync(db => db.Cohorts.AsNoTracking().Include(c => c.Sessions).SingleAsync(c => c.Id == desk.Cohort.Id));
        var wanted = how % 5 + 1;
        var facts = new CohortFacts
        {
            Title = cohort.Title,
            Year = cohort.Year,
            Stage = cohort.Stage,
            Kind = cohort.Kind,
            Partner = cohort.Partner,
            Quota = wanted,
            Start = cohort.Start,
            End = cohort.End,
            Place = cohort.Place,
            Criteria = cohort.Criteria,
            IsCurated = isCurated,
            MinimumAttendancePercent = cohort.MinimumAttendancePercent,
            Rubric = isCurated ? Rubric.UsualWeights : new Dictionary<RubricAspect, int>(),
            Sessions = [.. cohort.Sessions.Select(s => new SessionFacts(s.Day, s.Topic, [], s.LessonHours) { Id = s.Id })],
        };
        var expected = wanted >= _model.Accepted;
        if (expected)
            _model.Quota = wanted;
        return ($"quota {wanted}", expected, await desk.Office.ActAsync<CohortService, Outcome>(
            desk.Staff, s => s.ChangeAsync(cohort.Id, TestData.City, cohort.Version, facts, default)));
    }

    private async Task CheckAsync()
    {
        var walked = string.Join("; ", _done);
        var rows = (await desk.AllAsync()).ToDictionary(a => a.Id);
        rows.Count.ShouldBe(_model.All.Count);
        foreach (var a in _model.All)
        {
            var row = rows[a.Id];
            (row.Status, row.IsOverride, row.ParticipantCode is not null).ShouldBe((a.Status, a.IsOverride, a.HasCode), $"{a.Order}: {walked}");
            row.ReservePosition.ShouldBe(a.Status == ApplicationStatus.Reserve ? _model.Reserve.IndexOf(a) + 1 : null, $"{a.Order}: {walked}");
            if (row.IsOverride || row.Status is ApplicationStatus.Refused or ApplicationStatus.Withdrawn)
                row.StatusReason.ShouldNotBeNullOrWhiteSpace(walked);
            if (row.ScoreHundredths is { } score && _model.IsConcluded)
                (score / 100m).ShouldBe(_model.FinalScore(a) ?? 0, $"{a.Order}: {walked}");
        }

        var cohort = await desk.ReadCohortAsync();
        (cohort.AcceptedCount, cohort.Quota, cohort.SelectedAt is not null).ShouldBe((_model.Accepted, _model.Quota, _model.IsConcluded), walked);
        (cohort.Quota is { } places && cohort.AcceptedCount > places).ShouldBeFalse(walked);
        (await desk.MiscountedAsync()).ShouldBeEmpty(walked);
    }
}
