using SkillBank.App.Tests.Api;
using SkillBank.Data;

namespace SkillBank.App.Tests.TypeScript;

/// <summary>The TypeScript client against the running server.</summary>
public sealed class ClientTests(Servers servers, Client client)
{
    public static TheoryData<string> Files => [.. Client.Tests];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Its_tests_pass_against_the_server(string file)
    {
        await client.CompiledAsync();
        var server = await servers.OnAsync(DatabaseProvider.Sqlite);
        var person = await server.NewPersonAsync();

        await Client.TestAsync(file, server.Address, person.User);
    }

    [Fact]
    public Task Its_methods_promise_what_the_document_says_and_programs_compile_with_it() =>
        Client.CompileAsync(Path.Combine("tests", "tsconfig.json"));
}
