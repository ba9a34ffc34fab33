namespace Pekalongan.Exports.Web.OpenData;

/// <summary>What the office has decided about its open data ("OpenData"). No licence is claimed that nobody gave.</summary>
public sealed record OpenDataSettings
{
    public const string Section = "OpenData";

    /// <summary>The name of the licence, as the office has set it; null when it hasn't.</summary>
    public string? License { get; init; }

    /// <summary>Where its text stands.</summary>
    public string? LicenseAddress { get; init; }
}
