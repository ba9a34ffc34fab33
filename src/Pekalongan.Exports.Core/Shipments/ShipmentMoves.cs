using System.Collections.Frozen;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

public enum ShipmentVerb
{
    Edit,
    Submit,
    Discard,
    Return,
    Verify,
    StartCorrection,
    Void,

    /// <summary>Begin another one like it.</summary>
    Repeat,
}

/// <summary>What may be done to a shipment in which state, in one table to be read by everyone.</summary>
public static class ShipmentMoves
{
    private static readonly FrozenDictionary<ShipmentVerb, ShipmentStatus[]> Table = new Dictionary<ShipmentVerb, ShipmentStatus[]>
    {
        [ShipmentVerb.Edit] = [ShipmentStatus.Draft, ShipmentStatus.Returned],
        [ShipmentVerb.Submit] = [ShipmentStatus.Draft, ShipmentStatus.Returned],
        [ShipmentVerb.Discard] = [ShipmentStatus.Draft, ShipmentStatus.Returned],
        [ShipmentVerb.Return] = [ShipmentStatus.Submitted],
        [ShipmentVerb.Verify] = [ShipmentStatus.Submitted],
        [ShipmentVerb.StartCorrection] = [ShipmentStatus.Verified],
        [ShipmentVerb.Void] = [ShipmentStatus.Verified],
        [ShipmentVerb.Repeat] = [ShipmentStatus.Submitted, ShipmentStatus.Verified, ShipmentStatus.Corrected],
    }.ToFrozenDictionary();

    public static bool May(this ShipmentStatus status, ShipmentVerb verb) => Table[verb].Contains(status);

    /// <summary>Why a move that the table doesn't list is not made.</summary>
    public static Wording Refusal(this ShipmentStatus status) => status switch
    {
        ShipmentStatus.Draft => new Wording("Pengiriman ini masih draf dan belum dikirim untuk diperiksa"),
        ShipmentStatus.Submitted => new Wording("Pengiriman ini sedang menunggu pemeriksaan dan baru dapat diubah bila dikembalikan"),
        ShipmentStatus.Returned => new Wording("Pengiriman ini sudah dikembalikan untuk diperbaiki"),
        ShipmentStatus.Verified => new Wording("Pengiriman ini sudah diverifikasi; perubahan hanya lewat koreksi atau pembatalan"),
        ShipmentStatus.Corrected => new Wording("Pengiriman ini sudah digantikan oleh koreksinya"),
        ShipmentStatus.Voided => new Wording("Pengiriman ini sudah dibatalkan"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
