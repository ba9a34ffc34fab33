using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Web.Hosting;

namespace Pekalongan.Exports.Web.Pages.Tracing;

/// <summary>Where figures lead that are shown to somebody.</summary>
public sealed class TraceLinks(Actor actor, PublicAddress addresses)
{
    /// <summary>The address of a figure's entries on a page; null for who may not see them.</summary>
    public Func<FigureTrace, string>? On(HttpRequest request) =>
        actor.Role?.May(Permission.TraceFigures) == true ? trace => request.PathBase + TraceText.Write(trace) : null;

    /// <summary>The site that figures on paper lead to.</summary>
    public Uri Site(HttpRequest request) => new(addresses.Of(request, "/"));
}
