using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>Looks for the rows of a table on the register: the same NIB, the same person with a business of that name, or a row imported before.</summary>
public sealed class RegisterComparison(ExportsDbContext db, NikVault nikVault)
{
    internal async Task<List<ImportRow>> CompareAsync(string scopeCode, IReadOnlyList<ExporterRow> rows, CancellationToken cancellationToken)
    {
        var readable = rows.Where(row => !row.IsWrong).ToList();
        var known = await KnownRows.LoadAsync(db, nikVault, scopeCode, readable, cancellationToken);
        return [.. rows.Select(row => row.IsWrong ? row.As(ImportRowState.Wrong) : Compare(row, known))];
    }

    private ImportRow Compare(ExporterRow row, KnownRows known)
    {
        var read = row.Read!;
        var person = read.Person.Nik is { } nik ? known.FindPerson(nikVault.Lookup(nik)) : null;
        var same = known.FindByNib(read.Business.Nib) ?? known.FindByOwner(person, read.Business.Name);
        if (same is not null)
        {
            var differences = new ExporterDifferences(nikVault, known.KelurahanNames).Between(read, same);
            return row.As(differences.Count == 0 ? ImportRowState.Known : ImportRowState.Different, differences, same.Id);
        }

        if (known.FindImported(row.Key) is { } earlier)
            return row.As(ImportRowState.Known, exporterId: earlier);
        if (person is null)
            return row.As(ImportRowState.Ready);
        if (SearchKey.Of(person.Name) != SearchKey.Of(read.Person.Name))
        {
            row.Findings.Add(new ImportFinding("NIK", new Wording("NIK ini sudah tercatat atas nama {0}", person.Name)));
            return row.As(ImportRowState.Wrong);
        }

        row.Findings.Add(new ImportFinding(null, new Wording("Akan dicatat sebagai usaha lain milik {0}, yang sudah ada di daftar; data orangnya tidak diubah", person.Name)));
        return row.As(ImportRowState.Ready);
    }

    /// <summary>What the register holds of a run of rows, in a handful of questions for all of them.</summary>
    private sealed class KnownRows
    {
        private readonly Dictionary<string, Exporter> _byNib = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Person> _people = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Guid> _imported = new(StringComparer.Ordinal);
        private ILookup<Guid, Exporter> _byOwner = Array.Empty<Exporter>().ToLookup(e => e.PersonId);

        public IReadOnlyDictionary<string, string> KelurahanNames { get; private set; } = new Dictionary<string, string>();

        public static async Task<KnownRows> LoadAsync(
            ExportsDbContext db, NikVault nikVault, string scopeCode, List<ExporterRow> rows, CancellationToken cancellationToken)
        {
            var known = new KnownRows();
            if (rows.Count == 0)
                return known;
            var nibs = rows.Select(row => row.Read!.Business.Nib?.Digits).OfType<string>().Distinct().ToList();
            var lookups = rows.Select(row => row.Read!.Person.Nik).OfType<Nik>().Distinct().Select(nikVault.Lookup).ToList();
            var keys = rows.Select(row => row.Key).ToList();
            var people = await db.People.AsNoTracking().Where(p => p.ScopeCode == scopeCode && lookups.Contains(p.NikLookup!)).ToListAsync(cancellationToken);
            var owners = people.Select(p => p.Id).ToList();
            var found = await db.Exporters.Where(e => e.ScopeCode == scopeCode && EF.Parameter(nibs).Contains(e.Nib!)).Select(e => e.Id).ToListAsync(cancellationToken);
            if (owners.Count > 0)
                found.AddRange(await db.Exporters.Where(e => e.ScopeCode == scopeCode && owners.Contains(e.PersonId)).Select(e => e.Id).ToListAsync(cancellationToken));
            var businesses = found.Count == 0 ? [] : await db.Exporters.AsNoTracking()
                .Include(e => e.Person).Include(e => e.Products).Include(e => e.Certificates).AsSplitQuery()
                .Where(e => found.Contains(e.Id)).ToListAsync(cancellationToken);
            var imported = await db.ImportedRows.Where(r => r.ScopeCode == scopeCode && keys.Contains(r.RowKey))
                .Select(r => new { r.RowKey, r.ExporterId }).ToListAsync(cancellationToken);
            foreach (var person in people)
                known._people[Convert.ToBase64String(person.NikLookup!)] = person;
            foreach (var business in businesses.Where(b => b.Nib is not null))
                known._byNib[business.Nib!] = business;
            foreach (var row in imported)
                known._imported[Convert.ToBase64String(row.RowKey)] = row.ExporterId;
            known._byOwner = businesses.ToLookup(b => b.PersonId);
            if (businesses.Count > 0)
                known.KelurahanNames = await db.Kelurahan.ToDictionaryAsync(k => k.Code, k => k.Name, cancellationToken);
            return known;
        }

        public Exporter? FindByNib(Nib? nib) => nib is null ? null : _byNib.GetValueOrDefault(nib.Digits);

        public Exporter? FindByOwner(Person? owner, string name) =>
            owner is null ? null : _byOwner[owner.Id].FirstOrDefault(business => SearchKey.Of(business.Name) == SearchKey.Of(name));

        public Person? FindPerson(byte[] lookup) => _people.GetValueOrDefault(Convert.ToBase64String(lookup));

        public Guid? FindImported(byte[] key) => _imported.TryGetValue(Convert.ToBase64String(key), out var id) ? id : null;
    }
}
