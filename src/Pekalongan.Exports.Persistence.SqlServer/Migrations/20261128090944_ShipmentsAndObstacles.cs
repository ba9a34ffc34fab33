using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pekalongan.Exports.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ShipmentsAndObstacles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ExchangeRates_ScopeCode_Kind_CurrencyCode_ValidFrom",
                table: "ExchangeRates");

            migrationBuilder.AddColumn<DateTime>(
                name: "EditedAt",
                table: "TradeAgreement",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "EditedById",
                table: "TradeAgreement",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "InForceUntil",
                table: "TradeAgreement",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsWatched",
                table: "TradeAgreement",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "TradeAgreement",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "TradeAgreement",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "AgreementCode",
                table: "Shipments",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AjuNumber",
                table: "Shipments",
                type: "nvarchar(26)",
                maxLength: 26,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "FreightMinor",
                table: "Shipments",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "InformantName",
                table: "Shipments",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "InformedOn",
                table: "Shipments",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "InlandMinor",
                table: "Shipments",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "InsuranceMinor",
                table: "Shipments",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "InvoiceNumber",
                table: "Shipments",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SkaDate",
                table: "Shipments",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SkaNumber",
                table: "Shipments",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "UsedPreference",
                table: "Shipments",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "InvoicedMinor",
                table: "ShipmentLines",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "WeightIsProposed",
                table: "ShipmentLines",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "ErasedAt",
                table: "People",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "ShipmentLineId",
                table: "Ledger",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<Guid>(
                name: "ShipmentId",
                table: "Ledger",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AddColumn<Guid>(
                name: "StatementId",
                table: "Ledger",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "StatementLineId",
                table: "Ledger",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EntrySource",
                table: "Imports",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Imports",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Businesses");

            migrationBuilder.AddColumn<Guid>(
                name: "ShipmentId",
                table: "ImportedRows",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ErasedAt",
                table: "Exporters",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "QuotedPer",
                table: "ExchangeRates",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "ExchangeRates",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAt",
                table: "ExchangeRates",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "WithdrawnById",
                table: "ExchangeRates",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnReason",
                table: "ExchangeRates",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CollectionRounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ScopeCode = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Month = table.Column<int>(type: "int", nullable: false),
                    OpenedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CollectionRounds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CollectionRounds_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CollectionRounds_Users_OpenedById",
                        column: x => x.OpenedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ScopeCode = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ExporterId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Purpose = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Month = table.Column<int>(type: "int", nullable: true),
                    Way = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Reached = table.Column<bool>(type: "bit", nullable: false),
                    PersonName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    AgainOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IdempotencyKey = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Contacts_Exporters_ExporterId",
                        column: x => x.ExporterId,
                        principalTable: "Exporters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Contacts_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Contacts_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KnowledgeArticles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Slug = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Topic = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    TitleId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    TitleEn = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    BodyId = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    BodyEn = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    Keywords = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    IsPublished = table.Column<bool>(type: "bit", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ChangedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KnowledgeArticles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KnowledgeArticles_Users_ChangedById",
                        column: x => x.ChangedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MarketClassifications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ScopeCode = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    CountryIso2 = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    IsTraditional = table.Column<bool>(type: "bit", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    SetById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SetAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MarketClassifications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MarketClassifications_Countries_CountryIso2",
                        column: x => x.CountryIso2,
                        principalTable: "Countries",
                        principalColumn: "Iso2",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MarketClassifications_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MarketClassifications_Users_SetById",
                        column: x => x.SetById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MonthlyStatements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ScopeCode = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ExporterId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Month = table.Column<int>(type: "int", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EntrySource = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    InformantName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    InformedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EnteredById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SubmittedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DecidedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecisionReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    IdempotencyKey = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthlyStatements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MonthlyStatements_Exporters_ExporterId",
                        column: x => x.ExporterId,
                        principalTable: "Exporters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MonthlyStatements_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MonthlyStatements_Users_EnteredById",
                        column: x => x.EnteredById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ObstacleCases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ScopeCode = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    ExporterId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Topic = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ShipmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CountryIso2 = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    CommodityKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Title = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OpenedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClosedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    OutcomeText = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    IdempotencyKey = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObstacleCases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ObstacleCases_Commodities_CommodityKey",
                        column: x => x.CommodityKey,
                        principalTable: "Commodities",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObstacleCases_Countries_CountryIso2",
                        column: x => x.CountryIso2,
                        principalTable: "Countries",
                        principalColumn: "Iso2",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObstacleCases_Exporters_ExporterId",
                        column: x => x.ExporterId,
                        principalTable: "Exporters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObstacleCases_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObstacleCases_Shipments_ShipmentId",
                        column: x => x.ShipmentId,
                        principalTable: "Shipments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObstacleCases_Users_ClosedById",
                        column: x => x.ClosedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObstacleCases_Users_OpenedById",
                        column: x => x.OpenedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RateRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ScopeCode = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Kinds = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    SetById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SetAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RateRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RateRules_Scopes_ScopeCode",
                        column: x => x.ScopeCode,
                        principalTable: "Scopes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RateRules_Users_SetById",
                        column: x => x.SetById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ShipmentFile",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ShipmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AddedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShipmentFile", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ShipmentFile_Files_FileId",
                        column: x => x.FileId,
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ShipmentFile_Shipments_ShipmentId",
                        column: x => x.ShipmentId,
                        principalTable: "Shipments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ShipmentFile_Users_AddedById",
                        column: x => x.AddedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ShipmentObjections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ShipmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    RaisedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    AnsweredById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShipmentObjections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ShipmentObjections_Shipments_ShipmentId",
                        column: x => x.ShipmentId,
                        principalTable: "Shipments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ShipmentObjections_Users_AnsweredById",
                        column: x => x.AnsweredById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ShipmentObjections_Users_RaisedById",
                        column: x => x.RaisedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CollectionItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RoundId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ExporterId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AddedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RemovedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RemovedReason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CollectionItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CollectionItems_CollectionRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "CollectionRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CollectionItems_Exporters_ExporterId",
                        column: x => x.ExporterId,
                        principalTable: "Exporters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CollectionItems_Users_AddedById",
                        column: x => x.AddedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CollectionItems_Users_RemovedById",
                        column: x => x.RemovedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MonthlyStatementLine",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StatementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    CommodityKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    CountryIso2 = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    NetGrams = table.Column<long>(type: "bigint", nullable: false),
                    CurrencyCode = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    AmountMinor = table.Column<long>(type: "bigint", nullable: false),
                    IdrRateMicro = table.Column<long>(type: "bigint", nullable: true),
                    UsdRateMicro = table.Column<long>(type: "bigint", nullable: true),
                    RateKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    RateDate = table.Column<DateOnly>(type: "date", nullable: true),
                    RateSource = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    UsdCents = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthlyStatementLine", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MonthlyStatementLine_Commodities_CommodityKey",
                        column: x => x.CommodityKey,
                        principalTable: "Commodities",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MonthlyStatementLine_Countries_CountryIso2",
                        column: x => x.CountryIso2,
                        principalTable: "Countries",
                        principalColumn: "Iso2",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MonthlyStatementLine_MonthlyStatements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "MonthlyStatements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ObstacleHandover",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Agency = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AgencyName = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    HandedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Question = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RepliedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Reply = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObstacleHandover", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ObstacleHandover_ObstacleCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "ObstacleCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ObstacleHandover_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ObstacleMessage",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IsAnswer = table.Column<bool>(type: "bit", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IdempotencyKey = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObstacleMessage", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ObstacleMessage_ObstacleCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "ObstacleCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ObstacleMessage_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CollectionAnswer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Source = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CollectionAnswer", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CollectionAnswer_CollectionItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "CollectionItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CollectionAnswer_Users_ById",
                        column: x => x.ById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ObstacleFile",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MessageId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObstacleFile", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ObstacleFile_Files_FileId",
                        column: x => x.FileId,
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObstacleFile_ObstacleMessage_MessageId",
                        column: x => x.MessageId,
                        principalTable: "ObstacleMessage",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Shipments_AgreementCode",
                table: "Shipments",
                column: "AgreementCode");

            migrationBuilder.CreateIndex(
                name: "IX_Shipments_ScopeCode_InvoiceNumber",
                table: "Shipments",
                columns: new[] { "ScopeCode", "InvoiceNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_Ledger_StatementId",
                table: "Ledger",
                column: "StatementId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportedRows_ShipmentId",
                table: "ImportedRows",
                column: "ShipmentId");

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeRates_ScopeCode_Kind_CurrencyCode_ValidFrom",
                table: "ExchangeRates",
                columns: new[] { "ScopeCode", "Kind", "CurrencyCode", "ValidFrom" },
                unique: true,
                filter: "WithdrawnAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CollectionAnswer_ById",
                table: "CollectionAnswer",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_CollectionAnswer_ItemId_At",
                table: "CollectionAnswer",
                columns: new[] { "ItemId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_CollectionItems_AddedById",
                table: "CollectionItems",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_CollectionItems_ExporterId",
                table: "CollectionItems",
                column: "ExporterId");

            migrationBuilder.CreateIndex(
                name: "IX_CollectionItems_RemovedById",
                table: "CollectionItems",
                column: "RemovedById");

            migrationBuilder.CreateIndex(
                name: "IX_CollectionItems_RoundId_ExporterId",
                table: "CollectionItems",
                columns: new[] { "RoundId", "ExporterId" },
                unique: true,
                filter: "RemovedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CollectionRounds_OpenedById",
                table: "CollectionRounds",
                column: "OpenedById");

            migrationBuilder.CreateIndex(
                name: "IX_CollectionRounds_ScopeCode_Month",
                table: "CollectionRounds",
                columns: new[] { "ScopeCode", "Month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_ById_IdempotencyKey",
                table: "Contacts",
                columns: new[] { "ById", "IdempotencyKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_ExporterId_At",
                table: "Contacts",
                columns: new[] { "ExporterId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_ScopeCode",
                table: "Contacts",
                column: "ScopeCode");

            migrationBuilder.CreateIndex(
                name: "IX_KnowledgeArticles_ChangedById",
                table: "KnowledgeArticles",
                column: "ChangedById");

            migrationBuilder.CreateIndex(
                name: "IX_KnowledgeArticles_Slug",
                table: "KnowledgeArticles",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MarketClassifications_CountryIso2",
                table: "MarketClassifications",
                column: "CountryIso2");

            migrationBuilder.CreateIndex(
                name: "IX_MarketClassifications_ScopeCode_CountryIso2_ValidFrom_SetAt",
                table: "MarketClassifications",
                columns: new[] { "ScopeCode", "CountryIso2", "ValidFrom", "SetAt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MarketClassifications_SetById",
                table: "MarketClassifications",
                column: "SetById");

            migrationBuilder.CreateIndex(
                name: "IX_MonthlyStatementLine_CommodityKey",
                table: "MonthlyStatementLine",
                column: "CommodityKey");

            migrationBuilder.CreateIndex(
                name: "IX_MonthlyStatementLine_CountryIso2",
                table: "MonthlyStatementLine",
                column: "CountryIso2");

            migrationBuilder.CreateIndex(
                name: "IX_MonthlyStatementLine_StatementId",
                table: "MonthlyStatementLine",
                column: "StatementId");

            migrationBuilder.CreateIndex(
                name: "IX_MonthlyStatements_EnteredById_IdempotencyKey",
                table: "MonthlyStatements",
                columns: new[] { "EnteredById", "IdempotencyKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MonthlyStatements_ExporterId_Month",
                table: "MonthlyStatements",
                columns: new[] { "ExporterId", "Month" },
                unique: true,
                filter: "Status <> 'Voided'");

            migrationBuilder.CreateIndex(
                name: "IX_MonthlyStatements_ScopeCode_Status_SubmittedAt",
                table: "MonthlyStatements",
                columns: new[] { "ScopeCode", "Status", "SubmittedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ObstacleCases_ClosedById",
                table: "ObstacleCases",
                column: "ClosedById");

            migrationBuilder.CreateIndex(
                name: "IX_ObstacleCases_CommodityKey",
                table: "ObstacleCases",
                column: "CommodityKey");

            migrationBuilder.CreateIndex(
                name: "IX_ObstacleCases_CountryIso2",
                table: "ObstacleCases",
                column: "CountryIso2");

            migrationBuilder.CreateIndex(
                name: "IX_ObstacleCases_ExporterId",
                table: "ObstacleCases",
                column: "ExporterId");

            migrationBuilder.CreateIndex(
                name: "IX_ObstacleCases_OpenedById_IdempotencyKey",
                table: "ObstacleCases",
                columns: new[] { "OpenedById", "IdempotencyKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ObstacleCases_ScopeCode_Number",
                table: "ObstacleCases",
                columns: new[] { "ScopeCode", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ObstacleCases_ScopeCode_Status_OpenedAt",
                table: "ObstacleCases",
                columns: new[] { "ScopeCode", "Status", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ObstacleCases_ShipmentId",
                table: "ObstacleCases",
                column: "ShipmentId");

            migrationBuilder.CreateIndex(
                name: "IX_ObstacleFile_FileId",
                table: "ObstacleFile",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_ObstacleFile_MessageId",
                table: "ObstacleFile",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_ObstacleHandover_ById",
                table: "ObstacleHandover",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ObstacleHandover_CaseId",
                table: "ObstacleHandover",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_ObstacleMessage_ById_IdempotencyKey",
                table: "ObstacleMessage",
                columns: new[] { "ById", "IdempotencyKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ObstacleMessage_CaseId",
                table: "ObstacleMessage",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_RateRules_ScopeCode_ValidFrom_SetAt",
                table: "RateRules",
                columns: new[] { "ScopeCode", "ValidFrom", "SetAt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RateRules_SetById",
                table: "RateRules",
                column: "SetById");

            migrationBuilder.CreateIndex(
                name: "IX_ShipmentFile_AddedById",
                table: "ShipmentFile",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_ShipmentFile_FileId",
                table: "ShipmentFile",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_ShipmentFile_ShipmentId",
                table: "ShipmentFile",
                column: "ShipmentId");

            migrationBuilder.CreateIndex(
                name: "IX_ShipmentObjections_AnsweredById",
                table: "ShipmentObjections",
                column: "AnsweredById");

            migrationBuilder.CreateIndex(
                name: "IX_ShipmentObjections_RaisedById",
                table: "ShipmentObjections",
                column: "RaisedById");

            migrationBuilder.CreateIndex(
                name: "IX_ShipmentObjections_ShipmentId",
                table: "ShipmentObjections",
                column: "ShipmentId");

            migrationBuilder.AddForeignKey(
                name: "FK_ImportedRows_Shipments_ShipmentId",
                table: "ImportedRows",
                column: "ShipmentId",
                principalTable: "Shipments",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Ledger_MonthlyStatements_StatementId",
                table: "Ledger",
                column: "StatementId",
                principalTable: "MonthlyStatements",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Shipments_TradeAgreement_AgreementCode",
                table: "Shipments",
                column: "AgreementCode",
                principalTable: "TradeAgreement",
                principalColumn: "Code",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_ImportedRows_Shipments_ShipmentId",
                table: "ImportedRows");

            migrationBuilder.DropForeignKey(
                name: "FK_Ledger_MonthlyStatements_StatementId",
                table: "Ledger");

            migrationBuilder.DropForeignKey(
                name: "FK_Shipments_TradeAgreement_AgreementCode",
                table: "Shipments");

            migrationBuilder.DropTable(
                name: "CollectionAnswer");

            migrationBuilder.DropTable(
                name: "Contacts");

            migrationBuilder.DropTable(
                name: "KnowledgeArticles");

            migrationBuilder.DropTable(
                name: "MarketClassifications");

            migrationBuilder.DropTable(
                name: "MonthlyStatementLine");

            migrationBuilder.DropTable(
                name: "ObstacleFile");

            migrationBuilder.DropTable(
                name: "ObstacleHandover");

            migrationBuilder.DropTable(
                name: "RateRules");

            migrationBuilder.DropTable(
                name: "ShipmentFile");

            migrationBuilder.DropTable(
                name: "ShipmentObjections");

            migrationBuilder.DropTable(
                name: "CollectionItems");

            migrationBuilder.DropTable(
                name: "MonthlyStatements");

            migrationBuilder.DropTable(
                name: "ObstacleMessage");

            migrationBuilder.DropTable(
                name: "CollectionRounds");

            migrationBuilder.DropTable(
                name: "ObstacleCases");

            migrationBuilder.DropIndex(
                name: "IX_Shipments_AgreementCode",
                table: "Shipments");

            migrationBuilder.DropIndex(
                name: "IX_Shipments_ScopeCode_InvoiceNumber",
                table: "Shipments");

            migrationBuilder.DropIndex(
                name: "IX_Ledger_StatementId",
                table: "Ledger");

            migrationBuilder.DropIndex(
                name: "IX_ImportedRows_ShipmentId",
                table: "ImportedRows");

            migrationBuilder.DropIndex(
                name: "IX_ExchangeRates_ScopeCode_Kind_CurrencyCode_ValidFrom",
                table: "ExchangeRates");

            migrationBuilder.DropColumn(
                name: "EditedAt",
                table: "TradeAgreement");

            migrationBuilder.DropColumn(
                name: "EditedById",
                table: "TradeAgreement");

            migrationBuilder.DropColumn(
                name: "InForceUntil",
                table: "TradeAgreement");

            migrationBuilder.DropColumn(
                name: "IsWatched",
                table: "TradeAgreement");

            migrationBuilder.DropColumn(
                name: "Source",
                table: "TradeAgreement");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "TradeAgreement");

            migrationBuilder.DropColumn(
                name: "AgreementCode",
                table: "Shipments");

            migrationBuilder.DropColumn(
                name: "AjuNumber",
                table: "Shipments");

            migrationBuilder.DropColumn(
                name: "FreightMinor",
                table: "Shipments");

            migrationBuilder.DropColumn(
                name: "InformantName",
                table: "Shipments");

            migrationBuilder.DropColumn(
                name: "InformedOn",
                table: "Shipments");

            migrationBuilder.DropColumn(
                name: "InlandMinor",
                table: "Shipments");

            migrationBuilder.DropColumn(
                name: "InsuranceMinor",
                table: "Shipments");

            migrationBuilder.DropColumn(
                name: "InvoiceNumber",
                table: "Shipments");

            migrationBuilder.DropColumn(
                name: "SkaDate",
                table: "Shipments");

            migrationBuilder.DropColumn(
                name: "SkaNumber",
                table: "Shipments");

            migrationBuilder.DropColumn(
                name: "UsedPreference",
                table: "Shipments");

            migrationBuilder.DropColumn(
                name: "InvoicedMinor",
                table: "ShipmentLines");

            migrationBuilder.DropColumn(
                name: "WeightIsProposed",
                table: "ShipmentLines");

            migrationBuilder.DropColumn(
                name: "ErasedAt",
                table: "People");

            migrationBuilder.DropColumn(
                name: "StatementId",
                table: "Ledger");

            migrationBuilder.DropColumn(
                name: "StatementLineId",
                table: "Ledger");

            migrationBuilder.DropColumn(
                name: "EntrySource",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "ShipmentId",
                table: "ImportedRows");

            migrationBuilder.DropColumn(
                name: "ErasedAt",
                table: "Exporters");

            migrationBuilder.DropColumn(
                name: "QuotedPer",
                table: "ExchangeRates");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "ExchangeRates");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "ExchangeRates");

            migrationBuilder.DropColumn(
                name: "WithdrawnById",
                table: "ExchangeRates");

            migrationBuilder.DropColumn(
                name: "WithdrawnReason",
                table: "ExchangeRates");

            migrationBuilder.AlterColumn<Guid>(
                name: "ShipmentLineId",
                table: "Ledger",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "ShipmentId",
                table: "Ledger",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExchangeRates_ScopeCode_Kind_CurrencyCode_ValidFrom",
                table: "ExchangeRates",
                columns: new[] { "ScopeCode", "Kind", "CurrencyCode", "ValidFrom" },
                unique: true);
        }
    }
}
