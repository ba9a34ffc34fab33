using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Persistence;

/// <summary>The one context of the program, for both providers. Each feature's configuration stands beside its entities.</summary>
public sealed class ExportsDbContext(DbContextOptions<ExportsDbContext> options, Actor? actor = null) : DbContext(options)
{
    public DbSet<Scope> Scopes => Set<Scope>();

    public DbSet<Letterhead> Letterheads => Set<Letterhead>();

    public DbSet<Official> Officials => Set<Official>();

    public DbSet<ReportRate> ReportRates => Set<ReportRate>();

    public DbSet<NumberPattern> NumberPatterns => Set<NumberPattern>();

    public DbSet<UserAccount> Users => Set<UserAccount>();

    public DbSet<UserSession> Sessions => Set<UserSession>();

    public DbSet<AccountLink> AccountLinks => Set<AccountLink>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Exporter> Exporters => Set<Exporter>();

    public DbSet<Kelurahan> Kelurahan => Set<Kelurahan>();

    public DbSet<FormerKelurahan> FormerKelurahan => Set<FormerKelurahan>();

    public DbSet<Cohort> Cohorts => Set<Cohort>();

    public DbSet<CohortApplication> Applications => Set<CohortApplication>();

    public DbSet<CriterionAssessment> Assessments => Set<CriterionAssessment>();

    public DbSet<SelfApplication> SelfApplications => Set<SelfApplication>();

    public DbSet<CurationScore> CurationScores => Set<CurationScore>();

    public DbSet<CohortSession> CohortSessions => Set<CohortSession>();

    public DbSet<Attendance> Attendance => Set<Attendance>();

    public DbSet<CohortFeedback> Feedback => Set<CohortFeedback>();

    public DbSet<MentoringEntry> Mentoring => Set<MentoringEntry>();

    public DbSet<TrainingCertificate> Certificates => Set<TrainingCertificate>();

    public DbSet<CohortReportText> CohortReportTexts => Set<CohortReportText>();

    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<Shipment> Shipments => Set<Shipment>();

    public DbSet<ShipmentLine> ShipmentLines => Set<ShipmentLine>();

    public DbSet<ShipmentObjection> ShipmentObjections => Set<ShipmentObjection>();

    public DbSet<CollectionRound> CollectionRounds => Set<CollectionRound>();

    public DbSet<CollectionItem> CollectionItems => Set<CollectionItem>();

    public DbSet<MonthlyStatement> MonthlyStatements => Set<MonthlyStatement>();

    public DbSet<ExporterContact> Contacts => Set<ExporterContact>();

    public DbSet<ObstacleCase> ObstacleCases => Set<ObstacleCase>();

    public DbSet<KnowledgeArticle> KnowledgeArticles => Set<KnowledgeArticle>();

    public DbSet<ImportBatch> Imports => Set<ImportBatch>();

    public DbSet<ImportFile> ImportFiles => Set<ImportFile>();

    public DbSet<ImportSlice> ImportSlices => Set<ImportSlice>();

    public DbSet<ImportedRow> ImportedRows => Set<ImportedRow>();

    public DbSet<ExchangeRate> ExchangeRates => Set<ExchangeRate>();

    public DbSet<RateRule> RateRules => Set<RateRule>();

    public DbSet<TradeAgreement> TradeAgreements => Set<TradeAgreement>();

    public DbSet<MarketClassification> MarketClassifications => Set<MarketClassification>();

    public DbSet<Country> Countries => Set<Country>();

    public DbSet<Commodity> Commodities => Set<Commodity>();

    public DbSet<Port> Ports => Set<Port>();

    public DbSet<CustomsOffice> CustomsOffices => Set<CustomsOffice>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<LedgerEntry> Ledger => Set<LedgerEntry>();

    public DbSet<MonthlyTotal> MonthlyTotals => Set<MonthlyTotal>();

    public DbSet<PublishedFigure> PublishedFigures => Set<PublishedFigure>();

    public DbSet<ExportTarget> Targets => Set<ExportTarget>();

    public DbSet<TargetProposal> TargetProposals => Set<TargetProposal>();

    public DbSet<IssuedReport> IssuedReports => Set<IssuedReport>();

    public DbSet<IssuedReportFile> IssuedReportFiles => Set<IssuedReportFile>();

    public DbSet<ReportJob> ReportJobs => Set<ReportJob>();

    public DbSet<ReportJobFile> ReportJobFiles => Set<ReportJobFile>();

    public DbSet<SourceNote> SourceNotes => Set<SourceNote>();

    public DbSet<ClosedPeriod> ClosedPeriods => Set<ClosedPeriod>();

    public DbSet<AuditProcess> AuditProcesses => Set<AuditProcess>();

    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();

    public DbSet<AuditPersonalValue> AuditPersonalValues => Set<AuditPersonalValue>();

    public DbSet<PersonalKey> PersonalKeys => Set<PersonalKey>();

    public DbSet<SealBatch> Seals => Set<SealBatch>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ExportsDbContext).Assembly);
        modelBuilder.Model.MarkPersonal();
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
                entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;

            // Ids are made by the program, so that a row is known by its id before it is saved.
            foreach (var key in entity.GetKeys().SelectMany(k => k.Properties).Where(p => p.ClrType == typeof(Guid)))
                key.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<string>().HaveMaxLength(200);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<PartialDate>().HaveConversion<PartialDateConverter>().HaveMaxLength(10);
        configurationBuilder.Conventions.Add(_ => new RestrictDeletes());
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>().Where(e => e.State is EntityState.Added or EntityState.Modified))
            entry.Entity.Version = Versions.New(actor?.UserId);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.InnerException?.Message.Contains(nameof(PersonalKeys), StringComparison.Ordinal) == true)
        {
            // Two acts on one row at the same moment, both the first to tell something personal of it: the later one is stale.
            throw new DbUpdateConcurrencyException("Somebody else changed the same row at the same moment.", exception);
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Saving is asynchronous: call SaveChangesAsync.");

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => RequireUtc(value), value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
    {
        private static DateTime RequireUtc(DateTime value) =>
            value.Kind == DateTimeKind.Utc ? value : throw new ArgumentException("Times are stored in UTC.", nameof(value));
    }

    private sealed class PartialDateConverter() : ValueConverter<PartialDate, string>(value => value.Iso, text => PartialDate.Parse(text).Value);
}
