using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.OpenData;

/// <summary>The parameters of a question in its address: each once, empty as if not given.</summary>
public sealed class AskedParameters(IQueryCollection query)
{
    private static readonly string[] Names =
    [
        ProgressQuestion.YearParameter, ProgressQuestion.AsOfParameter, ProgressQuestion.KnownParameter, ProgressQuestion.ScopeParameter,
    ];

    public string? this[string name] => query[name] is [{ } value] && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    public bool HasAsOf => this[ProgressQuestion.AsOfParameter] is not null;

    /// <summary>Two values for one parameter are no question: answering one of them would hide that.</summary>
    public IReadOnlyList<QuestionProblem> Repeated =>
    [
        .. Names.Where(name => query[name].Count > 1).Select(name => new QuestionProblem(name, new Wording("Tulis satu nilai saja"))),
    ];
}
