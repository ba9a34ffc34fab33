using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>Keeps files and rows of an import unreadable at rest, each bound to its batch.</summary>
public sealed class ImportVault(MasterKey masterKey)
{
    private readonly byte[] _cipherKey = masterKey.Derive("import/1");
    private readonly byte[] _rowKey = masterKey.Derive("import-row/1");

    public byte[] SealFile(byte[] bytes, Guid batchId) => MasterKey.Encrypt(_cipherKey, bytes, $"file {batchId:N}");

    public byte[] OpenFile(ImportFile file) => MasterKey.Decrypt(_cipherKey, file.Cipher, $"file {file.BatchId:N}");

    public byte[] SealHeaders(IReadOnlyList<string> headers, Guid batchId) => Seal(headers, $"headers {batchId:N}");

    public IReadOnlyList<string> OpenHeaders(ImportBatch batch) =>
        batch.HeadersCipher is { } cipher ? Open<List<string>>(cipher, $"headers {batch.Id:N}") : [];

    public byte[] SealRows(IReadOnlyList<ImportRow> rows, Guid batchId, int slice) => Seal(rows, $"rows {batchId:N} {slice}");

    public IReadOnlyList<ImportRow> OpenRows(ImportSlice slice) => Open<List<ImportRow>>(slice.Cipher, $"rows {slice.BatchId:N} {slice.Number}");

    /// <summary>The same for rows that give the same answers in the same order, and tells nobody what they say.</summary>
    public byte[] KeyOf(IEnumerable<string> answers) => HMACSHA256.HashData(_rowKey, Encoding.UTF8.GetBytes(string.Join('\u001F', answers)));

    private byte[] Seal<T>(T value, string context) =>
        MasterKey.Encrypt(_cipherKey, JsonSerializer.SerializeToUtf8Bytes(value, ImportJson.Options), context);

    private T Open<T>(byte[] cipher, string context) => ImportJson.Read<T>(MasterKey.Decrypt(_cipherKey, cipher, context));
}
