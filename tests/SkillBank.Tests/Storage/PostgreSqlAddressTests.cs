using Npgsql;
using SkillBank.Data;

namespace SkillBank.Tests.Storage;

public sealed class PostgreSqlAddressTests
{
    [Fact]
    public void An_address_says_where_who_and_how()
    {
        var read = Read("postgresql://ana:p%40ss%3Aword@db.example.org:6543/career%20bank?sslmode=verify-full&Timeout=3");

        Assert.Equal(("db.example.org", 6543, "ana", "p@ss:word", "career bank"), (read.Host, read.Port, read.Username, read.Password, read.Database));
        Assert.Equal((SslMode.VerifyFull, 3), (read.SslMode, read.Timeout));
    }

    [Theory]
    [InlineData("postgres://localhost/bank", "localhost", 5432)]
    [InlineData("postgresql://[::1]:5433/bank", "::1", 5433)]
    [InlineData("Host=localhost;Port=5434;Database=bank", "localhost", 5434)]
    public void Both_forms_of_address_are_read(string address, string host, int port)
    {
        var read = Read(address);

        Assert.Equal((host, port, "bank"), (read.Host, read.Port, read.Database));
    }

    [Theory]
    [InlineData("postgresql://localhost/bank?sslmode=perhaps")]
    [InlineData("postgresql://localhost/bank?encryption=yes")]
    [InlineData("mysql://localhost/bank")]
    [InlineData("Host=localhost;Colour=blue")]
    [InlineData("postgresql://")]
    [InlineData("nonsense")]
    public void What_is_not_understood_is_refused_and_not_passed_over(string address) =>
        Assert.Contains("postgresql://", Assert.Throws<FormatException>(() => DatabaseOptions.Server(address)).Message, StringComparison.Ordinal);

    [Fact]
    public void Options_never_show_their_secrets()
    {
        var options = DatabaseOptions.Server("postgresql://ana:s3cret@localhost/bank");

        Assert.DoesNotContain("s3cret", $"{options}", StringComparison.Ordinal);
    }

    static NpgsqlConnectionStringBuilder Read(string address) => new(DatabaseOptions.Server(address).ConnectionString);
}
