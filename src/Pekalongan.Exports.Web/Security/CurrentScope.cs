using Pekalongan.Exports.Core.Office;

namespace Pekalongan.Exports.Web.Security;

/// <summary>
/// Whose figures this request shows and enters. Set from the session before any page runs; a page for everybody has none.
/// Every query of a signed-in page filters by <see cref="Code"/>.
/// </summary>
public sealed class CurrentScope
{
    private Scope? _scope;

    public bool IsKnown => _scope is not null;

    public string Code => Known.Code;

    public string Name => Known.Name;

    public bool IsExample => Known.Kind == ScopeKind.Example;

    /// <summary>The scope of the office that runs this installation.</summary>
    public bool IsDefault => Known.IsDefault;

    private Scope Known => _scope ?? throw new InvalidOperationException("Nobody is signed in: a page without a permission asked for its scope.");

    public void Open(Scope scope) => _scope = scope;
}
