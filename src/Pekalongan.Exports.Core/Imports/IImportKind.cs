using System.Data;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>
/// What a kind of table brings to the one machinery that takes files in, checks, commits and hands them back: its columns, how its rows are
/// read and compared with what is there, and what they become.
/// </summary>
public interface IImportKind
{
    ImportKind Kind { get; }

    IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>Of the transaction that a step commits in.</summary>
    IsolationLevel Isolation { get; }

    /// <summary>Reads a table by its rules; what is there already is not asked yet.</summary>
    Task<Parsed<ReadTable>> ReadAsync(Sheet sheet, string scopeCode, Language language, CancellationToken cancellationToken);

    /// <summary>Makes of checked rows what they are to become, within the transaction of the step.</summary>
    /// <param name="batch">Of the rows; tracked.</param>
    /// <param name="headers">The names of its columns.</param>
    /// <param name="rows">That are ready; what belongs together is together.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What came of each, in the same order.</returns>
    Task<IReadOnlyList<RowAnswer>> CommitAsync(
        ImportBatch batch, IReadOnlyList<string> headers, IReadOnlyList<ImportRow> rows, CancellationToken cancellationToken);
}

/// <summary>What became of a row, or why nothing did.</summary>
public sealed record RowAnswer(ImportRow Row, Wording? Problem, Guid ExporterId, Guid? ShipmentId = null);

/// <summary>The rows of a file, read by the rules of their kind and compared with one another.</summary>
public abstract class ReadTable(ColumnMatch columns)
{
    public ColumnMatch Columns => columns;

    public abstract int Count { get; }

    /// <summary>Where a run of about so many rows ends: rows that belong together stay together.</summary>
    public abstract int EndOf(int start, int about);

    /// <summary>A run of rows, compared with what is there already.</summary>
    public abstract Task<List<ImportRow>> CompareAsync(int start, int end, CancellationToken cancellationToken);
}
