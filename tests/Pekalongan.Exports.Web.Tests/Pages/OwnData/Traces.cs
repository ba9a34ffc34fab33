using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.OwnData;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Testing;

namespace Pekalongan.Exports.Web.Tests.Pages.OwnData;

/// <summary>A sole proprietor who has done everything there is to do here, so that every table holds something of the person.</summary>
internal sealed class Traces(HostFixture host)
{
    private int _marks;

    public required Exporter Business { get; init; }

    public required UserAccount Account { get; init; }

    /// <summary>A word of its own in every column that is to be erased, by column.</summary>
    public Dictionary<string, string> Marks { get; } = [];

    public static async Task<Traces> LeaveAsync(HostFixture host)
    {
        var owner = await host.Data.PersonAsync(Nik.Parse("3375014708900011").Value);
        var business = await host.Data.ExporterAsync(e => e.Certificates.Add(new ExporterCertificate { Name = "Halal", Number = "x" }), owner);
        var traces = new Traces(host) { Business = business, Account = await host.Data.UserAsync(Role.Exporter, business) };
        await traces.TrainAsync();
        await traces.ShipAsync();
        await traces.AskAsync();
        await traces.MarkAsync();
        return traces;
    }

    private async Task TrainAsync()
    {
        var (now, cohort, signer) = (host.Clock.Now(), await host.Data.HeldTrainingAsync(), await host.Data.UserAsync(Role.Staff));
        var application = await host.Data.ApplicationAsync(cohort, Business, Verdict.NotMet, a => a.StatusReason = "x");
        var (taken, _) = await host.Data.SelfApplicationAsync(cohort, status: SelfApplicationStatus.TakenIn);
        await host.AddAsync(
            new CriterionEvidence { AssessmentId = application.Assessments[0].Id, FileId = await FileAsync() },
            new SelfApplicationFile { SelfApplicationId = taken.Id, Criterion = Criterion.Nib, FileId = await FileAsync() },
            new CurationScore { ApplicationId = application.Id, AssessorId = signer.Id, Note = "x" },
            new CohortFeedback { ApplicationId = application.Id, Content = 5, Speakers = 5, Organisation = 5, Usefulness = 5, Comment = "x", SentAt = now },
            new MentoringEntry { ApplicationId = application.Id, Day = new DateOnly(2026, 11, 1), Form = MentoringForm.Visit, Mentor = "Pendamping Contoh", Topic = "x", EnteredById = signer.Id, EnteredAt = now },
            new TrainingCertificate
            {
                ApplicationId = application.Id, Number = "500/1/2026", Code = Guid.NewGuid().ToString("N"), Government = "Pemerintah Contoh", Agency = "Dinas Contoh", HolderName = "x",
                BusinessName = "x", CohortTitle = cohort.Title, From = new DateOnly(2026, 11, 17), Until = new DateOnly(2026, 11, 19), Place = "Aula Contoh", LessonHours = 24, AttendedHours = 24,
                Topics = "Proses ekspor|24", IssuedIn = "Kota Contoh", IssuedOn = new DateOnly(2026, 11, 20), SignerPosition = "Kepala", SignerName = "Pejabat Contoh", FileId = await FileAsync(),
                IssuedById = signer.Id, IssuedAt = now,
            });
        await ChangeAsync(db => db.SelfApplications.Where(a => a.Id == taken.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.ApplicationId, application.Id).SetProperty(a => a.AnswersCipher, (byte[]?)null)));
    }

    private async Task ShipAsync()
    {
        var verified = await host.Data.VerifiedAsync(Business, new DateOnly(2026, 10, 5));
        await host.Data.ShipmentFileAsync(verified);
        await host.Data.ShipmentFileAsync(await host.Data.DraftAsync(Business, new DateOnly(2026, 11, 5)));
        await host.AddAsync(new ShipmentObjection { ShipmentId = verified.Id, Text = "x", Answer = "x", RaisedById = Account.Id, RaisedAt = host.Clock.Now() });
        await host.Data.StatementAsync(Business, 202609);
        var round = await host.Data.RoundAsync(202608, Business);
        await host.AddAsync(new CollectionAnswer { ItemId = round.Items[0].Id, Kind = CollectionAnswerKind.Nothing, Source = EntrySource.Telephone, At = host.Clock.Now(), ById = Account.Id });
    }

    private async Task AskAsync()
    {
        var obstacle = await host.Data.CaseAsync(Business);
        await host.Data.ContactAsync(Business, obstacle.OpenedById);
        await host.AddAsync(
            new ObstacleFile { MessageId = obstacle.Messages[0].Id, FileId = await FileAsync() },
            new ObstacleHandover { CaseId = obstacle.Id, Agency = HandoverAgency.Customs, AgencyName = "Kantor Contoh", HandedOn = new DateOnly(2026, 11, 2), Question = "x", Reply = "x", ById = obstacle.OpenedById });
        var session = new UserSession { UserId = Account.Id, StartedAt = host.Clock.Now(), LastSeenAt = host.Clock.Now(), Device = "x" };
        await host.AddAsync(session);
    }

    private async Task<Guid> FileAsync()
    {
        var bytes = Encoding.UTF8.GetBytes("Isi berkas " + Mark("StoredFileContent.Bytes " + _marks));
        var file = new StoredFile
        {
            Name = "x", ContentType = "application/pdf", Length = bytes.Length, Sha256 = SHA256.HashData(bytes), UploadedById = Account.Id, UploadedAt = host.Clock.Now(),
            Content = new StoredFileContent { Bytes = bytes },
        };
        await host.AddAsync(file);
        return file.Id;
    }

    /// <summary>Writes a mark into every column that goes, of every row the walk finds.</summary>
    private Task<int> MarkAsync() => ChangeAsync(async db =>
    {
        var tables = await new OwnWalk(db).ReadAsync([Business.Id], default);
        var files = tables.SelectMany(t => t.Files).ToList();
        List<object> rows =
        [
            .. tables.SelectMany(t => t.Rows), await db.Exporters.SingleAsync(e => e.Id == Business.Id), await db.People.SingleAsync(p => p.Id == Business.PersonId),
            .. await db.Files.Where(f => files.Contains(f.Id)).ToListAsync(),
        ];
        foreach (var row in rows)
        {
            var entry = db.Entry(row);
            if (PersonalColumns.Tables.GetValueOrDefault(entry.Metadata.ClrType) is not { } fates)
                continue;
            foreach (var column in fates.Erased.Concat(fates.ErasedIfSole).Where(c => (entry.Metadata.ClrType, c) != (typeof(Person), nameof(Person.KtpKelurahanCode))))
            {
                if (entry.State == EntityState.Detached)
                    entry.State = EntityState.Unchanged;
                entry.Property(column).CurrentValue = Mark($"{entry.Metadata.ClrType.Name}.{column} {_marks}");
                entry.Property(column).IsModified = true;
            }
        }

        return await db.SaveChangesAsync();
    });

    private string Mark(string column) => Marks[column] = "Kenari" + (++_marks).ToString("0000", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<int> ChangeAsync(Func<ExportsDbContext, Task<int>> change)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await change(scope.ServiceProvider.GetRequiredService<ExportsDbContext>());
    }
}
