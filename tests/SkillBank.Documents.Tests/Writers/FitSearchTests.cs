using SkillBank.Documents.Writers;

namespace SkillBank.Documents.Tests.Writers;

public sealed class FitSearchTests
{
    /// <summary>Lays out by a formula: how many pages are filled at an ease. Counts the trials.</summary>
    sealed class Paper(Func<double, double> used)
    {
        public List<double> Tried { get; } = [];

        public Task<Filling> TryAsync(double ease)
        {
            Tried.Add(ease);
            var pages = used(ease);
            return Task.FromResult(new Filling((int)Math.Ceiling(pages), pages, 50));
        }

        public Task<FitTrial> FindAsync(int limit) => FitSearch.FindAsync(limit, TryAsync);
    }

    [Fact]
    public async Task What_fits_at_its_most_comfortable_takes_one_trial()
    {
        var paper = new Paper(ease => 0.4 + 0.3 * ease);

        Assert.Equal(1, (await paper.FindAsync(1)).Ease);
        Assert.Equal([1], paper.Tried);
    }

    [Fact]
    public async Task What_is_too_long_at_its_tightest_takes_two_and_tells_how_much()
    {
        var paper = new Paper(ease => 2.13 + ease);
        var found = await paper.FindAsync(2);

        Assert.Equal((0, 3), (found.Ease, found.Filling.Pages));
        Assert.Equal(7, found.Filling.LinesOver(2));
        Assert.Equal([1, 0], paper.Tried);
    }

    [Theory]
    [InlineData(0.7, 0.6)]
    [InlineData(0.95, 0.9)]
    [InlineData(0.2, 0.85)]
    [InlineData(0.999, 0.01)]
    public async Task An_even_growth_is_followed_to_a_full_page(double least, double growth)
    {
        var paper = new Paper(ease => least + growth * ease);
        var found = await paper.FindAsync(1);

        Assert.InRange(found.Filling.Used, 0.975, 1);
        Assert.InRange(paper.Tried.Count, 1, 4);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task An_uneven_growth_is_followed_within_the_trials(int limit)
    {
        var paper = new Paper(ease => limit * (0.6 + 0.2 * ease * ease + 0.5 * Math.Pow(ease, 8)));
        var found = await paper.FindAsync(limit);

        Assert.InRange(paper.Tried.Count, 3, FitSearch.MaxTrials);
        Assert.InRange(found.Ease, 0.6, 0.95);
        Assert.Equal(limit, found.Filling.Pages);
    }

    [Fact]
    public async Task Whatever_the_lengths_do_the_answer_was_tried_and_fits()
    {
        var random = new Random(20261126);
        for (var run = 0; run < 2_000; run++)
        {
            var levels = Enumerable.Range(0, 40).Select(_ => 0.5 + random.NextDouble()).ToArray();
            levels[0] = 0.9;
            var paper = new Paper(ease => levels[(int)Math.Round(ease * 39)]);
            var found = await paper.FindAsync(1);

            Assert.Equal(1, found.Filling.Pages);
            Assert.Contains(found.Ease, paper.Tried);
            Assert.InRange(paper.Tried.Count, 1, FitSearch.MaxTrials);
            Assert.All(paper.Tried, ease => Assert.InRange(ease, 0, 1));
            Assert.True(paper.Tried.Where(ease => levels[(int)Math.Round(ease * 39)] <= 1).Max() <= found.Ease);
        }
    }

    [Fact]
    public async Task A_template_that_does_not_tell_how_full_its_pages_are_is_fitted_by_their_number()
    {
        List<double> tried = [];
        var found = await FitSearch.FindAsync(1, ease =>
        {
            tried.Add(ease);
            return Task.FromResult(ease > 0.4 ? Filling.Unknown(2) : Filling.Unknown(1));
        });

        Assert.InRange(found.Ease, 0.35, 0.4);
        Assert.InRange(tried.Count, 3, FitSearch.MaxTrials);
        Assert.Null(Filling.Unknown(2).LinesOver(1));
    }
}
