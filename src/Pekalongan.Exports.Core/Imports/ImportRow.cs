using System.Text.Json.Serialization;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

public enum ImportRowState
{
    /// <summary>Can be registered.</summary>
    Ready,

    /// <summary>Something in it is wrong or missing.</summary>
    Wrong,

    /// <summary>On the register already, with the same facts: nothing changes.</summary>
    Known,

    /// <summary>On the register already, with other facts: a person decides which are right.</summary>
    Different,
    Registered,
}

/// <summary>What is to be told of a row, and in which column it stands; null for the row as a whole.</summary>
public sealed record ImportFinding(string? Column, Wording Text)
{
    /// <summary>Stops nothing, but is not to be passed over: somebody must say that it was looked at.</summary>
    public bool IsMark { get; init; }

    /// <summary>Another shipment that it speaks of.</summary>
    public Guid? ShipmentId { get; init; }
}

/// <summary>One answer that file and register give differently. Texts are people's own words, wordings are the program's.</summary>
public sealed record ImportDifference(Wording Label, DifferentValue Registered, DifferentValue InFile);

public sealed record DifferentValue(string? Text, Wording? Wording = null)
{
    public string In(Language language) => Wording?.In(language) ?? Text ?? "";
}

/// <summary>A checked row as it is kept between the check and the decision.</summary>
public sealed record ImportRow
{
    /// <summary>As the spreadsheet counts.</summary>
    public required int Number { get; init; }

    /// <summary>The first of the rows that it belongs together with; null where it stands for itself.</summary>
    public int? FirstRow { get; init; }

    /// <summary>What the row is about, to recognise it on the screen.</summary>
    public required string Name { get; init; }

    /// <summary>All of its cells in the order of the file; none once the row is registered.</summary>
    public required IReadOnlyList<string> Cells { get; init; }

    public required ImportRowState State { get; init; }

    public IReadOnlyList<ImportFinding> Findings { get; init; } = [];

    public IReadOnlyList<ImportDifference> Differences { get; init; } = [];

    /// <summary>The business on the register: the one found, or the one made of it.</summary>
    public Guid? ExporterId { get; init; }

    /// <summary>The shipment that was recorded already.</summary>
    public Guid? ShipmentId { get; init; }

    /// <summary>Digest of everything the row says; null when it couldn't be read.</summary>
    public byte[]? Key { get; init; }

    /// <summary>Where its like stand among the rows: those that belong together are committed together.</summary>
    [JsonIgnore]
    public int Order => FirstRow ?? Number;

    /// <summary>May be committed, but a person must say that it was looked at.</summary>
    [JsonIgnore]
    public bool IsMarked => State == ImportRowState.Ready && Findings.Any(finding => finding.IsMark);

    /// <summary>A person should look at it.</summary>
    [JsonIgnore]
    public bool IsNotable => State is ImportRowState.Wrong or ImportRowState.Different || (State == ImportRowState.Ready && Findings.Count > 0);

    [JsonIgnore]
    public bool IsLeftOut => State is ImportRowState.Wrong or ImportRowState.Different;
}
