using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pekalongan.Exports.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AuditProcesses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditProcesses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Commodities",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NameId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    SuggestedHs = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    OtherHs = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsBaseline = table.Column<bool>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Commodities", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Countries",
                columns: table => new
                {
                    Iso2 = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Iso3 = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    NameId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Aliases = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IsBaseline = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsTraditionalMarket = table.Column<bool>(type: "INTEGER", nullable: true),
                    TraditionalMarketBasis = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Mentions = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Countries", x => x.Iso2);
                });

            migrationBuilder.CreateTable(
                name: "CustomsOffices",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomsOffices", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FriendlyName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Xml = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Files",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Length = table.Column<int>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: false),
                    UploadedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Files", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Kbli",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Commodities = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kbli", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Kelurahan",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 13, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    District = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    NikDistrictCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    BpsCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Spellings = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Kelurahan", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "PersonalKeys",
                columns: table => new
                {
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WrappedKey = table.Column<byte[]>(type: "BLOB", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonalKeys", x => x.OwnerId);
                });

            migrationBuilder.CreateTable(
                name: "Ports",
                columns: table => new
                {
                    UnLocode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ports", x => x.UnLocode);
                });

            migrationBuilder.CreateTable(
                name: "Scopes",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsDefault = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Scopes", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Seals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Table = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    FromSeq = table.Column<long>(type: "INTEGER", nullable: false),
                    ToSeq = table.Column<long>(type: "INTEGER", nullable: false),
                    RowCount = table.Column<int>(type: "INTEGER", nullable: false),
                    RowDigests = table.Column<byte[]>(type: "BLOB", maxLength: -1, nullable: false),
                    PreviousHash = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: false),
                    SealedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Seals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TradeAgreement",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    NameId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Members = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SuggestedFor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    InForceFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TradeAgreement", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "AuditEvents",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProcessId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    RootId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Changes = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEvents", x => x.Seq);
                    table.ForeignKey(
                        name: "FK_AuditEvents_AuditProcesses_ProcessId",
                        column: x => x.ProcessId,
                        principalTable: "AuditProcesses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StoredFileContent",
                columns: table => new
                {
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoredFileContent", x => x.FileId);
                    table.ForeignKey(
                        name: "FK_StoredFileContent_Files_FileId",
                        column: x => x.FileId,
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FormerKelurahan",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    KelurahanCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerKelurahan", x => x.Name);
                    table.ForeignKey(
                        name: "FK_FormerKelurahan_Kelurahan_KelurahanCode",
                        column: x => x.KelurahanCode,
                        principalTable: "Kelurahan",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClosedPeriods",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScopeCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MonthEnd = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedById = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClosedPeriods", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClosedPeriods_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Cohorts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScopeCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    HistoryKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Stage = table.Column<int>(type: "INTEGER", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Partner = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Quota = table.Column<int>(type: "INTEGER", nullable: true),
                    Start = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    End = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Topics = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Speakers = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Sectors = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    PublishedParticipants = table.Column<int>(type: "INTEGER", nullable: true),
                    Uncertainty = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cohorts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Cohorts_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ExchangeRates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScopeCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CurrencyCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IdrRateMicro = table.Column<long>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EnteredById = table.Column<Guid>(type: "TEXT", nullable: true),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExchangeRates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExchangeRates_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Letterheads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScopeCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Government = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Letterheads", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Letterheads_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MonthlyTotals",
                columns: table => new
                {
                    ScopeCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ExportMonth = table.Column<int>(type: "INTEGER", nullable: false),
                    PostedMonth = table.Column<int>(type: "INTEGER", nullable: false),
                    Dimension = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    UsdCents = table.Column<long>(type: "INTEGER", nullable: false),
                    NetGrams = table.Column<long>(type: "INTEGER", nullable: false),
                    Shipments = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthlyTotals", x => new { x.ScopeCode, x.Dimension, x.ExportMonth, x.PostedMonth, x.Key });
                    table.ForeignKey(
                        name: "FK_MonthlyTotals_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Officials",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScopeCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Position = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Capacity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rank = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Nip = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    From = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Until = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Officials", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Officials_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScopeCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    NikCipher = table.Column<byte[]>(type: "BLOB", maxLength: 64, nullable: true),
                    NikLookup = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: true),
                    KtpArea = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    KtpAddress = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    KtpKelurahanCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                    table.ForeignKey(
                        name: "FK_People_Kelurahan_KtpKelurahanCode",
                        column: x => x.KtpKelurahanCode,
                        principalTable: "Kelurahan",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_People_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublishedFigures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScopeCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UsdCents = table.Column<long>(type: "INTEGER", nullable: false),
                    GranularityCents = table.Column<long>(type: "INTEGER", nullable: false),
                    PrintedRupiahSen = table.Column<long>(type: "INTEGER", nullable: true),
                    RupiahGranularitySen = table.Column<long>(type: "INTEGER", nullable: true),
                    Exporters = table.Column<int>(type: "INTEGER", nullable: true),
                    PublishedOn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    KnownFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsExternal = table.Column<bool>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublishedFigures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PublishedFigures_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportRates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScopeCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    IdrRateMicro = table.Column<long>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    KnownFrom = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportRates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportRates_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SourceNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScopeCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    KnownFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsExternal = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SourceNotes_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Targets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScopeCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    VersionNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Population = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UsdCents = table.Column<long>(type: "INTEGER", nullable: false),
                    GranularityCents = table.Column<long>(type: "INTEGER", nullable: false),
                    PrintedRupiahSen = table.Column<long>(type: "INTEGER", nullable: true),
                    RupiahGranularitySen = table.Column<long>(type: "INTEGER", nullable: true),
                    KnownFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsExternal = table.Column<bool>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Targets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Targets_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AuditPersonalValues",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EventSeq = table.Column<long>(type: "INTEGER", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Cipher = table.Column<byte[]>(type: "BLOB", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditPersonalValues", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AuditPersonalValues_AuditEvents_EventSeq",
                        column: x => x.EventSeq,
                        principalTable: "AuditEvents",
                        principalColumn: "Seq",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CohortSession",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CohortId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Speaker = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    LessonHours = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CohortSession", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CohortSession_Cohorts_CohortId",
                        column: x => x.CohortId,
                        principalTable: "Cohorts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Exporters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScopeCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    LegalForm = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonTitle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Nib = table.Column<string>(type: "TEXT", maxLength: 13, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    KelurahanCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SizeClass = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Sector = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    Association = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DeclaredExport = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ExportsSinceYear = table.Column<int>(type: "INTEGER", nullable: true),
                    ExportDeclaration = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Exporters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Exporters_Kelurahan_KelurahanCode",
                        column: x => x.KelurahanCode,
                        principalTable: "Kelurahan",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Exporters_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Exporters_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ExporterCertificate",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExporterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExporterCertificate", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExporterCertificate_Exporters_ExporterId",
                        column: x => x.ExporterId,
                        principalTable: "Exporters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ExporterProduct",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExporterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    CommodityKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Production = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MonthlyCapacityMilli = table.Column<long>(type: "INTEGER", nullable: true),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExporterProduct", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExporterProduct_Commodities_CommodityKey",
                        column: x => x.CommodityKey,
                        principalTable: "Commodities",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ExporterProduct_Exporters_ExporterId",
                        column: x => x.ExporterId,
                        principalTable: "Exporters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Users",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ExporterId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ScopeCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsExample = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    FailedSignIns = table.Column<int>(type: "INTEGER", nullable: false),
                    LockedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Users", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Users_Exporters_ExporterId",
                        column: x => x.ExporterId,
                        principalTable: "Exporters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Users_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AccountLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TokenSha256 = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccountLinks_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Applications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CohortId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExporterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AppliedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    AppliedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Applications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Applications_Cohorts_CohortId",
                        column: x => x.CohortId,
                        principalTable: "Cohorts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Applications_Exporters_ExporterId",
                        column: x => x.ExporterId,
                        principalTable: "Exporters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Applications_Users_AppliedById",
                        column: x => x.AppliedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Device = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Sessions_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Shipments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScopeCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ExporterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ExportDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DestinationIso2 = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ExporterOfRecordId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ExporterOfRecordName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    DocumentKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    DocumentNumber = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    DocumentDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CustomsOfficeCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PortCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Incoterm = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    EntrySource = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EnteredById = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SubmittedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecisionReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    CorrectsShipmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IdempotencyKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Shipments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Shipments_Countries_DestinationIso2",
                        column: x => x.DestinationIso2,
                        principalTable: "Countries",
                        principalColumn: "Iso2",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Shipments_CustomsOffices_CustomsOfficeCode",
                        column: x => x.CustomsOfficeCode,
                        principalTable: "CustomsOffices",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Shipments_Exporters_ExporterId",
                        column: x => x.ExporterId,
                        principalTable: "Exporters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Shipments_Exporters_ExporterOfRecordId",
                        column: x => x.ExporterOfRecordId,
                        principalTable: "Exporters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Shipments_Ports_PortCode",
                        column: x => x.PortCode,
                        principalTable: "Ports",
                        principalColumn: "UnLocode",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Shipments_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Shipments_Shipments_CorrectsShipmentId",
                        column: x => x.CorrectsShipmentId,
                        principalTable: "Shipments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Shipments_Users_EnteredById",
                        column: x => x.EnteredById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Assessments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ApplicationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Criterion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ProposedVerdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    DecidedVerdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assessments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Assessments_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Assessments_Users_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Ledger",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ScopeCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PostingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ShipmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ShipmentLineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReversesSeq = table.Column<long>(type: "INTEGER", nullable: true),
                    ExportDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PostedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UsdCents = table.Column<long>(type: "INTEGER", nullable: false),
                    NetGrams = table.Column<long>(type: "INTEGER", nullable: false),
                    ExporterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    District = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    SizeClass = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CommodityKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Hs = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    CountryIso2 = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ledger", x => x.Seq);
                    table.ForeignKey(
                        name: "FK_Ledger_Ledger_ReversesSeq",
                        column: x => x.ReversesSeq,
                        principalTable: "Ledger",
                        principalColumn: "Seq",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Ledger_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Ledger_Shipments_ShipmentId",
                        column: x => x.ShipmentId,
                        principalTable: "Shipments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ShipmentLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ShipmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    CommodityKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Hs = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    QuantityMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    NetGrams = table.Column<long>(type: "INTEGER", nullable: false),
                    CurrencyCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    AmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IdrRateMicro = table.Column<long>(type: "INTEGER", nullable: true),
                    UsdRateMicro = table.Column<long>(type: "INTEGER", nullable: true),
                    RateKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    RateDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RateSource = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    UsdCents = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShipmentLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ShipmentLines_Commodities_CommodityKey",
                        column: x => x.CommodityKey,
                        principalTable: "Commodities",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ShipmentLines_Shipments_ShipmentId",
                        column: x => x.ShipmentId,
                        principalTable: "Shipments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CriterionEvidence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CriterionEvidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CriterionEvidence_Assessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "Assessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CriterionEvidence_Files_FileId",
                        column: x => x.FileId,
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccountLinks_TokenSha256",
                table: "AccountLinks",
                column: "TokenSha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AccountLinks_UserId",
                table: "AccountLinks",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Applications_AppliedById",
                table: "Applications",
                column: "AppliedById");

            migrationBuilder.CreateIndex(
                name: "IX_Applications_CohortId_ExporterId",
                table: "Applications",
                columns: new[] { "CohortId", "ExporterId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Applications_ExporterId",
                table: "Applications",
                column: "ExporterId");

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_ApplicationId_Criterion",
                table: "Assessments",
                columns: new[] { "ApplicationId", "Criterion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_DecidedById",
                table: "Assessments",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvents_ProcessId",
                table: "AuditEvents",
                column: "ProcessId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvents_RootId",
                table: "AuditEvents",
                column: "RootId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvents_Subject_SubjectId",
                table: "AuditEvents",
                columns: new[] { "Subject", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditPersonalValues_EventSeq",
                table: "AuditPersonalValues",
                column: "EventSeq");

            migrationBuilder.CreateIndex(
                name: "IX_AuditPersonalValues_OwnerId",
                table: "AuditPersonalValues",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditProcesses_UserId_At",
                table: "AuditProcesses",
                columns: new[] { "UserId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ClosedPeriods_ScopeCode_MonthEnd_ClosedAt",
                table: "ClosedPeriods",
                columns: new[] { "ScopeCode", "MonthEnd", "ClosedAt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cohorts_HistoryKey",
                table: "Cohorts",
                column: "HistoryKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cohorts_ScopeCode_Year",
                table: "Cohorts",
                columns: new[] { "ScopeCode", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_CohortSession_CohortId",
                table: "CohortSession",
                column: "CohortId");

            migrationBuilder.CreateIndex(
                name: "IX_CriterionEvidence_AssessmentId",
                table: "CriterionEvidence",
                column: "AssessmentId");

            migrationBuilder.CreateIndex(
                name: "IX_CriterionEvidence_FileId",
                table: "CriterionEvidence",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeRates_ScopeCode_Kind_CurrencyCode_ValidFrom",
                table: "ExchangeRates",
                columns: new[] { "ScopeCode", "Kind", "CurrencyCode", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExporterCertificate_ExporterId",
                table: "ExporterCertificate",
                column: "ExporterId");

            migrationBuilder.CreateIndex(
                name: "IX_ExporterProduct_CommodityKey",
                table: "ExporterProduct",
                column: "CommodityKey");

            migrationBuilder.CreateIndex(
                name: "IX_ExporterProduct_ExporterId",
                table: "ExporterProduct",
                column: "ExporterId");

            migrationBuilder.CreateIndex(
                name: "IX_Exporters_KelurahanCode",
                table: "Exporters",
                column: "KelurahanCode");

            migrationBuilder.CreateIndex(
                name: "IX_Exporters_PersonId",
                table: "Exporters",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Exporters_ScopeCode_Name",
                table: "Exporters",
                columns: new[] { "ScopeCode", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_Exporters_ScopeCode_Nib",
                table: "Exporters",
                columns: new[] { "ScopeCode", "Nib" },
                unique: true,
                filter: "Nib IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_FormerKelurahan_KelurahanCode",
                table: "FormerKelurahan",
                column: "KelurahanCode");

            migrationBuilder.CreateIndex(
                name: "IX_Ledger_ReversesSeq",
                table: "Ledger",
                column: "ReversesSeq",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Ledger_ScopeCode_ExportDate",
                table: "Ledger",
                columns: new[] { "ScopeCode", "ExportDate" });

            migrationBuilder.CreateIndex(
                name: "IX_Ledger_ShipmentId",
                table: "Ledger",
                column: "ShipmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Letterheads_ScopeCode_ValidFrom",
                table: "Letterheads",
                columns: new[] { "ScopeCode", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Officials_ScopeCode",
                table: "Officials",
                column: "ScopeCode");

            migrationBuilder.CreateIndex(
                name: "IX_People_KtpKelurahanCode",
                table: "People",
                column: "KtpKelurahanCode");

            migrationBuilder.CreateIndex(
                name: "IX_People_ScopeCode_NikLookup",
                table: "People",
                columns: new[] { "ScopeCode", "NikLookup" },
                unique: true,
                filter: "NikLookup IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PublishedFigures_ScopeCode_Year_AsOf_KnownFrom_Source",
                table: "PublishedFigures",
                columns: new[] { "ScopeCode", "Year", "AsOf", "KnownFrom", "Source" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportRates_ScopeCode_Year_KnownFrom",
                table: "ReportRates",
                columns: new[] { "ScopeCode", "Year", "KnownFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Seals_Table_Number",
                table: "Seals",
                columns: new[] { "Table", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_UserId",
                table: "Sessions",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_ShipmentLines_CommodityKey",
                table: "ShipmentLines",
                column: "CommodityKey");

            migrationBuilder.CreateIndex(
                name: "IX_ShipmentLines_ShipmentId",
                table: "ShipmentLines",
                column: "ShipmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Shipments_CorrectsShipmentId",
                table: "Shipments",
                column: "CorrectsShipmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Shipments_CustomsOfficeCode",
                table: "Shipments",
                column: "CustomsOfficeCode");

            migrationBuilder.CreateIndex(
                name: "IX_Shipments_DestinationIso2",
                table: "Shipments",
                column: "DestinationIso2");

            migrationBuilder.CreateIndex(
                name: "IX_Shipments_EnteredById_IdempotencyKey",
                table: "Shipments",
                columns: new[] { "EnteredById", "IdempotencyKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Shipments_ExporterId_ExportDate",
                table: "Shipments",
                columns: new[] { "ExporterId", "ExportDate" });

            migrationBuilder.CreateIndex(
                name: "IX_Shipments_ExporterOfRecordId",
                table: "Shipments",
                column: "ExporterOfRecordId");

            migrationBuilder.CreateIndex(
                name: "IX_Shipments_PortCode",
                table: "Shipments",
                column: "PortCode");

            migrationBuilder.CreateIndex(
                name: "IX_Shipments_ScopeCode_DocumentNumber",
                table: "Shipments",
                columns: new[] { "ScopeCode", "DocumentNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_Shipments_ScopeCode_Status_SubmittedAt",
                table: "Shipments",
                columns: new[] { "ScopeCode", "Status", "SubmittedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SourceNotes_ScopeCode_Year_Period_Source",
                table: "SourceNotes",
                columns: new[] { "ScopeCode", "Year", "Period", "Source" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Targets_ScopeCode_Year_VersionNumber",
                table: "Targets",
                columns: new[] { "ScopeCode", "Year", "VersionNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Users_Email",
                table: "Users",
                column: "Email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Users_ExporterId",
                table: "Users",
                column: "ExporterId");

            migrationBuilder.CreateIndex(
                name: "IX_Users_Phone",
                table: "Users",
                column: "Phone",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Users_ScopeCode",
                table: "Users",
                column: "ScopeCode");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccountLinks");

            migrationBuilder.DropTable(
                name: "AuditPersonalValues");

            migrationBuilder.DropTable(
                name: "ClosedPeriods");

            migrationBuilder.DropTable(
                name: "CohortSession");

            migrationBuilder.DropTable(
                name: "CriterionEvidence");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "ExchangeRates");

            migrationBuilder.DropTable(
                name: "ExporterCertificate");

            migrationBuilder.DropTable(
                name: "ExporterProduct");

            migrationBuilder.DropTable(
                name: "FormerKelurahan");

            migrationBuilder.DropTable(
                name: "Kbli");

            migrationBuilder.DropTable(
                name: "Ledger");

            migrationBuilder.DropTable(
                name: "Letterheads");

            migrationBuilder.DropTable(
                name: "MonthlyTotals");

            migrationBuilder.DropTable(
                name: "Officials");

            migrationBuilder.DropTable(
                name: "PersonalKeys");

            migrationBuilder.DropTable(
                name: "PublishedFigures");

            migrationBuilder.DropTable(
                name: "ReportRates");

            migrationBuilder.DropTable(
                name: "Seals");

            migrationBuilder.DropTable(
                name: "Sessions");

            migrationBuilder.DropTable(
                name: "ShipmentLines");

            migrationBuilder.DropTable(
                name: "SourceNotes");

            migrationBuilder.DropTable(
                name: "StoredFileContent");

            migrationBuilder.DropTable(
                name: "Targets");

            migrationBuilder.DropTable(
                name: "TradeAgreement");

            migrationBuilder.DropTable(
                name: "AuditEvents");

            migrationBuilder.DropTable(
                name: "Assessments");

            migrationBuilder.DropTable(
                name: "Commodities");

            migrationBuilder.DropTable(
                name: "Shipments");

            migrationBuilder.DropTable(
                name: "Files");

            migrationBuilder.DropTable(
                name: "AuditProcesses");

            migrationBuilder.DropTable(
                name: "Applications");

            migrationBuilder.DropTable(
                name: "Countries");

            migrationBuilder.DropTable(
                name: "CustomsOffices");

            migrationBuilder.DropTable(
                name: "Ports");

            migrationBuilder.DropTable(
                name: "Cohorts");

            migrationBuilder.DropTable(
                name: "Users");

            migrationBuilder.DropTable(
                name: "Exporters");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "Kelurahan");

            migrationBuilder.DropTable(
                name: "Scopes");
        }
    }
}
