using System.Text.Json;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>One act of the trail on a shipment: each of the changes is a JSON object of field → [old, new], or the facts of a file.</summary>
internal sealed record ShipmentAct(ProcessKind Kind, DateTime At, Guid? UserId, string? Reason, IReadOnlyList<string> Changes)
{
    /// <summary>Null for what nobody needs to be told.</summary>
    public Wording? Tell() => Kind switch
    {
        ProcessKind.ShipmentDrafting => Fields() is { Count: > 0 } fields ? new Wording("Isian diubah: {0}", Join(fields)) : null,
        ProcessKind.ShipmentCorrecting => new Wording("Koreksi dimulai"),
        ProcessKind.ShipmentSubmitting => new Wording("Dikirim untuk diperiksa"),
        ProcessKind.ShipmentReturning => new Wording("Dikembalikan untuk diperbaiki"),
        // The verification of its correction is the end of this one.
        ProcessKind.ShipmentVerifying => Value(nameof(Shipment.Status)) == nameof(ShipmentStatus.Corrected)
            ? new Wording("Digantikan oleh koreksinya")
            : new Wording("Diverifikasi"),
        ProcessKind.ShipmentVoiding => new Wording("Dibatalkan"),
        ProcessKind.ShipmentFileAdding => new Wording("Berkas ditambahkan: {0}", FileKind()),
        ProcessKind.ShipmentFileRemoving => new Wording("Berkas dihapus: {0}", FileKind()),
        ProcessKind.SkaRecording => new Wording("Keterangan SKA dicatat"),
        _ => null,
    };

    private Wording FileKind() => ShipmentWords.Of(Enum.TryParse<ShipmentFileKind>(Value(nameof(ShipmentFile.Kind)), out var kind) ? kind : ShipmentFileKind.Other);

    private List<Wording> Fields() =>
    [
        .. from json in Changes
           from field in Read(json).EnumerateObject()
           let word = ShipmentFieldWords.Of(field.Name)
           where word is not null
           group word by word.Text into same
           select same.First(),
    ];

    /// <summary>The new value of a field, or a fact.</summary>
    private string? Value(string name) =>
        Changes.Select(json => Read(json).TryGetProperty(name, out var value) ? value : default)
            .Select(value => value.ValueKind == JsonValueKind.Array ? value[value.GetArrayLength() - 1] : value)
            .FirstOrDefault(value => value.ValueKind == JsonValueKind.String) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static Wording Join(List<Wording> words) =>
        words.Count == 1 ? words[0] : new Wording("{0}, {1}", Join(words[..^1]), words[^1]);

    private static JsonElement Read(string json) => JsonSerializer.Deserialize<JsonElement>(json);
}
