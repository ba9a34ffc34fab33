using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Files;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;

namespace Pekalongan.Exports.Core.Example;

/// <summary>Invented papers on the shipments that wait, each saying on its face that it is an example; and one whose value lost its thousands.</summary>
internal static class ExampleEvidence
{
    private const string Photo = "faktur-contoh.jpg";

    public static void AddTo(ExportsDbContext db, IReadOnlyList<Shipment> pending, Dictionary<Role, UserAccount> accounts, DateTime now)
    {
        var waiting = pending.Where(s => s.Status == ShipmentStatus.Submitted).ToList();
        foreach (var shipment in waiting.Take(2))
            Add(db, shipment, ShipmentFileKind.ExportDeclaration, $"peb-{shipment.DocumentNumber}.pdf", FileKind.Pdf,
                Paper($"PEB {shipment.DocumentNumber} (CONTOH, REKAAN)", shipment.DocumentDate!.Value), now);
        Add(db, waiting[0], ShipmentFileKind.Invoice, Photo, FileKind.Jpeg, Read(Photo), now);
        Add(db, pending.First(s => s.Status == ShipmentStatus.Draft), ShipmentFileKind.Invoice, "faktur.pdf", FileKind.Pdf,
            Paper("INVOICE (CONTOH, REKAAN)", new DateOnly(2026, 1, 2)), now);
        db.Shipments.Add(Slipped(waiting[1], accounts[Role.Staff].Id));
    }

    /// <summary>Like another of the same business, with US$41.20 where US$41,200 was meant.</summary>
    private static Shipment Slipped(Shipment like, Guid staff)
    {
        var (line, date) = (like.Lines[0], like.ExportDate!.Value.AddDays(-9));
        return new Shipment
        {
            ScopeCode = like.ScopeCode,
            ExporterId = like.ExporterId,
            Status = ShipmentStatus.Submitted,
            ExportDate = date,
            DestinationIso2 = like.DestinationIso2,
            Channel = like.Channel,
            DocumentKind = like.DocumentKind,
            DocumentNumber = "205102",
            DocumentDate = date,
            CustomsOfficeCode = like.CustomsOfficeCode,
            PortCode = like.PortCode,
            Incoterm = like.Incoterm,
            EntrySource = EntrySource.Telephone,
            EnteredById = staff,
            CreatedAt = like.CreatedAt.AddDays(-4),
            SubmittedAt = like.SubmittedAt!.Value.AddDays(-4),
            SubmittedById = staff,
            IdempotencyKey = Guid.CreateVersion7(),
            Lines =
            {
                new ShipmentLine
                {
                    Position = 1,
                    CommodityKey = line.CommodityKey,
                    Hs = line.Hs,
                    QuantityMilli = line.QuantityMilli,
                    Unit = line.Unit,
                    NetGrams = line.NetGrams,
                    CurrencyCode = line.CurrencyCode,
                    AmountMinor = line.AmountMinor / 1000,
                    Origin = line.Origin,
                    IdrRateMicro = line.IdrRateMicro,
                    UsdRateMicro = line.UsdRateMicro,
                    RateKind = line.RateKind,
                    RateDate = line.RateDate,
                    RateSource = line.RateSource,
                    UsdCents = line.UsdCents / 1000,
                },
            },
        };
    }

    private static void Add(ExportsDbContext db, Shipment shipment, ShipmentFileKind kind, string name, FileKind type, byte[] bytes, DateTime now)
    {
        var file = new StoredFile
        {
            Name = name,
            ContentType = type.ContentType,
            Length = bytes.Length,
            Sha256 = SHA256.HashData(bytes),
            UploadedById = shipment.EnteredById,
            UploadedAt = now.AddDays(-2),
            Content = new StoredFileContent { Bytes = bytes },
        };
        db.Files.Add(file);
        db.Add(new ShipmentFile { ShipmentId = shipment.Id, Kind = kind, FileId = file.Id, AddedById = shipment.EnteredById, AddedAt = file.UploadedAt });
    }

    /// <summary>The least PDF that shows one line of text.</summary>
    private static byte[] Paper(string title, DateOnly date)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"BT /F1 20 Tf 60 720 Td ({title.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj 0 -32 Td /F1 12 Tf (Tanggal {date:dd-MM-yyyy}) Tj ET");
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            string.Create(CultureInfo.InvariantCulture, $"<</Length {text.Length}>>stream\n{text}\nendstream"),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ];
        var (paper, places) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(paper.Length);
            paper.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj{objects[i]}endobj\n");
        }

        var table = paper.Length;
        paper.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            paper.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        paper.Append(CultureInfo.InvariantCulture, $"trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(paper.ToString());
    }

    private static byte[] Read(string resource)
    {
        using var stream = typeof(ExampleEvidence).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
