using System.Linq.Expressions;

namespace Pekalongan.Exports.Core.Notices;

/// <summary>Which notices staff see, and which wait for them.</summary>
public static class NoticeAccess
{
    /// <summary>Holds a link that opens an account: nobody of the office reads it, only its owner.</summary>
    public static bool IsAccountLetter(this NoticeKind kind) => kind is NoticeKind.AccountActivation or NoticeKind.PasswordReset;

    /// <summary>Those of a scope, without the letters to the office's own accounts.</summary>
    public static Expression<Func<Notice, bool>> OfStaff(string scope) => n => n.ScopeCode == scope
        && (n.ExporterId != null || (n.Kind != NoticeKind.AccountActivation && n.Kind != NoticeKind.PasswordReset));

    /// <summary>Nobody was told yet, and the program goes no further by itself.</summary>
    public static Expression<Func<Notice, bool>> NeedsSomebody(DateTime now) => n =>
        (n.State == NoticeState.ByHand || n.State == NoticeState.Failed || n.State == NoticeState.Uncertain)
        && n.ToldAt == null && (n.ExpiresAt == null || n.ExpiresAt > now);
}
