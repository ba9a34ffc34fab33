using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.OwnData;

/// <summary>
/// Hands a business a copy of everything held about it, as the law on personal data lets it ask for: one file for each kind of record, the stored
/// files themselves, and a page that says what each is. That it was handed out stays in the trail.
/// </summary>
public sealed class OwnDataService(ExportsDbContext db, OwnDataReader reader, AuditTrail audit, TimeProvider time)
{
    private static readonly JsonSerializerOptions Readable = new(AuditTrail.Json) { WriteIndented = true };

    /// <param name="exporterId">Whose data.</param>
    /// <param name="scope">Where the business is registered.</param>
    /// <param name="reason">Why staff make it; null when the business does itself.</param>
    /// <param name="language">Of the page that explains.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The packed copy; null when there is no such business.</returns>
    public async Task<byte[]?> TakeAsync(Guid exporterId, string scope, string? reason, Language language, CancellationToken cancellationToken)
    {
        if (await reader.ReadAsync(exporterId, scope, language, cancellationToken) is not { } records)
            return null;
        audit.Note(ProcessKind.OwnDataDownloading, nameof(Exporter), exporterId, exporterId, reason, new { Tables = records.Tables.Count, Files = records.Files.Count });
        await db.SaveChangesAsync(cancellationToken);
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, language == Language.Indonesian ? "BACA-DULU.txt" : "READ-FIRST.txt", Encoding.UTF8.GetBytes(Explain(records, language)));
            foreach (var table in records.Tables.Where(t => t.Rows.Count > 0))
                Write(zip, $"{OwnDataWords.Of(table.Table).File}.json", JsonSerializer.SerializeToUtf8Bytes(table.Rows, Readable));
            Write(zip, "riwayat.json", JsonSerializer.SerializeToUtf8Bytes(records.Trail, Readable));
            foreach (var id in records.Files)
            {
                var file = await db.Files.AsNoTracking().Where(f => f.Id == id).Select(f => new { f.Name, f.Content!.Bytes }).SingleAsync(cancellationToken);
                Write(zip, $"berkas/{id:N}-{SafeName(file.Name)}", file.Bytes);
            }
        }

        return packed.ToArray();
    }

    private string Explain(OwnRecords records, Language language)
    {
        var text = new StringBuilder();
        void Line(Wording wording) => text.Append(wording.In(language)).Append("\r\n");
        Line(new Wording("Salinan data {0}, dibuat {1}.", records.Name, time.Now()));
        Line(new Wording("Ini semua yang disimpan program ini tentang usaha itu dan pemiliknya. Data usaha lain tidak ada di dalamnya, juga bila pemiliknya sama."));
        text.Append("\r\n");
        foreach (var table in records.Tables)
        {
            var (file, about) = OwnDataWords.Of(table.Table);
            text.Append(table.Rows.Count == 0 ? "- " + file : $"- {file}.json").Append(": ").Append(about.In(language)).Append(' ');
            Line(table.Rows.Count == 0 ? new Wording("Tidak ada.") : new Wording("{0} baris.", table.Rows.Count));
        }

        text.Append("- riwayat.json: ");
        Line(new Wording("Siapa mengubah apa dan kapan, dengan nilai lama dan baru."));
        text.Append("- berkas/: ");
        Line(new Wording("Berkas yang tersimpan: {0}.", records.Files.Count));
        text.Append("\r\n");
        Line(new Wording("Tidak disertakan:"));
        foreach (var reason in OwnDataTables.LeftOut.Values.OrderBy(r => r.Text, StringComparer.Ordinal))
            Line(new Wording("- {0}", reason));
        text.Append("\r\n");
        Line(new Wording("Nilai uang ditulis dalam satuan terkecil mata uangnya (sen), berat dalam gram, waktu dalam WIB."));
        Line(new Wording("Ada yang keliru? Sampaikan kepada dinas; data diperbaiki dalam 3×24 jam sesudah permintaan diterima (UU 27/2022 tentang Pelindungan Data Pribadi)."));
        return text.ToString();
    }

    private void Write(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = time.GetUtcNow().ToOffset(TimeSpan.FromHours(7));
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static string SafeName(string name) => string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '-'));
}
