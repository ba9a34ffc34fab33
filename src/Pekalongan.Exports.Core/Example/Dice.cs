namespace Pekalongan.Exports.Core.Example;

/// <summary>Numbers that look random and are the same on every machine and in every release (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>At least <paramref name="from"/>, less than <paramref name="to"/>.</summary>
    public int Between(int from, int to)
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return from + (int)((mixed ^ (mixed >> 31)) % (ulong)(to - from));
    }
}
