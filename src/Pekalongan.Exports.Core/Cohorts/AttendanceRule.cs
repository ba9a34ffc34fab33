namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Whether somebody was there for enough of a training's lesson hours.</summary>
public static class AttendanceRule
{
    public static bool IsEnough(int attendedHours, int allHours, int minimumPercent) => allHours > 0 && attendedHours * 100 >= minimumPercent * allHours;
}
