using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Agreements;

/// <summary>Reads the form's countries, which only the table of countries can tell, and with them the whole entry.</summary>
internal static class AgreementReading
{
    public static async Task<(AgreementEntry? Entry, string Field, Wording? Problem)> ReadAsync(
        ExportsDbContext db, AgreementForm form, CancellationToken cancellationToken)
    {
        var lookup = await CountryLookup.LoadAsync(db, cancellationToken);
        if (!CountryList.Parse(form.Members, lookup).Try(out var members, out var problem))
            return (null, nameof(form.Members), problem);
        return CountryList.Parse(form.SuggestedFor, lookup).Try(out var suggested, out var other)
            ? (form.ToEntry(members, suggested), "", null)
            : (null, nameof(form.SuggestedFor), other);
    }
}
