using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Core.Tests.Cohorts;

/// <summary>A staff member, three assessors and a cohort, and what the selection does most often.</summary>
internal sealed class SelectionDesk(TestOffice office)
{
    private readonly List<Exporter> _exporters = [];
    private Person? _owner;
    private int _applied;

    public TestOffice Office => office;

    public UserAccount Staff { get; private set; } = null!;

    public IReadOnlyList<UserAccount> Assessors { get; private set; } = [];

    public Cohort Cohort { get; private set; } = null!;

    public static async Task<SelectionDesk> OpenAsync(int? quota = 2, bool isCurated = false, CohortStatus status = CohortStatus.Closed)
    {
        var desk = new SelectionDesk(await TestDatabase.CreateAsync());
        await desk.StartAsync(quota, isCurated, status);
        return desk;
    }

    public async Task StartAsync(int? quota, bool isCurated, CohortStatus status)
    {
        Staff = await office.Data.UserAsync(Role.Staff);
        Assessors = [await office.Data.UserAsync(Role.Staff), await office.Data.UserAsync(Role.Verifier), await office.Data.UserAsync(Role.Verifier)];
        await NextCohortAsync(quota, isCurated, status);
    }

    /// <summary>From now on this desk works on another cohort, to which the same businesses may apply.</summary>
    public async Task NextCohortAsync(int? quota, bool isCurated = false, CohortStatus status = CohortStatus.Closed)
    {
        Cohort = await office.Data.CohortAsync(c => (c.Quota, c.IsCurated, c.Status) = (quota, isCurated, status));
        _applied = 0;
    }

    public async Task UseAsync(Func<TestData, Task<Cohort>> make)
    {
        Cohort = await make(office.Data);
        _applied = 0;
    }

    /// <summary>Each applies a second after the one before; all four criteria decided alike, or not at all.</summary>
    public async Task<IReadOnlyList<CohortApplication>> ApplyAsync(int count, Verdict? verdict = Verdict.Met)
    {
        _owner ??= await office.Data.PersonAsync();
        var applications = new List<CohortApplication>();
        for (var i = 0; i < count; i++)
        {
            if (_applied == _exporters.Count)
                _exporters.Add(await office.Data.ExporterAsync(owner: _owner));
            var exporter = _exporters[_applied++];
            office.Clock.Advance(TimeSpan.FromSeconds(1));
            var application = new CohortApplication { CohortId = Cohort.Id, ExporterId = exporter.Id, AppliedById = Staff.Id, AppliedAt = office.Clock.Now() };
            application.Assessments.AddRange(Criteria.For(CohortKind.Training).Select(criterion => new CriterionAssessment
            {
                Criterion = criterion,
                DecidedVerdict = verdict,
                Reason = verdict is Verdict.NotMet ? "Belum ada contoh barang" : null,
                DecidedById = verdict is null ? null : Staff.Id,
                DecidedAt = verdict is null ? null : office.Clock.Now(),
            }));
            applications.Add(application);
        }

        await office.AddAsync([.. applications]);
        return applications;
    }

    public Task<CohortApplication> ReadAsync(Guid id) => office.ReadAsync(db => db.Applications.AsNoTracking().SingleAsync(a => a.Id == id));

    public Task<List<CohortApplication>> AllAsync() =>
        office.ReadAsync(db => db.Applications.AsNoTracking().Where(a => a.CohortId == Cohort.Id).OrderBy(a => a.AppliedAt).ThenBy(a => a.Id).ToListAsync());

    public Task<Cohort> ReadCohortAsync() => office.ReadAsync(db => db.Cohorts.AsNoTracking().SingleAsync(c => c.Id == Cohort.Id));

    public async Task<Outcome> AcceptAsync(Guid id, bool isOverride = false, string? reason = null)
    {
        var version = (await ReadAsync(id)).Version;
        return await office.ActAsync<SelectionService, Outcome>(Staff, s => s.AcceptAsync(id, TestData.City, version, isOverride, reason, default));
    }

    public async Task<Outcome> RefuseAsync(Guid id, string? reason = "Belum siap ekspor")
    {
        var version = (await ReadAsync(id)).Version;
        return await office.ActAsync<SelectionService, Outcome>(Staff, s => s.RefuseAsync(id, TestData.City, version, reason, default));
    }

    public async Task<Outcome> WithdrawAsync(Guid id, string? reason = "Sakit, menelepon sendiri")
    {
        var version = (await ReadAsync(id)).Version;
        return await office.ActAsync<SelectionService, Outcome>(Staff, s => s.WithdrawAsync(id, TestData.City, version, reason, default));
    }

    public async Task<Outcome> ReopenAsync(Guid id, string? reason = "Data sudah dilengkapi")
    {
        var version = (await ReadAsync(id)).Version;
        return await office.ActAsync<SelectionService, Outcome>(Staff, s => s.ReopenAsync(id, TestData.City, version, reason, default));
    }

    public Task<SelectionProposal> ProposalAsync() => office.ActAsync<SelectionReader, SelectionProposal>(Staff, async reader =>
    {
        var cohort = await ReadCohortAsync();
        return SelectionProposal.Of(cohort, await reader.OfCohortAsync(cohort, default));
    });

    public async Task<Outcome> ConcludeAsync(IReadOnlyDictionary<Guid, string>? reasons = null)
    {
        var shown = (await ProposalAsync()).Fingerprint;
        return await office.ActAsync<SelectionConclusion, Outcome>(
            Staff, s => s.ConcludeAsync(Cohort.Id, TestData.City, shown, reasons ?? new Dictionary<Guid, string>(), default));
    }

    /// <summary>All five aspects alike.</summary>
    public Task<Outcome> ScoreAsync(UserAccount assessor, Guid id, int level) => ScoreAsync(assessor, id, [level, level, level, level, level]);

    public async Task<Outcome> ScoreAsync(UserAccount assessor, Guid id, int[] levels)
    {
        var drafted = await DraftAsync(assessor, id, levels);
        return drafted.Ok ? await SubmitAsync(assessor, id) : drafted;
    }

    public async Task<Outcome> DraftAsync(UserAccount assessor, Guid id, int[] levels)
    {
        var version = (await OwnAsync(assessor, id))?.Version ?? Guid.Empty;
        var entry = new ScoreEntry(Rubric.Aspects.Zip(levels).ToDictionary(x => x.First, x => (int?)x.Second), null);
        return await office.ActAsync<CurationService, Outcome>(assessor, s => s.SaveDraftAsync(id, TestData.City, version, entry, default));
    }

    public async Task<Outcome> SubmitAsync(UserAccount assessor, Guid id)
    {
        var version = (await OwnAsync(assessor, id))?.Version ?? Guid.Empty;
        return await office.ActAsync<CurationService, Outcome>(assessor, s => s.SubmitAsync(id, TestData.City, version, default));
    }

    public Task<List<Guid>> MiscountedAsync() => office.ReadAsync(db => Places.FindMiscountedAsync(db, default));

    private Task<CurationScore?> OwnAsync(UserAccount assessor, Guid id) =>
        office.ReadAsync(db => db.CurationScores.AsNoTracking().SingleOrDefaultAsync(s => s.ApplicationId == id && s.AssessorId == assessor.Id));
}
