using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>The states of an import in words.</summary>
public static class ImportWords
{
    public static Wording Of(ImportStatus status, ImportKind kind) => status switch
    {
        ImportStatus.Checking => new Wording("Sedang diperiksa"),
        ImportStatus.Unreadable => new Wording("Tidak dapat dibaca"),
        ImportStatus.Checked => new Wording("Menunggu keputusan"),
        ImportStatus.Committing => kind == ImportKind.Shipments ? new Wording("Sedang dicatat") : new Wording("Sedang didaftarkan"),
        ImportStatus.Finished => new Wording("Selesai"),
        _ => new Wording("Dibuang"),
    };

    public static Wording Of(ImportRowState state, ImportKind kind) => (state, kind) switch
    {
        (ImportRowState.Wrong, _) => new Wording("Perlu diperbaiki"),
        (ImportRowState.Ready, ImportKind.Shipments) => new Wording("Siap dicatat"),
        (ImportRowState.Known, ImportKind.Shipments) => new Wording("Sudah tercatat"),
        (ImportRowState.Different, ImportKind.Shipments) => new Wording("Sudah tercatat dengan isian lain"),
        (_, ImportKind.Shipments) => new Wording("Tercatat"),
        (ImportRowState.Ready, _) => new Wording("Siap didaftarkan"),
        (ImportRowState.Known, _) => new Wording("Sudah terdaftar, tidak ada yang berubah"),
        (ImportRowState.Different, _) => new Wording("Sudah terdaftar dengan isian lain"),
        _ => new Wording("Terdaftar"),
    };

    /// <summary>Why the file as a whole was refused, or stopped; null when it wasn't.</summary>
    public static Wording? ProblemOf(ImportBatch batch) => ImportJson.ReadOrNull<Wording>(batch.Problem);

    /// <summary>What to tell of the file as a whole.</summary>
    public static Wording? RemarkOf(ImportBatch batch) => ImportJson.ReadOrNull<Wording>(batch.Remarks);
}
