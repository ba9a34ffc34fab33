using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.OwnData;

/// <summary>
/// What a person and some of the person's businesses are known by. Nothing is taken for theirs by one sign alone that people share or mistype: a
/// telephone number may be an association's, an NIB may have a wrong digit. Only the NIK is enough.
/// </summary>
public sealed record KnownAs
{
    public required string ScopeCode { get; init; }

    public required IReadOnlyCollection<Guid> Businesses { get; init; }

    public required byte[]? NikLookup { get; init; }

    /// <summary>As search keys.</summary>
    public required IReadOnlySet<string> Names { get; init; }

    public required IReadOnlySet<string> Nibs { get; init; }

    /// <summary>Telephone numbers and e-mail addresses.</summary>
    public required IReadOnlySet<string> Addresses { get; init; }

    /// <summary>Names and NIBs of the person's businesses that are not looked for.</summary>
    public required IReadOnlySet<string> OtherNames { get; init; }

    public static async Task<KnownAs> ReadAsync(ExportsDbContext db, Guid personId, Guid? only, CancellationToken cancellationToken)
    {
        var person = await db.People.Where(p => p.Id == personId).Select(p => new { p.ScopeCode, p.NikLookup }).SingleAsync(cancellationToken);
        var all = await db.Exporters.Where(e => e.PersonId == personId).Select(e => new { e.Id, e.Name, e.Nib, e.Phone, e.Email }).ToListAsync(cancellationToken);
        var (own, others) = (all.FindAll(e => only is null || e.Id == only), all.FindAll(e => only is not null && e.Id != only));
        var ids = own.ConvertAll(e => e.Id);
        var accounts = await db.Users.Where(u => u.ExporterId != null && ids.Contains(u.ExporterId.Value)).Select(u => new { u.Email, u.Phone }).ToListAsync(cancellationToken);
        return new KnownAs
        {
            ScopeCode = person.ScopeCode,
            Businesses = ids,
            NikLookup = person.NikLookup,
            Names = own.Select(e => SearchKey.Of(e.Name)).ToHashSet(),
            Nibs = own.Select(e => e.Nib).OfType<string>().ToHashSet(),
            Addresses = own.SelectMany(e => new[] { e.Phone, e.Email }).Concat(accounts.SelectMany(a => new[] { a.Phone, a.Email })).OfType<string>().ToHashSet(),
            OtherNames = others.SelectMany(e => new[] { SearchKey.Of(e.Name), e.Nib }).OfType<string>().ToHashSet(),
        };
    }

    public bool Is(ExporterEntry typed, NikVault niks)
    {
        var (name, nib) = (SearchKey.Of(typed.Name), TypedText.Without(typed.Nib, ".-"));
        if (OtherNames.Contains(name) || OtherNames.Contains(nib))
            return false;
        return IsNik(typed.Nik, niks) || (Names.Contains(name) && (Nibs.Contains(nib) || AreAddresses(typed.Phone, typed.Email)));
    }

    public bool Is(NoticeContent letter) =>
        Names.Contains(SearchKey.Of(letter.Name)) && (Has(letter.Phone) || Has(letter.Email));

    /// <summary>The register knew the row, or its cells say who it is.</summary>
    public bool Is(ImportRow row, NikVault niks)
    {
        if (row.ExporterId is { } registered)
            return Businesses.Contains(registered);
        if (row.Cells.Any(cell => OtherNames.Contains(SearchKey.Of(cell))))
            return false;
        return row.Cells.Any(cell => IsNik(cell, niks))
            || (row.Cells.Any(cell => Names.Contains(SearchKey.Of(cell))) && row.Cells.Any(cell => Nibs.Contains(TypedText.Without(cell, ".-")) || AreAddresses(cell, cell)));
    }

    private bool IsNik(string? typed, NikVault niks) =>
        NikLookup is { } lookup && Nik.Parse(typed).Try(out var nik, out _) && niks.Lookup(nik).AsSpan().SequenceEqual(lookup);

    private bool AreAddresses(string? phone, string? email) =>
        (PhoneNumber.Parse(phone).Try(out var number, out _) && Has(number.International)) || (EmailAddress.Parse(email).Try(out var address, out _) && Has(address.Address));

    private bool Has(string? address) => address is not null && Addresses.Contains(address);
}
