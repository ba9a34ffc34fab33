using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Collection;

/// <summary>The message that asks an exporter for its month: in Indonesian, whatever language the asker's page is in.</summary>
internal static class AskText
{
    public static string For(string exporter, PartialDate month) => new Wording(
        "Salam, {0}. Kami dari dinas perdagangan kota ingin menanyakan ekspor bulan {1}: barang apa, ke negara mana, dan berapa nilainya? Bila tidak ada ekspor, cukup balas: tidak ada. Terima kasih.",
        exporter, month).In(Language.Indonesian);
}
