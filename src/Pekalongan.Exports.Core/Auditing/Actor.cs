using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Auditing;

/// <summary>On whose behalf the current request or command acts. Services read it for the audit trail and for maker-is-not-checker.</summary>
public sealed class Actor
{
    public Guid? UserId { get; private set; }

    public Role? Role { get; private set; }

    /// <summary>The one business an exporter's account belongs to.</summary>
    public Guid? ExporterId { get; private set; }

    public void SignIn(Guid userId, Role role, Guid? exporterId) => (UserId, Role, ExporterId) = (userId, role, exporterId);

    /// <exception cref="InvalidOperationException">Nobody is signed in: a page without a policy called a service.</exception>
    public Guid RequireUser() => UserId ?? throw new InvalidOperationException("This act needs a signed-in person.");

    /// <summary>The answer to a form that was shown before the row was last saved; nobody is told of "somebody else" who did it in another window.</summary>
    public Outcome StaleFor(IVersioned row) => row.IsSavedBy(UserId) ? Outcome.StaleByOwnHand : Outcome.Stale;
}
