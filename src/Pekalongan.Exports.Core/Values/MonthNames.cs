namespace Pekalongan.Exports.Core.Values;

/// <summary>The months as people write them in either language: in full, or shortened to three letters or more ("Agst", "Okt").</summary>
internal static class MonthNames
{
    private static readonly (string Name, int Month)[] Other =
    [
        ("Pebruari", 2), ("Nopember", 11), ("Agst", 8), ("Agt", 8), ("Ags", 8), ("Sept", 9),
    ];

    public static int? Find(string text)
    {
        if (text.Length < 3)
            return null;
        foreach (var (name, month) in Other)
        {
            if (IsStart(name, text))
                return month;
        }

        for (var month = 1; month <= 12; month++)
        {
            if (IsStart(Figures.MonthName(month, Language.Indonesian), text) || IsStart(Figures.MonthName(month, Language.English), text))
                return month;
        }

        return null;
    }

    private static bool IsStart(string name, string text) => name.StartsWith(text, StringComparison.OrdinalIgnoreCase);
}
