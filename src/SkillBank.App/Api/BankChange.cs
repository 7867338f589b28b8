using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Rules;

namespace SkillBank.App.Api;

/// <summary>
/// Answers a request inside one transaction on its bank: the answer to an Idempotency-Key is stored together with the change or not at all,
/// and a version of the bank that was expected cannot change in between. Requests to one bank wait for each other here.
/// </summary>
static class BankChange
{
    public const string KeyHeader = "Idempotency-Key";

    public static async Task<Answer> AnswerAsync(ApiRequest request, Operation operation, Handler handler)
    {
        var key = Key(request.Http.Request);
        var outcome = await request.Get<BankStore>().WriteAsync<Answer>(request.ProfileId, async tx =>
        {
            if (key is not null && await StoredAsync(tx, key, request) is { } stored) return new Outcome<Answer>.Unchanged(stored);
            if (operation.Guarded == Guarded.Bank && !request.IfMatch.MatchesBank(tx.BankVersion - 1))
                return new Outcome<Answer>.Unchanged(Problem.Stale(tx.BankVersion - 1, BankDocument.ETag(tx.BankVersion - 1, tx.Today), current: null, request));
            var answer = await handler(request);
            var isKept = answer.Status < 400 && (key is not null || answer.IsChange);
            if (answer is { Status: < 400, Body.IsEmpty: false, ETag: null })
                answer = answer with { ETag = BankDocument.ETag(isKept ? tx.BankVersion : tx.BankVersion - 1, tx.Today) };
            if (!isKept) return new Outcome<Answer>.Unchanged(answer);
            if (key is not null) await StoreAsync(tx, key, request, answer);
            return new Outcome<Answer>.Saved(answer);
        }, request.Cancellation);
        return outcome switch
        {
            Outcome<Answer>.Saved(var answer) => answer,
            Outcome<Answer>.Unchanged(var answer) => answer,
            _ => Problem.NotFound(),
        };
    }

    /// <summary>The caller's key; null when there is none.</summary>
    /// <exception cref="RuleException">It is too long, or not of visible ASCII characters.</exception>
    static string? Key(HttpRequest request)
    {
        var header = request.Headers[KeyHeader];
        if (header.Count == 0 || !HttpMethods.IsPost(request.Method)) return null;
        return header.Count == 1 && header[0] is { Length: > 0 and <= ApiLimits.KeyLength } key && key.All(c => c is > ' ' and <= '~')
            ? key
            : throw new RuleException(KeyHeader, $"Write 1 to {ApiLimits.KeyLength} visible ASCII characters.");
    }

    static async Task<Answer?> StoredAsync(BankTransaction tx, string key, ApiRequest request)
    {
        var limit = tx.Now.AddHours(-StoredAnswer.Hours);
        var stored = await tx.Db.StoredAnswers.AsNoTracking()
            .FirstOrDefaultAsync(answer => answer.ProfileId == tx.ProfileId && answer.Key == key, request.Cancellation);
        if (stored is null) return null;
        if (stored.CreatedAt < limit)   // gone by tomorrow's housekeeping
        {
            await tx.Db.StoredAnswers.Where(answer => answer.ProfileId == tx.ProfileId && answer.Key == key).ExecuteDeleteAsync(request.Cancellation);
            return null;
        }
        if (stored.RequestHash != Hash(request)) return Problem.KeyUsed();
        return new Answer(stored.Status)
        {
            Body = stored.Body is null ? default : Encoding.UTF8.GetBytes(stored.Body),
            ETag = stored.ETag, Location = stored.Location, IsReplayed = true,
        };
    }

    static async Task StoreAsync(BankTransaction tx, string key, ApiRequest request, Answer answer)
    {
        tx.Db.StoredAnswers.Add(new StoredAnswer
        {
            ProfileId = tx.ProfileId, Key = key, RequestHash = Hash(request), CreatedAt = tx.Now, Status = answer.Status,
            ETag = answer.ETag, Location = answer.Location, Body = answer.Body.IsEmpty ? null : Encoding.UTF8.GetString(answer.Body.Span),
        });
        await tx.Db.SaveChangesAsync(request.Cancellation);
    }

    static string Hash(ApiRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Http.Request.Method} {request.Path}{request.Http.Request.QueryString}\n"));
        hash.AppendData(request.Bytes.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
