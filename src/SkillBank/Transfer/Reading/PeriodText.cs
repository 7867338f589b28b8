using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using SkillBank.Dates;
using SkillBank.Resumes;

namespace SkillBank.Transfer.Reading;

/// <summary>A date or a period within a text, as people of any of our languages write it: <c>Mar 2019 – heute</c>, <c>seit 03/2019</c>, <c>2019年3月～現在</c>.</summary>
/// <param name="First">The first or only date.</param>
/// <param name="Last">The second date; null when there is one date.</param>
/// <param name="GoesOn">Whether it says that it goes on.</param>
/// <param name="Index">Where in the text it begins.</param>
/// <param name="Length">How long it is there.</param>
sealed partial record PeriodText(PartialDate First, PartialDate? Last, bool GoesOn, int Index, int Length)
{
    /// <summary>No line with a period is longer.</summary>
    const int MaxLength = 400;

    /// <summary>Signs around a period that say nothing.</summary>
    static readonly SearchValues<char> Around = SearchValues.Create(" ()[],.;:|年년");

    /// <summary>The names of months that mean one month in all languages that know them, in small letters and without a period at the end.</summary>
    static readonly FrozenDictionary<string, int> Months = MonthNames();

    static readonly FrozenSet<string> Now = Words([.. ResumeWords.Tags.Select(tag => ResumeWords.Find(tag)!.Present),
        "present", "now", "current", "currently", "today", "ongoing", "date", "heute", "jetzt", "laufend", "aktuell", "présent", "actuellement", "aujourd'hui", "ce jour", "actual", "actualmente", "presente", "hoy",
        "attuale", "in corso", "atualmente", "atual", "momento", "nåværende", "nutid", "nuvarande", "pågående", "teraz", "obecnie", "současnost", "сейчас", "по настоящее время", "н.в", "наст. время", "至今", "今", "현재까지"]);

    static readonly FrozenSet<string> Since = Words(["since", "from", "seit", "ab", "depuis", "dès", "desde", "dal", "da", "sinds", "vanaf", "sedan", "siden", "fra", "från", "od", "от", "с", "от", "alkaen", "tól", "από", "з"]);

    /// <summary>The period that a text holds; null when it holds none, or more dates than a period has.</summary>
    public static PeriodText? Find(string text)
    {
        if (text.Length > MaxLength || !text.AsSpan().ContainsAnyInRange('0', '9')) return null;
        var tokens = Token().Matches(text).Select(match => new Word(match.Value, match.Index)).ToList();
        var dates = Dates(tokens);
        if (dates.Count is 0 or > 2) return null;
        var (first, last) = (dates[0], dates.Count == 2 ? dates[1] : default);
        if (dates.Count == 2 && !IsBetween(tokens, first.End, last.Start)) return null;
        var (from, to) = (first.Start, dates[^1].End);
        var goesOn = false;
        if (dates.Count == 1)
        {
            if (AfterIsNow(tokens, to) is { } end) (goesOn, to) = (true, end);
            if (from > 0 && Since.Contains(tokens[from - 1].Key)) (goesOn, from) = (true, from - 1);
        }
        else if (from > 0 && Since.Contains(tokens[from - 1].Key)) from--;
        var index = tokens[from].Index;
        return new(first.Date, dates.Count == 2 ? last.Date : null, goesOn, index, tokens[to - 1].Index + tokens[to - 1].Text.Length - index);
    }

    /// <summary>The period that a whole text is; null when it says anything else as well.</summary>
    public static PeriodText? Parse(string? text)
    {
        if (text is null || Find(text) is not { } period) return null;
        return !text.AsSpan()[..period.Index].ContainsAnyExcept(Around) && !text.AsSpan()[(period.Index + period.Length)..].ContainsAnyExcept(Around) ? period : null;
    }

    /// <summary>Whether a whole text says that something goes on, in any language.</summary>
    public static bool MeansNow(string text) => text.Length <= 60 && Now.Contains(string.Join(' ', Token().Matches(text).Select(match => Word.KeyOf(match.Value)).Where(key => key != ".")));

    static List<(PartialDate Date, int Start, int End)> Dates(List<Word> tokens)
    {
        List<(PartialDate, int, int)> dates = [];
        for (var at = 0; at < tokens.Count;)
        {
            if (DateAt(tokens, at) is not (var date, var length))
            {
                at++;
                continue;
            }
            dates.Add((date, at, at + length));
            at += length;
        }
        return dates;
    }

    static (PartialDate Date, int Length)? DateAt(List<Word> tokens, int at) => Named(tokens, at) ?? Numbered(tokens, at) ?? (tokens[at].Year is { } year ? (new PartialDate(year), 1) : null);

    /// <summary>With a month in letters: <c>March 2019</c>, <c>3 March 2019</c>, <c>March 3, 2019</c>, <c>marzo de 2019</c>, <c>2019. március</c>.</summary>
    static (PartialDate, int)? Named(List<Word> tokens, int at)
    {
        var day = tokens[at].Number is >= 1 and <= 31 && at + 1 < tokens.Count ? tokens[at].Number : null;
        var name = day is null ? at : Skip(tokens, at + 1, ".");
        if (name < tokens.Count && tokens[name].Month is { } month)
        {
            var next = Skip(tokens, name + 1, ". , de del di of");
            if (day is null && next + 1 < tokens.Count && tokens[next].Number is >= 1 and <= 31 and { } after && Skip(tokens, next + 1, ". ,") is var then && then < tokens.Count && tokens[then].Year is { } late && Exists(late, month, after))
                return (new(late, month, after), then + 1 - at);
            if (next < tokens.Count && tokens[next].Year is { } year)
                return Exists(year, month, day) ? (new(year, month, day ?? 0), next + 1 - at) : (new(year, month), next + 1 - at);
        }
        if (tokens[at].Year is { } first && Skip(tokens, at + 1, ". m g gada") is var behind && behind < tokens.Count && tokens[behind].Month is { } number)
            // "2019 – March 2020" has a dash between; "2019 March 2020" means March 2020.
            return behind + 1 < tokens.Count && Skip(tokens, behind + 1, ". , de") is var other && other < tokens.Count && tokens[other].Year is not null ? null : (new(first, number), behind + 1 - at);
        return null;
    }

    /// <summary>All in digits: <c>2019-03</c>, <c>03/2019</c>, <c>15.03.2019</c>, <c>2019年3月</c>, <c>tháng 3 năm 2019</c>. A day and a month that could be either are no date.</summary>
    static (PartialDate, int)? Numbered(List<Word> tokens, int at)
    {
        string Sign(int index) => index < tokens.Count ? tokens[index].Text : "";
        int? Number(int index) => index < tokens.Count ? tokens[index].Number : null;
        int? Year(int index) => index < tokens.Count ? tokens[index].Year : null;
        if (tokens[at].Year is { } year)
        {
            if (Sign(at + 1) is "年" or "년" && Number(at + 2) is >= 1 and <= 12 and { } month && Sign(at + 3) is "月" or "월") return (new(year, month), 4);
            if (Sign(at + 1) is "年" or "년") return (new(year), 2);
            if (Sign(at + 1) is "-" or "/" or "." && Number(at + 2) is >= 1 and <= 12 and { } numbered && (IsClose(tokens, at, at + 2) || (Sign(at + 1) == "." && Sign(at + 3) == ".")))
                return Sign(at + 3) == Sign(at + 1) && Number(at + 4) is { } day && IsClose(tokens, at, at + 4) && Exists(year, numbered, day) ? (new(year, numbered, day), 5) : (new(year, numbered), 3);
            return null;
        }
        if (tokens[at].Key == "tháng" && Number(at + 1) is >= 1 and <= 12 and { } spoken && Sign(at + 2) == "năm" && Year(at + 3) is { } late) return (new(late, spoken), 4);
        if (tokens[at].Number is not (>= 1 and <= 31 and { } first) || Sign(at + 1) is not ("/" or "." or "-")) return null;
        if (Year(at + 2) is { } end) return first <= 12 ? (new(end, first), 3) : null;
        if (Number(at + 2) is not (>= 1 and <= 31 and { } second) || Sign(at + 3) != Sign(at + 1) || Year(at + 4) is not { } last) return null;
        if (first > 12 || Sign(at + 1) == ".") return Exists(last, second, first) ? (new(last, second, first), 5) : null;
        return second > 12 && Exists(last, first, second) ? (new(last, first, second), 5) : null;
    }

    static bool Exists(int year, int month, int? day) => month is >= 1 and <= 12 && day is null or >= 1 && (day ?? 1) <= DateTime.DaysInMonth(year, Math.Clamp(month, 1, 12));

    /// <summary>Whether the tokens touch each other: <c>2019-03</c>, not <c>2019 - 03</c>.</summary>
    static bool IsClose(List<Word> tokens, int from, int to) => Enumerable.Range(from, to - from).All(at => tokens[at].Index + tokens[at].Text.Length == tokens[at + 1].Index);

    static int Skip(List<Word> tokens, int at, string passed)
    {
        var words = passed.Split(' ');
        while (at < tokens.Count && (words.Contains(tokens[at].Key) || words.Contains(tokens[at].Text))) at++;
        return at;
    }

    /// <summary>Whether two dates are the ends of one period: a dash or a short word is between them, and a comma is not.</summary>
    static bool IsBetween(List<Word> tokens, int from, int to)
    {
        var between = tokens[from..to];
        return between.Count is >= 1 and <= 4 && between.TrueForAll(word => word.Text is "." or "年" || IsDash(word.Text) || (word.Text.Length <= 5 && char.IsLetter(word.Text[0])));
    }

    /// <summary>The end of what says that it goes on, behind a date; null when nothing does.</summary>
    static int? AfterIsNow(List<Word> tokens, int at)
    {
        var dash = at;
        while (dash < tokens.Count && (tokens[dash].Text == "." || IsDash(tokens[dash].Text))) dash++;
        var isDashed = Enumerable.Range(at, dash - at).Any(index => IsDash(tokens[index].Text));
        // Before the word for now may stand one for until.
        for (var start = dash; start <= Math.Min(dash + 2, tokens.Count - 1); start++)
            for (var count = Math.Min(4, tokens.Count - start); count > 0; count--)
                if (Now.Contains(string.Join(' ', tokens.Skip(start).Take(count).Where(word => word.Text != ".").Select(word => word.Key)))) return start + count;
        return isDashed && dash == tokens.Count ? dash : null;
    }

    static bool IsDash(string text) => text is "-" or "–" or "—" or "‒" or "―" or "−" or "~" or "～" or "〜" or "→" or "/";

    static FrozenSet<string> Words(IEnumerable<string> words) => words.Select(word => string.Join(' ', Token().Matches(word).Select(match => Word.KeyOf(match.Value)).Where(key => key != "."))).ToFrozenSet(StringComparer.Ordinal);

    static FrozenDictionary<string, int> MonthNames()
    {
        var names = ResumeWords.Tags.Select(tag => ResumeWords.Find(tag)!.Dates)
            .SelectMany(words => words.ShortMonths.Index().Concat(words.LongMonths.Index()))
            .Select(month => (Name: Word.KeyOf(month.Item), Number: month.Index + 1))
            .Concat([(Name: "sept", Number: 9), (Name: "maerz", Number: 3), (Name: "mrt", Number: 3)]);
        return names.GroupBy(month => month.Name).Where(month => month.DistinctBy(one => one.Number).Count() == 1 && !month.Key.Contains(' ', StringComparison.Ordinal))
            .ToFrozenDictionary(month => month.Key, month => month.First().Number, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\d+|[\p{L}\p{M}’'॰״׳]+|[^\s\p{Cf}]", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Token();

    readonly record struct Word(string Text, int Index)
    {
        public string Key { get; } = KeyOf(Text);

        public int? Number => char.IsAsciiDigit(Text[0]) && Text.Length <= 2 ? int.Parse(Text, CultureInfo.InvariantCulture) : null;

        public int? Year => Text.Length == 4 && Text[0] is '1' or '2' && int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and < 2100 ? year : null;

        public int? Month => Months.TryGetValue(Key, out var month) ? month : null;

        public static string KeyOf(string text) => text.TrimEnd('.').Replace('’', '\'').ToLowerInvariant();
    }
}
