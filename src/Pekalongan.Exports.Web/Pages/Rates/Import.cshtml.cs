using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Files;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Rates;

/// <summary>A table of rates: looked at row by row first, then recorded. Between the two nothing is kept; the table stands in the form.</summary>
[UploadLimit]
public sealed class ImportModel(RateImport import, CurrentScope scope, Localizer t) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Null until a table was looked at.</summary>
    public IReadOnlyList<CheckedRate>? Checked { get; private set; }

    public int Count(RateRowState state) => Checked?.Count(r => r.State == state) ?? 0;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.Upload is { } upload)
        {
            if (upload.Length > RateTable.MaxBytes)
                return await this.RefuseAsync("Input.Upload", new Wording("Tabel ini lebih besar dari 2 MB; bagi menjadi beberapa bagian"));
            using var reader = new StreamReader(upload.OpenReadStream(), Encoding.UTF8);
            Input.Text = await reader.ReadToEndAsync(cancellationToken);
            // The form shows what was read, not what stood in the box before.
            ModelState.Remove("Input.Text");
        }

        var read = RateTable.Read(Input.Text, scope.Code, t.Language);
        if (!read.Ok)
            return await this.RefuseAsync(Input.Upload is null ? "Input.Text" : "Input.Upload", read.Problem);
        Checked = await import.CheckAsync(scope.Code, read.Value, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostRecordAsync(CancellationToken cancellationToken)
    {
        var read = RateTable.Read(Input.Text, scope.Code, t.Language);
        if (!read.Ok)
            return await this.RefuseAsync("Input.Text", read.Problem);
        var (outcome, recorded) = await import.RecordAsync(scope.Code, read.Value, Input.LeavesOutWrong, cancellationToken);
        if (!outcome.Ok)
        {
            Checked = await import.CheckAsync(scope.Code, read.Value, cancellationToken);
            return await this.RefuseAsync(outcome);
        }

        this.SayDone(recorded == 0 ? new Wording("Semua kurs di tabel itu sudah tercatat.") : new Wording("{0} kurs dicatat dari tabel.", recorded));
        return RedirectToPage("Index");
    }

    public sealed class InputModel
    {
        public string Text { get; set; } = "";

        public IFormFile? Upload { get; set; }

        public bool LeavesOutWrong { get; set; }
    }
}
