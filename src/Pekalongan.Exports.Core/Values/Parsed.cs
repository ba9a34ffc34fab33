using System.Diagnostics.CodeAnalysis;

namespace Pekalongan.Exports.Core.Values;

/// <summary>
/// What reading a typed text gave: the value, or the problem in words that say what is expected.
/// Every value of this folder that people type has a <c>Parse(string?)</c> answering one of these.
/// </summary>
public sealed record Parsed<T>
    where T : notnull
{
    private readonly T? _value;

    private Parsed(T? value, Wording? problem) => (_value, Problem) = (value, problem);

    public Wording? Problem { get; }

    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Ok => Problem is null;

    /// <exception cref="InvalidOperationException">The text could not be read; look at <see cref="Problem"/> first.</exception>
    public T Value => Ok ? _value! : throw new InvalidOperationException(Problem.Text);

    [SuppressMessage("Usage", "CA2225", Justification = "Lets a Parse method answer with the value or the wording itself.")]
    public static implicit operator Parsed<T>(T value) => new(value, null);

    [SuppressMessage("Usage", "CA2225", Justification = "Lets a Parse method answer with the value or the wording itself.")]
    public static implicit operator Parsed<T>(Wording problem) => new(default, problem);

    public Parsed<TOther> Then<TOther>(Func<T, Parsed<TOther>> next)
        where TOther : notnull => Ok ? next(Value) : Problem;

    public bool Try([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Wording? problem)
    {
        (value, problem) = (_value, Problem);
        return Ok;
    }
}
