using Pekalongan.Exports.Core.Exporters;

namespace Pekalongan.Exports.Web.Pages.Exporters;

/// <summary>The form with what it offers and what has been found out about it.</summary>
public sealed record ExporterFormView(ExporterForm Input, ExporterChoices Choices)
{
    public KnownPerson? SamePerson { get; init; }

    public KnownBusiness? SameNib { get; init; }

    /// <summary>"3375************" of the one on file, when a business is changed.</summary>
    public string? NikOnFile { get; init; }

    public int OtherBusinesses { get; init; }
}
