using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Agreements;

/// <summary>For everybody: which destinations have which agreement, today.</summary>
public sealed class DestinationsModel(ExportsDbContext db, Localizer t, TimeProvider time) : PageModel
{
    /// <summary>Countries of which the same is to be said.</summary>
    public sealed record Row(IReadOnlyList<Country> Countries, string InQuestion, string Others);

    [BindProperty(SupportsGet = true)]
    public string? Negara { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<TradeAgreement> Watched { get; private set; } = [];

    public IReadOnlyList<string> CountryNames { get; private set; } = [];

    /// <summary>The last day on which the office changed the table.</summary>
    public DateOnly? EditedOn { get; private set; }

    public DateOnly Today => JakartaTime.Today(time);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var countries = await db.Countries.AsNoTracking().ToListAsync(cancellationToken);
        if (Negara is not null)
        {
            if (new CountryLookup(countries).Find(Negara).Try(out var found, out var problem))
                return Redirect($"~/perjanjian-dagang/{found.Iso2}");
            ModelState.AddModelError(nameof(Negara), t[problem]);
        }

        var agreements = await db.TradeAgreements.AsNoTracking().ToListAsync(cancellationToken);
        Rows =
        [
            .. from country in countries.OrderBy(c => SearchKey.Of(c.Name(t.Language)), StringComparer.Ordinal)
               let advice = OriginAdvice.For(agreements, country.Iso2, [], Today)
               where advice.HasPreference || advice.Unsure.Count > 0 || advice.NotInForce.Count > 0
               group country by (InQuestion(advice), Others(advice)) into alike
               select new Row([.. alike], alike.Key.Item1, alike.Key.Item2),
        ];
        Watched = [.. agreements.Where(a => a.On(Today) is AgreementStanding.Watched or AgreementStanding.NotYet).OrderBy(a => a.Name(t.Language), StringComparer.Ordinal)];
        EditedOn = agreements.Max(a => a.EditedAt) is { } at ? JakartaTime.DateOf(at) : null;
        CountryNames = [.. countries.Select(c => c.Name(t.Language)).Order(StringComparer.Ordinal)];
        return ModelState.IsValid ? Page() : new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    /// <summary>"Form AK (sejak 1 Juni 2007), Form RCEP (sejak 2 Januari 2023)".</summary>
    private string InQuestion(OriginAdvice advice) => advice.HasPreference
        ? string.Join(", ", advice.InQuestion.Select(a => a.InForceFrom is { } from ? t["{0} (sejak {1})", a.Form, from] : a.Form))
        : "—";

    private string Others(OriginAdvice advice) =>
        string.Join(", ", advice.NotInForce.Concat(advice.Unsure).Select(a => $"{a.Name(t.Language)}: {t[a.InWords(Today)]}")) is { Length: > 0 } text ? text : "—";
}
