using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SkillBank.EndToEnd.Browsers;

/// <summary>What someone works with.</summary>
public enum Device
{
    Mouse,
    Keyboard,
}

/// <summary>Does on a page what a person does, with a mouse and a keyboard, or with the keyboard alone.</summary>
abstract class Hands(IPage page)
{
    protected IPage Page { get; } = page;

    public static Hands Of(Device device, IPage page) => device == Device.Keyboard ? new KeyboardHands(page) : new MouseHands(page);

    /// <summary>Follows a link, presses a button, opens a menu, ticks a box.</summary>
    public abstract Task PressAsync(ILocator target);

    /// <summary>Puts the text in the place of what a field has.</summary>
    public abstract Task WriteAsync(ILocator field, string text);

    /// <summary>Chooses from a list by what it says.</summary>
    public abstract Task ChooseAsync(ILocator list, string choice);

    /// <summary>Chooses one of several that exclude each other.</summary>
    public abstract Task SelectAsync(ILocator radio);

    sealed class MouseHands(IPage page) : Hands(page)
    {
        public override Task PressAsync(ILocator target) => target.ClickAsync();

        public override Task WriteAsync(ILocator field, string text) => field.FillAsync(text);

        // What is seen and clicked is often the label, with the button itself out of sight.
        public override Task SelectAsync(ILocator radio) => radio.Locator("xpath=(ancestor::label | self::*)[1]").ClickAsync();

        public override Task ChooseAsync(ILocator list, string choice) => list.SelectOptionAsync(new SelectOptionValue { Label = choice });
    }

    sealed class KeyboardHands(IPage page) : Hands(page)
    {
        /// <summary>No page has more places to stop at.</summary>
        const int MostStops = 400;

        public override async Task PressAsync(ILocator target)
        {
            await ReachAsync(target);
            await Page.Keyboard.PressAsync(await target.EvaluateAsync<bool>("target => target.matches('input')") ? "Space" : "Enter");
        }

        public override async Task WriteAsync(ILocator field, string text)
        {
            await ReachAsync(field);
            await Page.Keyboard.PressAsync("Control+A");
            foreach (var (i, line) in text.Split('\n').Index())
            {
                if (i > 0) await Page.Keyboard.PressAsync("Shift+Enter");
                await Page.Keyboard.TypeAsync(line);
            }
        }

        public override async Task ChooseAsync(ILocator list, string choice)
        {
            await ReachAsync(list);
            await Page.Keyboard.TypeAsync(choice);
            Assert.Equal(choice, await list.EvaluateAsync<string>("list => list.selectedOptions[0].text"));
        }

        public override async Task SelectAsync(ILocator radio)
        {
            await ReachAsync(Page.GetByRole(AriaRole.Radio, new() { Checked = true }).And(Page.Locator($"[name='{await radio.GetAttributeAsync("name")}']")));
            for (var steps = 0; !await radio.IsCheckedAsync(); steps++)
            {
                Assert.True(steps < 20, $"{radio} is not reached by the arrow keys.");
                await Page.Keyboard.PressAsync("ArrowDown");
            }
        }

        /// <summary>Goes from stop to stop until the target has the focus, and sees that the focus is visible there.</summary>
        async Task ReachAsync(ILocator target)
        {
            await Expect(target).ToBeVisibleAsync();
            for (var stops = 0; !await target.EvaluateAsync<bool>("target => target === document.activeElement"); stops++)
            {
                Assert.True(stops < MostStops, $"{target} is not reached by Tab.");
                await Page.Keyboard.PressAsync("Tab");
            }
            Assert.True(await target.EvaluateAsync<bool>(ShowsFocus), $"{target} has the focus and does not show it.");
        }

        // The ring may be on the field itself or on the box that stands for it.
        const string ShowsFocus = """
            target => {
              for (let node = target, i = 0; node && i < 4; node = node.parentElement, i++) {
                const style = getComputedStyle(node);
                if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none') return true;
              }
              return false;
            }
            """;
    }
}
