using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Pekalongan.Exports.Core.Tests.Shipments;

internal enum WalkVerb
{
    Enter,
    Submit,
    Verify,
    VerifyQueue,
    Return,
    Correct,
    Void,
    Publish,
    Close,
    Remember,
    Wait,
    State,
    Decide,
    AddRates,
    WithdrawRate,
    SetRule,
    Import,
    ImportAgain,
}

/// <summary>What is done, to which of all there is, and how: what the two numbers mean is the verb's.</summary>
internal readonly record struct WalkStep(WalkVerb Verb, byte Which, byte How)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Verb}.{Which}.{How}");
}

/// <summary>The steps of a walk; a failing one is printed so that it can be pasted among the known ones.</summary>
internal sealed record WalkSteps(IReadOnlyList<WalkStep> Steps)
{
    /// <summary>Every verb, and again those that fill an office.</summary>
    private static readonly WalkVerb[] Round = [.. Enum.GetValues<WalkVerb>(), WalkVerb.Enter, WalkVerb.Import, WalkVerb.VerifyQueue, WalkVerb.Decide, WalkVerb.Close];

    /// <summary>Two rounds in any order, so that everything is tried in an empty office and in a full one.</summary>
    public static Gen<WalkSteps> Any =>
        from first in Gen.Shuffle(Round)
        from second in Gen.Shuffle(Round)
        from numbers in Gen.Choose(0, ushort.MaxValue).ListOf(2 * Round.Length)
        select new WalkSteps([.. first.Concat(second).Zip(numbers, (verb, number) => new WalkStep(verb, (byte)(number >> 8), (byte)number))]);

    public static WalkSteps Parse(string text) => new([.. text.Split(' ').Select(step => step.Split('.')).Select(parts => new WalkStep(
        Enum.Parse<WalkVerb>(parts[0]), byte.Parse(parts[1], CultureInfo.InvariantCulture), byte.Parse(parts[2], CultureInfo.InvariantCulture)))]);

    /// <summary>Without the steps that don't matter: halves, quarters, then single ones are left out; then with the simplest numbers.</summary>
    public IEnumerable<WalkSteps> Shorter()
    {
        for (var size = Steps.Count / 2; size > 0; size /= 2)
            for (var from = 0; from + size <= Steps.Count; from += size)
                yield return new WalkSteps([.. Steps.Take(from), .. Steps.Skip(from + size)]);
        for (var i = 0; i < Steps.Count; i++)
            if (Steps[i] is not { Which: 0, How: 0 })
                yield return new WalkSteps([.. Steps.Take(i), Steps[i] with { Which = 0, How = 0 }, .. Steps.Skip(i + 1)]);
    }

    public override string ToString() => string.Join(' ', Steps);
}
