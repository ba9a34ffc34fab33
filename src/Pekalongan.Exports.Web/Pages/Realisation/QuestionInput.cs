namespace Pekalongan.Exports.Web.Pages.Realisation;

/// <summary>What the address of a progress page asks, as typed. The names are those of the address.</summary>
public sealed class QuestionInput
{
    public string? Tahun { get; set; }

    public string? Per { get; set; }

    public string? Diketahui { get; set; }

    public string? Lingkup { get; set; }
}
