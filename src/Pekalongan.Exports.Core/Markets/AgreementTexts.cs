using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Markets;

/// <summary>Notes and sources of the program's own table in English. What the office wrote itself stands as it wrote it.</summary>
public static class AgreementTexts
{
    private static readonly Dictionary<string, string> English = EmbeddedCsv
        .Read("trade_agreements.csv", cell => new[] { (Id: cell("note"), En: cell("note_en")), (Id: cell("source"), En: cell("source_en")) })
        .SelectMany(pairs => pairs).Where(pair => pair.Id.Length > 0).DistinctBy(pair => pair.Id).ToDictionary(pair => pair.Id, pair => pair.En, StringComparer.Ordinal);

    public static string? NoteIn(this TradeAgreement agreement, Language language) => In(agreement.Note, language);

    public static string? SourceIn(this TradeAgreement agreement, Language language) => In(agreement.Source, language);

    private static string? In(string? text, Language language) => text is not null && language == Language.English ? English.GetValueOrDefault(text, text) : text;
}
