using Pekalongan.Exports.Core.Exporters;

namespace Pekalongan.Exports.Web.Pages.Exporters;

/// <summary>The form of a business as it is typed, for registering and for changing.</summary>
public sealed class ExporterForm : ExporterEntry
{
    /// <summary>The id of the business, made when the form is opened, so that sending it twice registers once.</summary>
    public Guid Id { get; set; }

    public Guid Version { get; set; }

    public Guid PersonVersion { get; set; }

    /// <summary>Said after the program asked: this is another business of the person who has this NIK.</summary>
    public bool IsSamePerson { get; set; }

    /// <summary>A business is changed, not registered.</summary>
    public bool IsChange => PersonVersion != Guid.Empty;
}
