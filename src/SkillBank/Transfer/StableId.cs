using System.Security.Cryptography;
using System.Text;

namespace SkillBank.Transfer;

/// <summary>Ids for what has none in the bank: the same for the same thing, another for another, so that equal input gives equal files.</summary>
static class StableId
{
    /// <summary>An id of version 8 (RFC 9562), made of a hash.</summary>
    /// <param name="owner">Whose thing it is.</param>
    /// <param name="thing">What names it among the owner's.</param>
    public static Guid Of(Guid owner, string thing)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{owner} {thing}"), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(hash[..16], bigEndian: true);
    }
}
