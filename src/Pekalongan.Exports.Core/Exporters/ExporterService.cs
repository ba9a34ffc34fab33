using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Exporters;

/// <summary>Writes the register. One NIB is one business and one NIK one person within a scope, also when two people register at once.</summary>
public sealed class ExporterService(ExportsDbContext db, IDatabaseProvider provider, AuditTrail audit, Actor actor, NikVault nikVault, TimeProvider time)
{
    /// <param name="id">Made by the form, so that the same form sent twice registers once.</param>
    /// <param name="scopeCode">Whose register.</param>
    /// <param name="person">The owner or the responsible person.</param>
    /// <param name="business">The business.</param>
    /// <param name="isSamePerson">The answer to <see cref="RegisterAnswer.SamePerson"/>: this is another business of theirs.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<RegisterAnswer> RegisterAsync(
        Guid id, string scopeCode, PersonFacts person, BusinessFacts business, bool isSamePerson, CancellationToken cancellationToken)
    {
        var earlier = await db.Exporters.Where(e => e.Id == id && e.ScopeCode == scopeCode).Select(e => new { e.Name, e.Nib })
            .SingleOrDefaultAsync(cancellationToken);
        if (earlier is not null)
            // The same form twice is a double click; with another business in it, it is somebody who went back in the browser.
            return earlier.Name == business.Name && earlier.Nib == business.Nib?.Digits
                ? Outcome.Done
                : Outcome.Refused(new Wording("Formulir ini sudah dipakai untuk mendaftarkan {0}; buka formulir baru untuk usaha lain", earlier.Name));
        if (await CheckAsync(id, scopeCode, person, business, isSamePerson, cancellationToken) is { } hindrance)
            return hindrance;

        var known = person.Nik is null ? null : await FindPersonAsync(scopeCode, person.Nik, cancellationToken);
        var (exporter, records) = Add(id, scopeCode, person, business, known?.Id, await SearchTextAsync(business, cancellationToken));
        return await SaveAsync(ProcessKind.ExporterRegistering, exporter, records, person, business, known?.Id, cancellationToken);
    }

    /// <summary>
    /// Registers many at once, each as an act of its own, and asks the database a handful of questions for all of them. A person who is on the
    /// register already, or stands above in the list, gets another business. What the context holds besides is saved with them.
    /// </summary>
    /// <exception cref="DbUpdateException">Somebody else registered one of them meanwhile; nothing was saved.</exception>
    public async Task<IReadOnlyList<RegisterAnswer>> RegisterManyAsync(
        string scopeCode, IReadOnlyList<Registration> registrations, CancellationToken cancellationToken)
    {
        var nibs = registrations.Select(r => r.Business.Nib?.Digits).OfType<string>().ToList();
        var takenNibs = await db.Exporters.Where(e => e.ScopeCode == scopeCode && nibs.Contains(e.Nib!))
            .ToDictionaryAsync(e => e.Nib!, e => new KnownBusiness(e.Id, e.Name), StringComparer.Ordinal, cancellationToken);
        var niks = registrations.Select(r => r.Person.Nik).OfType<Nik>().Distinct().ToDictionary(nik => nik, nikVault.Lookup);
        var lookups = niks.Values.ToList();
        var people = await db.People.Where(p => p.ScopeCode == scopeCode && lookups.Contains(p.NikLookup!))
            .ToDictionaryAsync(p => Convert.ToBase64String(p.NikLookup!), p => p.Id, cancellationToken);
        var keys = registrations.SelectMany(r => r.Business.Products).Select(p => p.CommodityKey).Distinct().ToList();
        var commodities = await db.Commodities.Where(c => keys.Contains(c.Key)).ToDictionaryAsync(c => c.Key, c => c.NameId + " " + c.NameEn, cancellationToken);

        var answers = new List<RegisterAnswer>();
        // Everything below is new: comparing all of it with itself for every row would take longer than saving it.
        using var _ = db.WithoutDetecting();
        foreach (var (id, person, business) in registrations)
        {
            if (business.Nib is { } nib && !takenNibs.TryAdd(nib.Digits, new KnownBusiness(id, business.Name)))
            {
                answers.Add(NibIsTaken(takenNibs[nib.Digits]));
                continue;
            }

            var lookup = person.Nik is { } nik ? Convert.ToBase64String(niks[nik]) : null;
            var owner = lookup is not null && people.TryGetValue(lookup, out var known) ? known : (Guid?)null;
            var words = business.Products.Select(p => p.CommodityKey).Distinct().Select(key => commodities.GetValueOrDefault(key, ""));
            var (exporter, records) = Add(id, scopeCode, person, business, owner, SearchText(business, words));
            if (lookup is not null)
                people[lookup] = exporter.PersonId;
            await audit.RecordAsync(ProcessKind.ExporterRegistering, exporter.Id, records, cancellationToken: cancellationToken);
            answers.Add(Outcome.Done);
        }

        await db.SaveChangesAsync(cancellationToken);
        return answers;
    }

    /// <summary>What stands in the way of registering this, to be asked before anything is saved; null when nothing does.</summary>
    public async Task<RegisterAnswer?> CheckAsync(
        Guid id, string scopeCode, PersonFacts person, BusinessFacts business, bool isSamePerson, CancellationToken cancellationToken)
    {
        var known = isSamePerson && person.Nik is not null ? await FindPersonAsync(scopeCode, person.Nik, cancellationToken) : null;
        return await HindranceAsync(id, scopeCode, person, business, known?.Id, cancellationToken);
    }

    /// <param name="id">The business.</param>
    /// <param name="scopeCode">Whose register.</param>
    /// <param name="version">Of the business when the form was opened.</param>
    /// <param name="personVersion">Of the person when the form was opened.</param>
    /// <param name="person">The facts of the person now; they count for every business of theirs.</param>
    /// <param name="business">The facts of the business now.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<RegisterAnswer> ChangeAsync(
        Guid id, string scopeCode, Guid version, Guid personVersion, PersonFacts person, BusinessFacts business, CancellationToken cancellationToken)
    {
        var exporter = await db.Exporters.Include(e => e.Person).Include(e => e.Products).Include(e => e.Certificates).AsSplitQuery()
            .SingleOrDefaultAsync(e => e.Id == id && e.ScopeCode == scopeCode, cancellationToken);
        if (exporter is null)
            return Outcome.NotFound;
        if (exporter.Version != version)
            return actor.StaleFor(exporter);
        if (exporter.Person!.Version != personVersion)
            return actor.StaleFor(exporter.Person);
        if (exporter.ErasedAt is not null)
            return Outcome.Refused(new Wording("Data usaha ini sudah dihapus atas permintaan pemiliknya dan tidak diisi lagi; bila pemiliknya kembali, daftarkan sebagai usaha baru"));
        if (await HindranceAsync(id, scopeCode, person, business, exporter.PersonId, cancellationToken) is { } hindrance)
            return hindrance;

        var owner = exporter.Person;
        if (owner.ErasedAt is not null)
        {
            // Whoever speaks for the firm now is somebody else than the one who was erased.
            owner = new Person { ScopeCode = scopeCode, Name = person.Name, CreatedAt = time.Now() };
            db.People.Add(owner);
            exporter.PersonId = owner.Id;
        }

        Write(owner, person);
        var records = Write(exporter, business, await SearchTextAsync(business, cancellationToken));
        records.Add(owner);
        return await SaveAsync(ProcessKind.ExporterChanging, exporter, records, person, business, exporter.PersonId, cancellationToken);
    }

    /// <summary>The NIK in clear, for an act of staff whose reason is written down first.</summary>
    public async Task<(Outcome Outcome, Nik? Nik)> RevealNikAsync(Guid id, string scopeCode, string reason, CancellationToken cancellationToken)
    {
        var person = await db.Exporters.Where(e => e.Id == id && e.ScopeCode == scopeCode).Select(e => e.Person)
            .SingleOrDefaultAsync(cancellationToken);
        if (person is null)
            return (Outcome.NotFound, null);
        if (person.NikCipher is null)
            return (Outcome.Refused(new Wording("NIK orang ini belum dicatat")), null);
        audit.Note(ProcessKind.NikRevealing, nameof(Person), person.Id, id, reason);
        await db.SaveChangesAsync(cancellationToken);
        return (Outcome.Done, nikVault.Decrypt(person.NikCipher, person.Id));
    }

    public async Task<KnownPerson?> FindPersonAsync(string scopeCode, Nik nik, CancellationToken cancellationToken)
    {
        var lookup = nikVault.Lookup(nik);
        var person = await db.People.Where(p => p.ScopeCode == scopeCode && p.NikLookup == lookup)
            .Select(p => new { p.Id, p.Name }).SingleOrDefaultAsync(cancellationToken);
        if (person is null)
            return null;
        var businesses = await db.Exporters.Where(e => e.PersonId == person.Id).OrderBy(e => e.Name)
            .Select(e => new KnownBusiness(e.Id, e.Name)).ToListAsync(cancellationToken);
        return new KnownPerson(person.Id, person.Name, businesses);
    }

    private Task<bool> IsRegisteredAsync(Guid id, string scopeCode, CancellationToken cancellationToken) =>
        db.Exporters.AnyAsync(e => e.Id == id && e.ScopeCode == scopeCode, cancellationToken);

    private async Task<RegisterAnswer?> HindranceAsync(
        Guid id, string scopeCode, PersonFacts person, BusinessFacts business, Guid? personId, CancellationToken cancellationToken)
    {
        if (business.Nib is { Digits: var nib })
        {
            var same = await db.Exporters.Where(e => e.ScopeCode == scopeCode && e.Nib == nib && e.Id != id)
                .Select(e => new KnownBusiness(e.Id, e.Name)).SingleOrDefaultAsync(cancellationToken);
            if (same is not null)
                return NibIsTaken(same);
        }

        if (person.Nik is null || await FindPersonAsync(scopeCode, person.Nik, cancellationToken) is not { } known || known.Id == personId)
            return null;
        return new RegisterAnswer(Outcome.Refused(new Wording("NIK ini sudah tercatat atas nama {0}", known.Name), nameof(PersonFacts.Nik)))
        {
            SamePerson = known,
        };
    }

    private static RegisterAnswer NibIsTaken(KnownBusiness same) =>
        new(Outcome.Refused(new Wording("NIB ini sudah terdaftar atas nama {0}", same.Name), nameof(BusinessFacts.Nib))) { SameNib = same };

    private (Exporter Exporter, List<object> Records) Add(
        Guid id, string scopeCode, PersonFacts person, BusinessFacts business, Guid? ownerId, string searchText)
    {
        var records = new List<object>();
        if (ownerId is null)
        {
            var owner = new Person { ScopeCode = scopeCode, Name = person.Name, CreatedAt = time.Now() };
            Write(owner, person);
            db.People.Add(owner);
            records.Add(owner);
            ownerId = owner.Id;
        }

        var exporter = new Exporter
        {
            Id = id,
            ScopeCode = scopeCode,
            PersonId = ownerId.Value,
            Name = business.Name,
            LegalForm = business.LegalForm,
            SizeClass = business.SizeClass,
            SearchText = "",
            CreatedAt = time.Now(),
        };
        db.Exporters.Add(exporter);
        records.AddRange(Write(exporter, business, searchText));
        return (exporter, records);
    }

    private void Write(Person person, PersonFacts facts)
    {
        person.Name = facts.Name;
        person.KtpArea = facts.KtpArea;
        person.KtpAddress = facts.KtpAddress;
        person.KtpKelurahanCode = facts.KtpKelurahanCode;
        if (facts.Nik is null)
            return;
        var lookup = nikVault.Lookup(facts.Nik);
        if (person.NikLookup is not null && person.NikLookup.AsSpan().SequenceEqual(lookup))
            return;
        person.NikCipher = nikVault.Encrypt(facts.Nik, person.Id);
        person.NikLookup = lookup;
    }

    private List<object> Write(Exporter exporter, BusinessFacts facts, string searchText)
    {
        exporter.Name = facts.Name;
        exporter.LegalForm = facts.LegalForm;
        exporter.PersonTitle = facts.PersonTitle;
        exporter.Nib = facts.Nib?.Digits;
        exporter.Address = facts.Address;
        exporter.KelurahanCode = facts.KelurahanCode;
        exporter.SizeClass = facts.SizeClass;
        exporter.Sector = facts.Sector;
        exporter.Association = facts.Association;
        exporter.Phone = facts.Phone?.International;
        exporter.Email = facts.Email?.Address;
        exporter.DeclaredExport = facts.DeclaredExport;
        exporter.ExportsSinceYear = facts.ExportsSinceYear;
        exporter.ExportDeclaration = facts.ExportDeclaration;
        exporter.SearchText = searchText;
        var records = new List<object> { exporter };
        records.AddRange(ExporterLists.Replace(db, exporter, facts.Products, time));
        records.AddRange(ExporterLists.Replace(db, exporter, facts.Certificates, time));
        if (db.Entry(exporter).State != EntityState.Added)
            db.TouchForParts(exporter, records);
        return records;
    }

    private async Task<string> SearchTextAsync(BusinessFacts facts, CancellationToken cancellationToken)
    {
        var keys = facts.Products.Select(p => p.CommodityKey).ToHashSet();
        return SearchText(facts, await db.Commodities.Where(c => keys.Contains(c.Key)).Select(c => c.NameId + " " + c.NameEn).ToListAsync(cancellationToken));
    }

    private static string SearchText(BusinessFacts facts, IEnumerable<string> commodities)
    {
        var text = string.Join(' ', commodities.Concat(facts.Products.Select(p => p.Name)).Prepend(facts.Nib?.Digits ?? "").Prepend(facts.Name));
        return text[..Math.Min(text.Length, Exporter.SearchTextMaxLength)].ToLowerInvariant();
    }

    private async Task<RegisterAnswer> SaveAsync(
        ProcessKind kind, Exporter exporter, IEnumerable<object> records, PersonFacts person, BusinessFacts business, Guid? personId,
        CancellationToken cancellationToken)
    {
        await audit.RecordAsync(kind, exporter.Id, records, cancellationToken: cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Stale;
        }
        catch (DbUpdateException exception) when (provider.IsDuplicateKey(exception))
        {
            // Somebody registered the same NIB or NIK, or this very form, between the look and the save; now it can be seen.
            db.ChangeTracker.Clear();
            return kind == ProcessKind.ExporterRegistering && await IsRegisteredAsync(exporter.Id, exporter.ScopeCode, cancellationToken)
                ? Outcome.Done
                : await HindranceAsync(exporter.Id, exporter.ScopeCode, person, business, personId, cancellationToken) ?? Outcome.Stale;
        }
    }
}
