namespace SkillBank.App.Hosting;

/// <summary>
/// The addresses that the server may listen on. Whoever reaches the port owns every bank in local mode, so only this machine may reach it.
/// </summary>
static class LoopbackAddresses
{
    /// <summary>A free port.</summary>
    public const string Default = "http://127.0.0.1:0";

    /// <summary>The addresses, one by one.</summary>
    /// <exception cref="AddressException">One is not an address, or not one of this machine alone.</exception>
    public static string[] Parse(string? urls)
    {
        string[] addresses = (urls ?? Default).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (addresses.Length == 0) throw new AddressException("No address to listen on was given. Write, for example, http://127.0.0.1:5000.");
        return [.. addresses.Select(Normalize)];
    }

    /// <summary>Configuration could open further ports than the ones that were checked.</summary>
    /// <exception cref="AddressException">It does.</exception>
    public static void RequireNoOthers(IConfiguration configuration)
    {
        if (configuration.GetSection("Kestrel:Endpoints").Exists())
            throw new AddressException("Addresses to listen on are given by --urls; remove Kestrel:Endpoints from the configuration.");
    }

    /// <summary>
    /// The address in the one spelling that was checked: Kestrel reads addresses by rules of its own, and takes <c>*</c>, <c>+</c> and any host it
    /// does not know for "every interface".
    /// </summary>
    static string Normalize(string address)
    {
        if (!Uri.TryCreate(address.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal),
                UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw new AddressException($"'{address}' is not an address to listen on. Write, for example, http://127.0.0.1:5000.");
        if (uri.Scheme == "https")
            throw new AddressException($"'{address}' cannot be used: Skill Bank speaks plain http, which never leaves this machine.");
        if (uri.PathAndQuery != "/" || uri.Fragment.Length > 0)
            throw new AddressException($"'{address}' cannot be used: an address to listen on has no path.");
        if (!IsLoopback(uri))
            throw new AddressException(
                $"Skill Bank does not listen on '{address}': there are no accounts yet, so anyone who can reach it could read and change every bank. "
                + "Use an address of this machine alone: localhost, 127.0.0.1 or [::1].");
        // "localhost" is two addresses, which would get two free ports.
        return uri is { Host: "localhost", Port: 0 } ? Default : FormattableString.Invariant($"http://{uri.Host}:{uri.Port}");
    }

    /// <summary>The same names that a request's Host header may have; the rest of 127.0.0.0/8 would be listened on and then refused.</summary>
    static bool IsLoopback(Uri uri) => uri.Host is "localhost" or "127.0.0.1" or "[::1]";
}

/// <summary>The server cannot listen where it was told to; the message says why.</summary>
sealed class AddressException(string message) : Exception(message);
