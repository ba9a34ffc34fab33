using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Reports;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Exporters;

/// <summary>The register of a scope, erased businesses last. What is searched for comes by post, so that a NIK never stands in an address.</summary>
public sealed class IndexModel(ExportsDbContext db, ExporterService exporters, ListDesk lists, CurrentScope scope, Localizer localizer, TimeProvider time) : PageModel
{
    public const int PageSize = 50;
    public const string WithNib = "ada";
    public const string WithoutNib = "belum";

    public sealed record Row(
        Guid Id, string Name, string PersonName, string? Nib, string? District, SizeClass Size, IReadOnlyList<string> Products,
        DeclaredExport Declared, DateTime CreatedAt, DateOnly? LastExport, ExporterStatus Status, bool IsErased);

    [BindProperty]
    public SearchInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "kata")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "ukuran")]
    public string? Size { get; set; }

    [BindProperty(SupportsGet = true, Name = "kecamatan")]
    public string? District { get; set; }

    [BindProperty(SupportsGet = true, Name = "nib")]
    public string? NibState { get; set; }

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public bool IsFiltered => !string.IsNullOrEmpty(Words + Size + District + NibState);

    public bool MayDownload => lists.MayDownload;

    public bool MayRegister => User.IsInRole(nameof(Role.Staff));

    public IReadOnlyList<SelectListItem> Districts { get; private set; } = [];

    public IEnumerable<SelectListItem> NibStates => [new(localizer["Ada NIB"], WithNib), new(localizer["Belum punya NIB"], WithoutNib)];

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(format))
            return await lists.HandOutAsync(format, () => TakenAlongAsync(cancellationToken), RegisterList.Of, cancellationToken);
        Input = new SearchInput { Words = Words ?? "", Size = Size ?? "", District = District ?? "", Nib = NibState ?? "" };
        Districts = await db.Kelurahan.Select(k => k.District).Distinct().OrderBy(d => d).Select(d => new SelectListItem(d, d)).ToListAsync(cancellationToken);
        var found = Filter();
        Total = await found.CountAsync(cancellationToken);
        PageNumber = Math.Clamp(PageNumber, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Rows = await ListedAsync(InOrder(found).Skip((PageNumber - 1) * PageSize).Take(PageSize), cancellationToken);
        return Page();
    }

    /// <summary>The address of the same list as a file.</summary>
    public string FileAddress(string format) =>
        ExporterLinks.List + QueryString.Create(new List<KeyValuePair<string, string?>>
        {
            new("kata", Words), new("ukuran", Size), new("kecamatan", District), new("nib", NibState), new("format", format),
        }.Where(part => !string.IsNullOrEmpty(part.Value)));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var words = PlainText.Of(Input.Words);
        if (Nik.Parse(words).Try(out var nik, out _))
        {
            var person = await exporters.FindPersonAsync(scope.Code, nik, cancellationToken);
            return person?.Businesses is [var only] ? Redirect("~" + ExporterLinks.Details(only.Id)) : await ShowPersonAsync(person, cancellationToken);
        }

        var address = new List<KeyValuePair<string, string?>> { new("kata", words), new("ukuran", Input.Size), new("kecamatan", Input.District), new("nib", Input.Nib) };
        return Redirect("~" + ExporterLinks.List + QueryString.Create(address.Where(part => !string.IsNullOrEmpty(part.Value))));
    }

    private async Task<IActionResult> ShowPersonAsync(KnownPerson? person, CancellationToken cancellationToken)
    {
        if (person is not null)
            return Redirect("~" + ExporterLinks.List + QueryString.Create("kata", person.Name));
        await OnGetAsync(null, cancellationToken);
        Input.Words = "";
        ModelState.Clear();
        ModelState.AddModelError("Input.Words", localizer["Belum ada orang dengan NIK itu di daftar ini"]);
        return Page();
    }

    private async Task<IReadOnlyList<RegisterListRow>> TakenAlongAsync(CancellationToken cancellationToken) =>
    [
        .. (await ListedAsync(InOrder(Filter()), cancellationToken)).Select(r => new RegisterListRow(
            r.Name, r.Nib, r.Products, r.District, r.Size, r.Status, JakartaTime.DateOf(r.CreatedAt), r.LastExport)),
    ];

    private static IQueryable<Exporter> InOrder(IQueryable<Exporter> exporters) => 
        exporters.OrderBy(e => e.ErasedAt != null).ThenBy(e => e.Name).ThenBy(e => e.Id);

    private async Task<IReadOnlyList<Row>> ListedAsync(IQueryable<Exporter> exporters, CancellationToken cancellationToken)
    {
        var today = JakartaTime.Today(time);
        var rows = await exporters.Select(e => new
        {
            e.Id,
            e.Name,
            PersonName = e.Person!.Name,
            e.Nib,
            District = db.Kelurahan.Where(k => k.Code == e.KelurahanCode).Select(k => k.District).FirstOrDefault(),
            e.SizeClass,
            Products = e.Products.OrderBy(p => p.Name).Select(p => p.Name).ToList(),
            e.DeclaredExport,
            e.CreatedAt,
            e.ErasedAt,
            LastExport = db.Shipments.Where(s => s.ExporterId == e.Id && s.Status == ShipmentStatus.Verified && s.Lines.Any(l => l.Origin == GoodsOrigin.City))
                .Max(s => s.ExportDate),
        }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(r => new Row(
                r.Id, r.Name, r.PersonName, r.Nib, r.District, r.SizeClass, r.Products, r.DeclaredExport, r.CreatedAt, r.LastExport,
                ExporterStatusRule.Of(r.DeclaredExport, JakartaTime.DateOf(r.CreatedAt), r.LastExport, today), r.ErasedAt is not null)),
        ];
    }

    private IQueryable<Exporter> Filter()
    {
        var found = db.Exporters.Where(e => e.ScopeCode == scope.Code).Matching(Words);
        if (Enum.TryParse<SizeClass>(Size, out var size))
            found = found.Where(e => e.SizeClass == size);
        if (!string.IsNullOrEmpty(District))
            found = found.Where(e => db.Kelurahan.Any(k => k.Code == e.KelurahanCode && k.District == District));
        return NibState switch
        {
            WithNib => found.Where(e => e.Nib != null),
            WithoutNib => found.Where(e => e.Nib == null && e.ErasedAt == null),
            _ => found,
        };
    }

    public sealed class SearchInput
    {
        public string Words { get; set; } = "";

        public string Size { get; set; } = "";

        public string District { get; set; } = "";

        public string Nib { get; set; } = "";
    }
}
