namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Whether a participant came to enough of a training.</summary>
public static class AttendanceRule
{
    /// <summary>Lesson hours count, not sessions; of a training without sessions nobody has enough.</summary>
    public static bool IsEnough(int attendedHours, int allHours, int minimumPercent) =>
        allHours > 0 && attendedHours * 100 >= minimumPercent * allHours;
}
