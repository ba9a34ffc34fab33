using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Pekalongan.Exports.Reporting.Tree;

/// <summary>The data of an SVG path as steps from place to place; arcs are refused.</summary>
internal sealed partial class EmblemPath
{
    private readonly ImmutableArray<EmblemStep>.Builder _steps = ImmutableArray.CreateBuilder<EmblemStep>();
    private readonly string[] _parts;
    private readonly (int X, int Y) _origin;
    private (int X, int Y) _at;
    private (int X, int Y) _start;
    private (int X, int Y)? _cubicHandle;
    private (int X, int Y)? _quadraticHandle;
    private int _next;

    private EmblemPath(string data, int left, int top)
    {
        _parts = [.. Part().Matches(data).Select(match => match.Value)];
        _origin = (left, top);
    }

    public static ImmutableArray<EmblemStep> Read(string data, int left, int top) => new EmblemPath(data, left, top).Read();

    private ImmutableArray<EmblemStep> Read()
    {
        var command = ' ';
        while (_next < _parts.Length)
        {
            if (char.IsLetter(_parts[_next][0]))
                command = _parts[_next++][0];
            else if (command is 'M' or 'm')
                command = command == 'M' ? 'L' : 'l';
            Step(char.ToUpperInvariant(command), char.IsLower(command));
        }

        return _steps.ToImmutable();
    }

    private void Step(char command, bool isRelative)
    {
        var from = isRelative ? _at : (0, 0);
        var (cubic, quadratic) = (_cubicHandle, _quadraticHandle);
        (_cubicHandle, _quadraticHandle) = (null, null);
        switch (command)
        {
            case 'M':
                _start = _at = Point(from);
                Add(new EmblemStep(EmblemVerb.Move, _at.X, _at.Y));
                break;
            case 'L':
                Line(Point(from));
                break;
            case 'H':
                Line((Number() + from.Item1, _at.Y));
                break;
            case 'V':
                Line((_at.X, Number() + from.Item2));
                break;
            case 'C':
                Curve(Point(from), Point(from), Point(from));
                break;
            case 'S':
                Curve(Mirrored(cubic), Point(from), Point(from));
                break;
            case 'Q':
                Quadratic(Point(from), Point(from));
                break;
            case 'T':
                Quadratic(Mirrored(quadratic), Point(from));
                break;
            case 'Z':
                _at = _start;
                Add(new EmblemStep(EmblemVerb.Close));
                break;
            default:
                throw new FormatException($"The drawing's path uses \"{command}\"; turn arcs into curves.");
        }
    }

    private void Line((int X, int Y) to)
    {
        _at = to;
        Add(new EmblemStep(EmblemVerb.Line, to.X, to.Y));
    }

    private void Curve((int X, int Y) first, (int X, int Y) second, (int X, int Y) to)
    {
        (_at, _cubicHandle) = (to, second);
        Add(new EmblemStep(EmblemVerb.Curve, to.X, to.Y, first.X, first.Y, second.X, second.Y));
    }

    private void Quadratic((int X, int Y) handle, (int X, int Y) to)
    {
        var from = _at;
        Curve(Third(from, handle), Third(to, handle), to);
        (_cubicHandle, _quadraticHandle) = (null, handle);
    }

    private static (int X, int Y) Third((int X, int Y) end, (int X, int Y) handle) =>
        (end.X + 2 * (handle.X - end.X) / 3, end.Y + 2 * (handle.Y - end.Y) / 3);

    private (int X, int Y) Mirrored((int X, int Y)? handle) => handle is { } h ? (2 * _at.X - h.X, 2 * _at.Y - h.Y) : _at;

    private (int X, int Y) Point((int X, int Y) from) => (Number() + from.X, Number() + from.Y);

    private int Number() => _next < _parts.Length
        ? EmblemSvg.Thousandths(_parts[_next++])
        : throw new FormatException("The drawing's path ends in the middle of a step.");

    private void Add(EmblemStep step)
    {
        if (_steps.Count == 0 && step.Verb != EmblemVerb.Move)
            throw new FormatException("The drawing's path does not start with a move.");
        var (x, y) = _origin;
        _steps.Add(step.Verb switch
        {
            EmblemVerb.Close => step,
            EmblemVerb.Curve => new EmblemStep(step.Verb, step.X - x, step.Y - y, step.X1 - x, step.Y1 - y, step.X2 - x, step.Y2 - y),
            _ => new EmblemStep(step.Verb, step.X - x, step.Y - y),
        });
    }

    [GeneratedRegex(@"[A-Za-z]|[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?|[^\s,]")]
    private static partial Regex Part();
}
