using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Accounts;

/// <summary>The data-protection keys in the database, so that every web server reads the cookies of the others.</summary>
public sealed class DataProtectionKeys(ExportsDbContext db)
{
    public async Task<IReadOnlyList<string>> ReadAsync() =>
        await db.DataProtectionKeys.OrderBy(k => k.Id).Select(k => k.Xml).ToListAsync();

    public async Task AddAsync(string friendlyName, string xml)
    {
        db.DataProtectionKeys.Add(new DataProtectionKey { FriendlyName = friendlyName, Xml = xml });
        await db.SaveChangesAsync();
    }
}
