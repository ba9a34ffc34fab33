using System.Globalization;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Example;

/// <summary>A row of example_businesses.csv: an invented business and how it ships.</summary>
internal sealed record ExampleBusiness
{
    public required int Number { get; init; }

    public required string Name { get; init; }

    public required LegalForm Form { get; init; }

    public required string Person { get; init; }

    public string? PersonTitle { get; init; }

    public Nik? Nik { get; init; }

    public string? Nib { get; init; }

    public required string Kelurahan { get; init; }

    public string? KtpKelurahan { get; init; }

    public required SizeClass Size { get; init; }

    public required string Sector { get; init; }

    public string? Association { get; init; }

    public required DeclaredExport Declared { get; init; }

    public int? Since { get; init; }

    public required string Commodity { get; init; }

    public required string Product { get; init; }

    public required ProductionMode Production { get; init; }

    public required long Capacity { get; init; }

    public required string Unit { get; init; }

    public required IReadOnlyList<string> Destinations { get; init; }

    public required string Currency { get; init; }

    public required ExportChannel Channel { get; init; }

    /// <summary>Dollars of a typical shipment.</summary>
    public required long TypicalUsd { get; init; }

    public required long TypicalKilograms { get; init; }

    public required int ShipmentsPerYear { get; init; }

    public static IReadOnlyList<ExampleBusiness> ReadAll() => EmbeddedCsv.Read("example_businesses.csv", cell => new ExampleBusiness
    {
        Number = (int)Whole(cell("number")),
        Name = cell("name"),
        Form = Enum.Parse<LegalForm>(cell("form")),
        Person = cell("person"),
        PersonTitle = EmbeddedCsv.OrNull(cell("title")),
        Nik = cell("nik").Length == 0 ? null : Nik.Parse(cell("nik")).Value,
        Nib = EmbeddedCsv.OrNull(cell("nib")),
        Kelurahan = cell("kelurahan"),
        KtpKelurahan = EmbeddedCsv.OrNull(cell("ktp_kelurahan")),
        Size = Enum.Parse<SizeClass>(cell("size")),
        Sector = cell("sector"),
        Association = EmbeddedCsv.OrNull(cell("association")),
        Declared = Enum.Parse<DeclaredExport>(cell("declared")),
        Since = cell("since").Length == 0 ? null : (int)Whole(cell("since")),
        Commodity = cell("commodity"),
        Product = cell("product"),
        Production = Enum.Parse<ProductionMode>(cell("production")),
        Capacity = Whole(cell("capacity")),
        Unit = cell("unit"),
        Destinations = cell("destinations").Split(';', StringSplitOptions.RemoveEmptyEntries),
        Currency = cell("currency"),
        Channel = Enum.Parse<ExportChannel>(cell("channel")),
        TypicalUsd = Whole(cell("usd")),
        TypicalKilograms = Whole(cell("kilograms")),
        ShipmentsPerYear = (int)Whole(cell("per_year")),
    });

    private static long Whole(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
