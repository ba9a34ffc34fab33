using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>What exporters of a year are counted by.</summary>
public enum PathGroup
{
    Active,
    Courier,
    ThirdParty,
    OwnName,
    OwnPeb,

    /// <summary>With any value in their own name, whatever else.</summary>
    Independent,
    MovedUp,
    Graduated,
}

/// <summary>What steps and groups are called, in words and in addresses.</summary>
public static class PathWords
{
    private static readonly Dictionary<PathGroup, string> Slugs = new()
    {
        [PathGroup.Active] = "aktif",
        [PathGroup.Courier] = "kurir",
        [PathGroup.ThirdParty] = "perusahaan-lain",
        [PathGroup.OwnName] = "nama-sendiri",
        [PathGroup.OwnPeb] = "peb-sendiri",
        [PathGroup.Independent] = "mandiri",
        [PathGroup.MovedUp] = "naik",
        [PathGroup.Graduated] = "peb-pertama",
    };

    public static string Slug(PathGroup group) => Slugs[group];

    public static PathGroup? Parse(string? slug) => Slugs.Where(s => s.Value == slug).Select(s => (PathGroup?)s.Key).FirstOrDefault();

    public static Wording Of(ExportStep step) => step switch
    {
        ExportStep.Courier => new Wording("Kurir atau pos"),
        ExportStep.ThirdParty => new Wording("Lewat perusahaan lain"),
        ExportStep.OwnName => new Wording("Nama sendiri, tanpa nomor PEB"),
        ExportStep.OwnPeb => new Wording("PEB atas nama sendiri"),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    public static Wording Of(PathGroup group) => group switch
    {
        PathGroup.Active => new Wording("Semua yang mengekspor"),
        PathGroup.Courier => new Wording("Tertinggi: kurir atau pos"),
        PathGroup.ThirdParty => new Wording("Tertinggi: lewat perusahaan lain"),
        PathGroup.OwnName => new Wording("Tertinggi: nama sendiri, tanpa nomor PEB"),
        PathGroup.OwnPeb => new Wording("Tertinggi: PEB atas nama sendiri"),
        PathGroup.Independent => new Wording("Ada nilai atas nama sendiri"),
        PathGroup.MovedUp => new Wording("Naik ke langkah yang lebih tinggi"),
        PathGroup.Graduated => new Wording("PEB sendiri yang pertama"),
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, null),
    };

    public static Wording Of(PathEvent what) => (what.Step, what.IsFirstExport) switch
    {
        (ExportStep.Courier, _) => new Wording("{0}: ekspor pertama yang tercatat, lewat kurir atau pos", what.Day),
        (ExportStep.ThirdParty, true) => new Wording("{0}: ekspor pertama yang tercatat, lewat perusahaan lain", what.Day),
        (ExportStep.ThirdParty, false) => new Wording("{0}: pertama kali lewat perusahaan lain", what.Day),
        (ExportStep.OwnName, true) => new Wording("{0}: ekspor pertama yang tercatat, atas nama sendiri tanpa nomor PEB", what.Day),
        (ExportStep.OwnName, false) => new Wording("{0}: pertama kali atas nama sendiri, tanpa nomor PEB", what.Day),
        (ExportStep.OwnPeb, true) => new Wording("{0}: ekspor pertama yang tercatat, langsung dengan PEB atas nama sendiri", what.Day),
        (ExportStep.OwnPeb, false) when what.IsGraduation => new Wording("{0}: PEB sendiri yang pertama, sesudah lewat kurir atau perusahaan lain", what.Day),
        (ExportStep.OwnPeb, false) => new Wording("{0}: PEB sendiri yang pertama", what.Day),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };
}
