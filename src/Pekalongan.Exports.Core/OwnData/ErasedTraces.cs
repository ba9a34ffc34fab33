using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.OwnData;

/// <summary>Erases what else names the person: accounts, words, files, what is sealed, and the keys of the trail. In the caller's transaction.</summary>
internal sealed class ErasedTraces(ExportsDbContext db, ErasedSealed sealedData)
{
    public async Task EraseAsync(ErasedRows rows, CancellationToken cancellationToken)
    {
        await sealedData.EraseAsync(rows, cancellationToken);
        await CloseAccountsAsync(rows, cancellationToken);
        await new ErasedWords(db).EraseAsync(rows.Businesses, cancellationToken);
        await new ErasedFiles(db).EraseAsync(rows, cancellationToken);
        await PersonalValues.ForgetAsync(db, rows.Owners, cancellationToken);
    }

    private async Task CloseAccountsAsync(ErasedRows rows, CancellationToken cancellationToken)
    {
        foreach (var id in rows.Accounts)
            await db.Users.Where(u => u.Id == id).ExecuteUpdateAsync(
                set => set.SetProperty(u => u.Name, ErasedRows.AccountName(id)).SetProperty(u => u.Email, (string?)null).SetProperty(u => u.Phone, (string?)null)
                    .SetProperty(u => u.PasswordHash, (string?)null).SetProperty(u => u.Status, AccountStatus.Suspended).SetProperty(u => u.Version, Guid.NewGuid()), cancellationToken);
        await db.Sessions.Where(s => rows.Accounts.Contains(s.UserId)).ExecuteDeleteAsync(cancellationToken);
        await db.AccountLinks.Where(l => rows.Accounts.Contains(l.UserId)).ExecuteDeleteAsync(cancellationToken);
    }
}
