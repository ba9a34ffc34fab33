using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Office;

/// <summary>Everything that holds from a day on, with what holds today and what comes.</summary>
public sealed class IndexModel(
    ExportsDbContext db, IssuingOfficeReader offices, NumberPatternService patterns, ProgressReader progress, CurrentScope scope, Actor actor, Localizer localizer,
    TimeProvider time) : PageModel
{
    private const int SampleSequence = 14;

    private static readonly Wording ByAdmin = new Wording("diatur admin");
    private static readonly Wording ByStaff = new Wording("diatur petugas");

    public sealed record Coming(string What, DateOnly From);

    /// <summary>One setting. <see cref="Now"/> is null where nothing was ever set.</summary>
    public sealed record Row(Wording Name, string? Now, Wording? Note, IReadOnlyList<Coming> Next, string Path, bool MayOpen, Wording Keeper);

    public string ScopeName => scope.Name;

    public DateOnly Today => JakartaTime.Today(time);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var current = await db.Scopes.AsNoTracking().SingleAsync(s => s.Code == scope.Code, cancellationToken);
        var office = await offices.OnAsync(current, Today, cancellationToken);
        Rows =
        [
            await LetterheadAsync(office.Letterhead, cancellationToken),
            await SignerAsync(office.Signer, cancellationToken),
            await NumbersAsync(cancellationToken),
            await ReportRateAsync(cancellationToken),
            await RateRuleAsync(cancellationToken),
            await TargetAsync(cancellationToken),
        ];
    }

    private bool May(Permission permission) => actor.Role?.May(permission) == true;

    private async Task<Row> LetterheadAsync(Letterhead head, CancellationToken cancellationToken)
    {
        var next = await db.Letterheads.Where(l => l.ScopeCode == scope.Code && l.ValidFrom > Today).OrderBy(l => l.ValidFrom)
            .Select(l => new Coming(l.Agency, l.ValidFrom)).ToListAsync(cancellationToken);
        var isSet = head.Agency.Length > 0;
        return new Row(
            new Wording("Kop surat"), isSet ? $"{head.Government}, {head.Agency}" : null, isSet ? new Wording("sejak {0}", head.ValidFrom) : null, next,
            "/pengaturan/kop", May(Permission.ManageOffice), ByAdmin);
    }

    private async Task<Row> SignerAsync(Official? signer, CancellationToken cancellationToken)
    {
        var officials = await db.Officials.AsNoTracking().Where(o => o.ScopeCode == scope.Code).ToListAsync(cancellationToken);
        return new Row(
            new Wording("Penanda tangan"), signer is null ? null : $"{signer.Name}, {signer.PrintedPosition}",
            signer is null ? new Wording("laporan terbit tanpa nama sampai pejabatnya dicatat") : new Wording("sejak {0}", signer.From),
            [.. officials.Where(o => o.From.First > Today).OrderBy(o => o.From.First).Select(o => new Coming($"{o.Name}, {o.PrintedPosition}", o.From.First))],
            "/pejabat", May(Permission.ManageOffice), ByAdmin);
    }

    private async Task<Row> NumbersAsync(CancellationToken cancellationToken)
    {
        var pattern = await patterns.OnAsync(scope.Code, Today, cancellationToken);
        var since = await db.NumberPatterns.Where(p => p.ScopeCode == scope.Code && p.ValidFrom <= Today).MaxAsync(p => (DateOnly?)p.ValidFrom, cancellationToken);
        var next = await db.NumberPatterns.Where(p => p.ScopeCode == scope.Code && p.ValidFrom > Today).OrderBy(p => p.ValidFrom)
            .Select(p => new Coming(p.Pattern, p.ValidFrom)).ToListAsync(cancellationToken);
        return new Row(
            new Wording("Nomor laporan"), $"{pattern} → {ReportNumber.Format(pattern, SampleSequence, Today)}",
            since is { } from ? new Wording("sejak {0}", from) : new Wording("bawaan program"), next, "/pengaturan/nomor", May(Permission.ManageOffice), ByAdmin);
    }

    private async Task<Row> ReportRateAsync(CancellationToken cancellationToken)
    {
        var rates = await db.ReportRates.AsNoTracking().Where(r => r.ScopeCode == scope.Code && r.Year == Today.Year).OrderBy(r => r.KnownFrom).ToListAsync(cancellationToken);
        var now = rates.FindLast(r => r.KnownFrom <= Today);
        return new Row(
            new Wording("Kurs laporan {0}", ProgressQuestion.YearText(Today.Year)), now is null ? null : Amount(now),
            now is null ? new Wording("laporan tahun ini tidak menyebut rupiah sampai kursnya ditetapkan") : new Wording("sejak {0}", now.KnownFrom),
            [.. rates.Where(r => r.KnownFrom > Today).Select(r => new Coming(Amount(r), r.KnownFrom))], "/kurs/laporan", May(Permission.ManageRates), ByStaff);
    }

    private async Task<Row> RateRuleAsync(CancellationToken cancellationToken)
    {
        var rules = (await db.RateRules.AsNoTracking().Where(r => r.ScopeCode == scope.Code).OrderBy(r => r.ValidFrom).ThenBy(r => r.SetAt).ToListAsync(cancellationToken))
            .GroupBy(r => r.ValidFrom).Select(g => g.Last()).ToList();
        var now = rules.FindLast(r => r.ValidFrom <= Today);
        return new Row(
            new Wording("Aturan kurs pengiriman"), Kinds(now?.Kinds ?? [RateKind.SetByOffice]), now is null ? new Wording("bawaan program") : new Wording("sejak {0}", now.ValidFrom),
            [.. rules.Where(r => r.ValidFrom > Today).Select(r => new Coming(Kinds(r.Kinds), r.ValidFrom))], "/kurs/aturan", May(Permission.ManageRates), ByStaff);
    }

    private async Task<Row> TargetAsync(CancellationToken cancellationToken)
    {
        var versions = await db.TargetVersionsAsync(scope.Code, Today.Year, KnownAt.Today(time), cancellationToken);
        var now = await progress.TargetAsync(scope.Code, Today.Year, Today, KnownAt.Today(time), cancellationToken);
        return new Row(
            new Wording("Target {0}", ProgressQuestion.YearText(Today.Year)), now is null ? null : Short(now),
            now is null ? null : new Wording("versi {0}, {1}", now.VersionNumber, now.LegalBasis),
            [.. versions.Where(v => v.EffectiveFrom > Today).Select(v => new Coming(Short(v.Target), v.EffectiveFrom!.Value))],
            "/target", May(Permission.ViewProgress), ByStaff);
    }

    private string Short(ExportTarget target) => Figures.Short(new Usd(target.UsdCents), localizer.Language, target.GranularityCents);

    private string Amount(ReportRate rate) => Figures.Amount(new IdrRate(rate.IdrRateMicro), localizer.Language);

    private string Kinds(IEnumerable<RateKind> kinds) => string.Join(" → ", kinds.Select(kind => localizer[RateWords.Of(kind)]));
}
