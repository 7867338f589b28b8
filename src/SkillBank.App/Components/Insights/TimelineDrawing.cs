using System.Globalization;
using SkillBank.Analysis;

namespace SkillBank.App.Components.Insights;

/// <summary>Where everything stands on the drawn timeline, in units of its view box.</summary>
sealed class TimelineDrawing
{
    public const int Width = 984;
    public const int BarHeight = 24;
    public const int Top = 26;

    const int Left = 104;
    const int Right = 958;
    const int RowHeight = 38;
    const int MostTicks = 10;
    const double LetterWidth = 6.2;

    readonly CareerTimeline _timeline;
    readonly Dictionary<CareerKind, int> _rows = [];
    readonly int _firstYear;
    readonly int _years;

    public TimelineDrawing(CareerTimeline timeline, DateOnly today)
    {
        _timeline = timeline;
        var months = timeline.Months!.Value;
        (_firstYear, Today) = (months.First / 12, MonthSpan.MonthOf(today));
        _years = Math.Max(1, months.Last / 12 + 1 - _firstYear);
        foreach (var kind in Enum.GetValues<CareerKind>().Where(kind => timeline.LanesOf(kind) > 0))
        {
            _rows[kind] = Rows;
            Rows += timeline.LanesOf(kind);
        }
    }

    int Rows { get; set; }

    int Today { get; }

    public int Bottom => Top + Rows * RowHeight + 18;

    public int Height => Bottom + 26;

    public double TodayAt => X(Today + 1);

    public IEnumerable<(CareerKind Kind, int Y)> Names => _rows.Select(row => (row.Key, Y(row.Value)));

    /// <summary>The years that are marked: every one, or every second, fifth, tenth.</summary>
    public IEnumerable<(int Year, double X)> Ticks
    {
        get
        {
            int[] steps = [1, 2, 5, 10, 20, 50, 100];
            var step = steps.FirstOrDefault(step => _years / step <= MostTicks, 100);
            return Enumerable.Range(_firstYear, _years + 1).Where(year => year % step == 0).Select(year => (year, X(year * 12)));
        }
    }

    public IEnumerable<TimelineBar> Bars => _timeline.Spans.Select(span => Bar(span, X(span.Months.First), X(Math.Max(span.DrawnTo, span.Months.First) + 1), Y(_rows[span.Kind] + span.Lane)));

    /// <summary>The gaps, in the row of work; those for whose words there is no room have none.</summary>
    public IEnumerable<TimelineGap> Gaps
    {
        get
        {
            var free = double.MinValue;
            foreach (var gap in _timeline.Gaps)
            {
                var (start, end) = (X(gap.Months.First), X(gap.Months.Last + 1));
                var text = TimelineText.Length(gap);
                var (middle, half) = ((start + end) / 2, text.Length * LetterWidth / 2);
                var fits = middle - half > free && middle + half < Math.Min(Width, TodayAt - 44);
                if (fits) free = middle + half + 8;
                yield return new(gap, start + 1, Math.Max(4, end - start - 2), Y(_rows.GetValueOrDefault(CareerKind.Work)), middle, fits ? text : null);
            }
        }
    }

    /// <summary>A number for an attribute.</summary>
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    static TimelineBar Bar(CareerSpan span, double start, double end, int y)
    {
        var width = Math.Max(4, end - start - 2);
        return new(span, start, width, y, Cut(TimelineText.Name(span), (int)((width - 18) / LetterWidth)));
    }

    /// <summary>As much of a text as there is room for; null where it would say nothing.</summary>
    static string? Cut(string text, int letters)
    {
        if (text.Length <= letters) return text;
        if (letters < 4) return null;
        var parts = StringInfo.ParseCombiningCharacters(text);
        return parts.Length <= letters ? text : text[..parts[letters - 1]].TrimEnd(' ', ',') + "…";
    }

    double X(int month) => Left + (Right - Left) * (month - _firstYear * 12) / (_years * 12.0);

    static int Y(int row) => Top + 14 + row * RowHeight;
}

/// <summary>A span as it is drawn.</summary>
sealed record TimelineBar(CareerSpan Span, double X, double Width, int Y, string? Text)
{
    public string Look => Span switch
    {
        { Kind: CareerKind.Study } => "c-study",
        { IsCurrent: true, Kind: CareerKind.Work } => "c-bar",
        _ => "c-bar-3",
    };

    public string TextLook => Look == "c-bar" ? "c-on-bar" : "c-text";
}

/// <summary>A gap as it is drawn.</summary>
sealed record TimelineGap(CareerGap Gap, double X, double Width, int Y, double Middle, string? Text);
