using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>What must be known of a call or visit in which the office was told something.</summary>
public static class InformantRules
{
    /// <summary>What is wrong with the day; null when nothing is, or none was written.</summary>
    public static Wording? CheckDay(DateOnly? day, DateOnly today) => day switch
    {
        { } late when late > today => new Wording("Tanggal {0} belum tiba; tulis hari telepon atau kunjungannya", late),
        { } early when early < today.AddYears(-1) => new Wording("Tanggal {0} lebih dari setahun yang lalu; tulis hari telepon atau kunjungannya", early),
        _ => null,
    };

    /// <summary>A call or visit has somebody at the other end; a list has not.</summary>
    public static bool NeedsName(EntrySource source) => source is EntrySource.Telephone or EntrySource.Visit;
}
