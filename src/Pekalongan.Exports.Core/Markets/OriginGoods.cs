namespace Pekalongan.Exports.Core.Markets;

/// <summary>Goods as far as their papers depend on them: the office's word for them, and their HS code where it is known.</summary>
/// <param name="CommodityKey">As in the table of commodities.</param>
/// <param name="Hs">Digits only; of the shipment's line, else the code suggested for the commodity.</param>
public sealed record OriginGoods(string CommodityKey, string? Hs)
{
    /// <summary>HS chapters of fish, and of what is made of fish and shellfish.</summary>
    private static readonly string[] FishCodes = ["03", "0508", "0511", "1604", "1605", "230120"];
    private static readonly string[] PlantCodes = ["06", "07", "08", "09", "10", "11", "12", "13", "14", "46", "960310"];
    private static readonly string[] WoodCodes = ["44", "940161", "940169", "940330", "940340", "940350", "940360"];
    private static readonly string[] FoodCodes = ["0410", "16", "17", "18", "19", "20", "21"];
    private static readonly string[] ShellCodes = ["0508", "9601"];
    private static readonly string[] Textiles = ["50", "51", "52", "53", "54", "55", "58", "60", "61", "62", "63"];
    private static readonly string[] FishKeys = ["surimi", "hasil_olahan_ikan", "crab_shell_pellet", "sarden"];
    private static readonly string[] CraftKeys =
        ["batik", "kain_batik", "sarung_batik", "sarung_palekat", "fesyen_batik", "kerajinan_batik", "kerajinan_tangan", "tembaga_batik", "kerajinan_logam", "kerajinan_kerang"];

    public static OriginGoods Of(Commodity commodity, string? hs) =>
        new(commodity.Key, hs ?? commodity.SuggestedHs?.Replace(".", "", StringComparison.Ordinal));

    /// <summary>Surimi cannot leave without its health certificate.</summary>
    public bool IsSurimi => CommodityKey == "surimi";

    public bool IsFish => FishKeys.Contains(CommodityKey) || StartsWithAny(FishCodes);

    public bool IsPlant => StartsWithAny(PlantCodes);

    public bool IsWood => CommodityKey == "mebel" || StartsWithAny(WoodCodes);

    public bool IsFood => StartsWithAny(FoodCodes);

    public bool IsShell => CommodityKey == "kerajinan_kerang" || StartsWithAny(ShellCodes);

    /// <summary>Batik, hand-woven cloth and crafts; which of them are made by hand only the maker knows.</summary>
    public bool IsCraft => CraftKeys.Contains(CommodityKey) || (CommodityKey == "tekstil" && (Hs is null || StartsWithAny(Textiles)));

    private bool StartsWithAny(string[] codes) => Hs is { } hs && codes.Any(code => hs.StartsWith(code, StringComparison.Ordinal));
}
