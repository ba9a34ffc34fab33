using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Collection;

/// <summary>What an exporter told the office of one month.</summary>
public sealed record StatementEntry
{
    public required ExportChannel Channel { get; init; }

    public required EntrySource Source { get; init; }

    public string? InformantName { get; init; }

    public DateOnly? InformedOn { get; init; }

    public required IReadOnlyList<StatementLineEntry> Lines { get; init; }
}

/// <param name="CommodityKey">What.</param>
/// <param name="CountryIso2">Where to.</param>
/// <param name="NetWeight">Zero where the exporter did not know.</param>
/// <param name="Currency">Of the amount.</param>
/// <param name="AmountMinor">FOB value of the month, in the smallest unit of its currency.</param>
public sealed record StatementLineEntry(string CommodityKey, string CountryIso2, Weight NetWeight, Currency Currency, long AmountMinor);

/// <summary>What a monthly statement must and cannot say.</summary>
public static class StatementRules
{
    public const int MostLines = 30;

    /// <summary>The latest month of which a statement can speak: the last one that has ended.</summary>
    public static int LastMonth(DateOnly today) => YearMonth.Of(today.AddMonths(-1));

    public static Outcome? RefuseMonth(int month, DateOnly today)
    {
        if (month % 100 is < 1 or > 12 || YearMonth.FirstDay(month) < ShipmentRules.FirstDay)
            return Outcome.Refused(new Wording("Pilih bulan yang direkap"), nameof(MonthlyStatement.Month));
        return month > LastMonth(today)
            ? Outcome.Refused(new Wording("Bulan itu belum selesai; rekap baru dicatat setelah bulannya berakhir"), nameof(MonthlyStatement.Month))
            : null;
    }

    public static Outcome? Refuse(StatementEntry entry, DateOnly today)
    {
        if (entry.Source == EntrySource.Portal)
            return Outcome.Refused(new Wording("Pilih dari mana keterangan ini diperoleh"), nameof(StatementEntry.Source));
        if (InformantRules.NeedsName(entry.Source) && PlainText.Of(entry.InformantName).Length == 0)
            return Outcome.Refused(new Wording("Tulis siapa yang memberi keterangan"), nameof(StatementEntry.InformantName));
        if (InformantRules.CheckDay(entry.InformedOn, today) is { } day)
            return Outcome.Refused(day, nameof(StatementEntry.InformedOn));
        if (entry.Lines.Count is 0 or > MostLines)
            return Outcome.Refused(new Wording("Isi 1 sampai {0} baris", MostLines), nameof(StatementEntry.Lines));
        for (var i = 0; i < entry.Lines.Count; i++)
        {
            if (Refuse(entry.Lines[i]) is var (problem, field))
                return Outcome.Refused(problem, FieldOf(i, field));
            if (IndexOfSame(entry.Lines, i) is { } earlier)
                return Outcome.Refused(new Wording("Komoditas dan negara ini sudah ada di baris {0}; jumlahkan di sana", earlier + 1), FieldOf(i, nameof(StatementLineEntry.CommodityKey)));
        }

        return null;
    }

    private static (Wording Problem, string Field)? Refuse(StatementLineEntry line)
    {
        if (line.CountryIso2 == Country.Home)
            return (ShipmentRules.NotAbroad, nameof(StatementLineEntry.CountryIso2));
        if (line.AmountMinor is <= 0 or > ShipmentRules.MostAmountMinor)
            return (new Wording("Tulis nilai barang, misalnya 12.500,50"), nameof(StatementLineEntry.AmountMinor));
        return line.NetWeight.Grams is < 0 or > ShipmentRules.MostGrams
            ? (new Wording("Tulis berat bersih dalam kilogram, misalnya 250,5"), nameof(StatementLineEntry.NetWeight))
            : null;
    }

    private static int? IndexOfSame(IReadOnlyList<StatementLineEntry> lines, int at)
    {
        for (var i = 0; i < at; i++)
            if ((lines[i].CommodityKey, lines[i].CountryIso2, lines[i].Currency) == (lines[at].CommodityKey, lines[at].CountryIso2, lines[at].Currency))
                return i;
        return null;
    }

    private static string FieldOf(int line, string field) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Lines[{line}].{field}");
}
