using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Agreements;

public sealed partial class AddModel(ExportsDbContext db, AgreementService agreements) : PageModel
{
    [BindProperty]
    public AgreementForm Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var code = PlainText.Of(Input.Code).ToUpperInvariant();
        if (!Code().IsMatch(code))
            return await this.RefuseAsync("Input.Code", new Wording("Kode terdiri dari 2 sampai 20 huruf atau angka, tanpa spasi; misalnya IPECEPA"));
        var (entry, field, problem) = await AgreementReading.ReadAsync(db, Input, cancellationToken);
        if (entry is null)
            return await this.RefuseAsync("Input." + field, problem!);
        var outcome = await agreements.AddAsync(code, entry, PlainText.Of(Input.Reason), cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("Perjanjian {0} ditambahkan.", code));
        return RedirectToPage("Index");
    }

    [GeneratedRegex("^[A-Z0-9_]{2,20}$")]
    private static partial Regex Code();
}
