using System.Text.Json.Serialization.Metadata;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Archive;

/// <summary>How the closed sets of the tree are written: each piece with its name, and only what it is made from.</summary>
internal static class ArchivedTypes
{
    private const string KindName = "$kind";

    private static readonly Type[] Bases = [typeof(Block), typeof(Cell)];

    /// <summary>A block or cell says which one it is.</summary>
    public static void NameKinds(JsonTypeInfo type)
    {
        if (!Bases.Contains(type.Type))
            return;
        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = KindName };
        foreach (var kind in type.Type.Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(type.Type)).OrderBy(t => t.Name, StringComparer.Ordinal))
            type.PolymorphismOptions.DerivedTypes.Add(new(kind, kind.Name));
    }

    /// <summary>Most cells have neither trace nor footnote, and an archive has many cells.</summary>
    public static void LeaveOutNothing(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(Cell)))
            return;
        foreach (var property in type.Properties.Where(p => p.Name is nameof(Cell.Trace) or nameof(Cell.Footnote)))
            property.ShouldSerialize = (_, value) => value is not null;
    }

    /// <summary>What follows from the rest is worked out again and not kept.</summary>
    public static void LeaveOutComputed(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        var given = type.Type.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var computed in type.Properties.Where(p => p.Set is null && !given.Contains(p.Name)).ToList())
            type.Properties.Remove(computed);
    }
}
