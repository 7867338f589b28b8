using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace SkillBank.EndToEnd.Browsers;

/// <summary>Notes whatever goes wrong behind a page: errors in the console, exceptions, answers that are errors, requests that fail or leave this machine.</summary>
sealed class Watch
{
    readonly ConcurrentQueue<string> _troubles = [];
    readonly ConcurrentBag<string> _allowed = [];

    public Watch(IBrowserContext context, Uri address)
    {
        context.Page += (_, page) => page.PageError += (_, error) => Note($"exception: {error}");
        context.Console += (_, message) =>
        {
            if (message.Type == "error") Note($"console: {message.Text} ({message.Location})");
        };
        context.Request += (_, request) =>
        {
            var target = new Uri(request.Url);
            if (target.Scheme is "http" or "https" && target.Authority != address.Authority) Note($"left this server: {request.Method} {request.Url}");
        };
        context.RequestFailed += (_, request) =>
        {
            // A request is aborted when the page moves on, and a download ends the navigation that began it.
            if (request.Failure != "net::ERR_ABORTED") Note($"failed: {request.Method} {request.Url}: {request.Failure}");
        };
        context.Response += (_, response) =>
        {
            if (response.Status >= 400) Note($"answer {response.Status}: {response.Request.Method} {response.Url}");
        };
    }

    /// <summary>What went wrong and was not allowed.</summary>
    public IReadOnlyList<string> Troubles => [.. _troubles.Where(trouble => !_allowed.Any(part => trouble.Contains(part, StringComparison.Ordinal)))];

    /// <summary>Lets troubles pass that have this in their text, such as a status that the test provokes.</summary>
    public void Allow(string part) => _allowed.Add(part);

    void Note(string trouble) => _troubles.Enqueue(trouble);
}
