using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Spreadsheets;

namespace Pekalongan.Exports.Web.Pages.Imports;

/// <summary>Where tables of one kind are taken in: the same pages under an address of their own, with a right and words of their own.</summary>
public sealed record ImportRoom(ImportKind Kind, string Path, Permission Permission, ImportTemplate Template)
{
    public static readonly ImportRoom Businesses = new(ImportKind.Businesses, "pelaku-usaha/impor", Permission.EditRegister, ExporterTemplate.Template)
    {
        ListPath = "pelaku-usaha",
        List = new Wording("Daftar pelaku usaha"),
        Title = new Wording("Daftarkan banyak usaha dari berkas"),
        Lede = new Wording("Setiap baris diperiksa dulu. Belum ada yang didaftarkan sebelum Anda menyetujuinya."),
        TemplateText = new Wording("Templat berisi kolom-kolomnya, petunjuk, dan daftar pilihan. NIK dan NIB di dalamnya berformat teks, supaya angkanya tidak berubah."),
        TemplateTerms = ["NIK", "NIB"],
        TemplateName = new Wording("pelaku-usaha"),
        LoadChoices = ExporterChoices.LoadAsync,
        Speech = ImportSpeech.OfBusinesses,
    };

    public static readonly ImportRoom Shipments = new(ImportKind.Shipments, "pengiriman/impor", Permission.EnterOnBehalf, ShipmentTemplate.Template)
    {
        ListPath = "pengiriman",
        List = new Wording("Pengiriman"),
        Title = new Wording("Catat banyak pengiriman dari berkas"),
        Lede = new Wording("Setiap baris diperiksa dulu. Belum ada yang dicatat sebelum Anda menyetujuinya; sesudah itu setiap pengiriman menunggu verifikator seperti biasa."),
        TemplateText = new Wording("Satu baris untuk satu jenis barang; baris dengan dokumen yang sama menjadi satu pengiriman. Tabel dari e-SKA boleh diunggah apa adanya bila kolom-kolomnya lengkap. Nilainya nilai FOB, atau nilai faktur dengan ongkosnya."),
        TemplateTerms = ["e-SKA", "PEB", "FOB"],
        TemplateName = new Wording("pengiriman"),
        LoadChoices = ShipmentChoices.LoadAsync,
        Speech = ImportSpeech.OfShipments,
    };

    public static readonly IReadOnlyList<ImportRoom> All = [Businesses, Shipments];

    /// <summary>The list that the rows end up in.</summary>
    public required string ListPath { get; init; }

    public required Wording List { get; init; }

    public required Wording Title { get; init; }

    public required Wording Lede { get; init; }

    public required Wording TemplateText { get; init; }

    /// <summary>Words of it that not everybody knows.</summary>
    public required IReadOnlyList<string> TemplateTerms { get; init; }

    public required Wording TemplateName { get; init; }

    public required Func<ExportsDbContext, CancellationToken, Task<ChoiceLists>> LoadChoices { get; init; }

    public required ImportSpeech Speech { get; init; }

    public bool IsShipments => Kind == ImportKind.Shipments;

    /// <summary>The room that a request came into.</summary>
    public static ImportRoom Of(HttpContext context) => context.GetEndpoint()!.Metadata.GetRequiredMetadata<ImportRoom>();

    public string Home => "/" + Path;

    public string Details(Guid id) => $"/{Path}/{id}";

    /// <summary>One of the pages, in this room.</summary>
    internal SelectorModel Selector(string page) => new()
    {
        AttributeRouteModel = new AttributeRouteModel { Template = Path + page },
        EndpointMetadata = { this, new AuthorizeAttribute(Permission.ToString()) },
    };
}
