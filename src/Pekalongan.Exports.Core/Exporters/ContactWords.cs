using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Exporters;

/// <summary>What the log of contacts calls things.</summary>
public static class ContactWords
{
    public static Wording Of(ContactPurpose purpose) => purpose switch
    {
        ContactPurpose.Collection => new Wording("Menanyakan laporan bulanan"),
        ContactPurpose.Silent => new Wording("Menanyakan mengapa tidak mengekspor"),
        ContactPurpose.Other => new Wording("Keperluan lain"),
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, null),
    };

    public static Wording Of(ContactWay way) => way switch
    {
        ContactWay.Telephone => new Wording("Telepon"),
        ContactWay.WhatsApp => new Wording("WhatsApp"),
        ContactWay.Visit => new Wording("Kunjungan"),
        ContactWay.Email => new Wording("E-mail"),
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, null),
    };

    /// <summary>How a try ended, in a word or two.</summary>
    public static Wording OfReached(bool reached) => reached ? new Wording("tersambung") : new Wording("belum tersambung");
}
