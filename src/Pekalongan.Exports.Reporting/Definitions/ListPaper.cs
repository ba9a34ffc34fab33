using System.Globalization;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>Whose list it is, and of which day: a list shows what is on file on the day it is taken.</summary>
public sealed record ListPaper(Scope Scope, IssuingOffice Office, DateOnly Today)
{
    internal Report Of(string kind, Wording title, Table table) => new()
    {
        Kind = kind,
        FileStem = OfficePaper.FileStem(kind, Scope.Code, Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Title = title,
        Scope = Phrase.AsIs(Scope.Name),
        Layout = ReportLayout.Document,
        IsLandscape = true,
        AsOf = Today,
        KnownAt = Today,
        CreatedAt = JakartaTime.StartOf(Today),
        Letterhead = OfficePaper.Head(Office),
        Notice = OfficePaper.PaperNotice(Scope),
        Blocks = [table],
    };
}
