namespace Pekalongan.Exports.Core.Values;

/// <summary>The two languages of the program. Indonesian is the first; its texts are the keys of the English ones.</summary>
public enum Language
{
    Indonesian,
    English,
}
