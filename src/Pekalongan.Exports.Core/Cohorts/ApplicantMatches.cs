using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>A business on the register that an application may be about, and what speaks for it.</summary>
public sealed record ApplicantMatch(Guid ExporterId, string Name, string PersonName, string? Nib, bool SameNib, bool SameNik, bool SamePhone, bool SameName)
{
    /// <summary>The register will not take a second business with this NIB.</summary>
    public bool IsCertain => SameNib;
}

/// <summary>Looks for an applicant on the register, by what identifies a business and by what only resembles it.</summary>
public sealed class ApplicantMatches(ExportsDbContext db, NikVault nikVault)
{
    private const int MostShown = 10;

    public async Task<IReadOnlyList<ApplicantMatch>> FindAsync(string scopeCode, ApplicantAnswers answers, CancellationToken cancellationToken)
    {
        var entry = answers.Entry;
        var nib = Nib.Parse(entry.Nib).Try(out var readNib, out _) ? readNib.Digits : null;
        var lookup = Nik.Parse(entry.Nik).Try(out var nik, out _) ? nikVault.Lookup(nik) : null;
        var phone = PhoneNumber.Parse(entry.Phone).Try(out var readPhone, out _) ? readPhone.International : null;
        var name = PlainText.Of(entry.Name).ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Becomes the database's lower(), which knows no culture.
        var found = await db.Exporters.Where(e => e.ScopeCode == scopeCode && e.ErasedAt == null)
            .Where(e => (nib != null && e.Nib == nib) || (lookup != null && e.Person!.NikLookup == lookup) || (phone != null && e.Phone == phone)
                || e.Name.ToLower() == name)
            .OrderBy(e => e.Name).Take(MostShown)
            .Select(e => new
            {
                e.Id,
                e.Name,
                PersonName = e.Person!.Name,
                e.Nib,
                SameNib = nib != null && e.Nib == nib,
                SameNik = lookup != null && e.Person.NikLookup == lookup,
                SamePhone = phone != null && e.Phone == phone,
                SameName = e.Name.ToLower() == name,
            })
            .ToListAsync(cancellationToken);
#pragma warning restore CA1304, CA1311, CA1862
        return [.. found.OrderByDescending(m => m.SameNib).ThenByDescending(m => m.SameNik).ThenBy(m => m.Name, StringComparer.Ordinal)
            .Select(m => new ApplicantMatch(m.Id, m.Name, m.PersonName, m.Nib, m.SameNib, m.SameNik, m.SamePhone, m.SameName))];
    }
}
