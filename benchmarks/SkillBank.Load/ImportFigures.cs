using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;
using SkillBank.Data;
using SkillBank.Profiles;
using SkillBank.Transfer;
using SkillBank.Transfer.Legacy;

namespace SkillBank.Load;

/// <summary>Times what comes in: a data export of 2,000 rows, and 10,000 people of an old database.</summary>
static class ImportFigures
{
    const int People = 10_000;

    public static async Task RunAsync(string folder)
    {
        await using var database = new Database(DatabaseOptions.Folder(folder));
        await Schema.UpgradeAsync(database);
        var reader = new BankReader(database, TimeProvider.System);
        var store = new BankStore(database, TimeProvider.System);
        var profiles = new ProfileService(store, reader);
        var imports = new ImportService(store, reader);
        await ExportAsync(profiles, reader, imports);
        await LegacyAsync(folder, new(store, reader, TimeProvider.System));
    }

    static async Task ExportAsync(ProfileService profiles, BankReader reader, ImportService imports)
    {
        var export = Export();
        List<double> reads = [], plans = [], applies = [];
        for (var run = 0; run < 11; run++)
        {
            var owner = (await profiles.AddAsync(FormattableString.Invariant($"export {run}"))).Id;
            var bank = (await reader.BankAsync(owner))!;
            var clock = Stopwatch.StartNew();
            var file = ImportFile.Read("linkedin.zip", export);
            reads.Add(clock.Elapsed.TotalMilliseconds);
            clock.Restart();
            _ = ImportReport.Trial(bank, file);
            plans.Add(clock.Elapsed.TotalMilliseconds);
            clock.Restart();
            await imports.ImportAsync(owner, file, dryRun: false);
            applies.Add(clock.Elapsed.TotalMilliseconds);
        }
        Tell("LinkedIn export, 2,000 rows: read", reads);
        Tell("                             plan", plans);
        Tell("                             apply, with a plan of its own", applies);
    }

    static async Task LegacyAsync(string folder, LegacyMigration migration)
    {
        var path = Path.Combine(folder, "old.db");
        Old(path);
        foreach (var (name, options) in new[] { ("dry run", new LegacyOptions { DryRun = true }), ("applied", new LegacyOptions()), ("again", new LegacyOptions()) })
        {
            GC.Collect();
            var before = Process.GetCurrentProcess().WorkingSet64;
            var clock = Stopwatch.StartNew();
            var report = await migration.RunAsync(path, options);
            var perSecond = People / clock.Elapsed.TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"Old database, {People:N0} people, {name}: {perSecond:N0} people/s, memory {before / 1_000_000:N0} -> {Process.GetCurrentProcess().WorkingSet64 / 1_000_000:N0} MB, sound {report.IsSound}"));
        }
    }

    static byte[] Export()
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string name, string header, int count, Func<int, string> row)
            {
                using var stream = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                stream.Write(header + "\r\n");
                for (var i = 0; i < count; i++) stream.Write(row(i) + "\r\n");
            }
            Add("Positions.csv", "Company Name,Title,Description,Location,Started On,Finished On", 300, i => $"Company {i},Title {i},\"Did this & that.\n• one\n• two\",Oslo,Jan {1990 + i % 30},Mar {1991 + i % 30}");
            Add("Education.csv", "School Name,Start Date,End Date,Notes,Degree Name,Activities", 100, i => $"School {i},{1990 + i % 20},{1994 + i % 20},Notes {i},MSc,Rowing");
            Add("Skills.csv", "Name", 1000, i => $"Skill {i}");
            Add("Certifications.csv", "Name,Url,Authority,Started On,Finished On,License Number", 200, i => $"Certificate {i},https://example.org/{i},Board,Jan 2019,,N-{i}");
            Add("Projects.csv", "Title,Description,Url,Started On,Finished On", 200, i => $"Project {i},Made it.,https://example.org/p/{i},Jan 2018,Mar 2018");
            Add("Honors.csv", "Title,Description,Issued On", 200, i => $"Honor {i},For it.,Jun 2016");
        }
        return packed.ToArray();
    }

    static void Old(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        void Run(string sql, params object?[] values)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (index, value) in values.Index()) command.Parameters.AddWithValue($"$v{index}", value ?? DBNull.Value);
            command.ExecuteNonQuery();
        }
        Run("CREATE TABLE user_profiles (id, first_name, last_name, email, phone, current_title, experience_years, skills, education, bio, preferred_locations, preferred_job_types, preferred_remote_types, desired_salary_min, desired_salary_max, created_at, updated_at)");
        Run("CREATE TABLE resumes (id, user_id, title, contact_info, summary, work_experience, education, skills, projects, certifications, custom_sections)");
        var random = new Random(20260314);
        for (var i = 0; i < People; i++)
        {
            var id = new Guid(i, 1, 1, [1, 2, 3, 4, 5, 6, 7, 8]).ToString();
            Run("INSERT INTO user_profiles VALUES ($v0, $v1, 'Berg', $v2, '1', 'Engineer', 9, $v3, 'MSc', 'Builds things that last.', '[\"Oslo\"]', '[\"Full-time\"]', '[\"Remote\"]', 1000.0, 2000.0, NULL, NULL)",
                id, $"Person {i}", $"person{i}@example.org", $"[{string.Join(',', Enumerable.Range(0, 12).Select(_ => $"\"Skill {random.Next(400)}\""))}]");
            if (i % 2 == 0)
                Run("INSERT INTO resumes VALUES ($v0, $v1, 'Base', '{}', 'Short.', $v2, '[]', '[{\"name\":\"Go\",\"level\":\"expert\"}]', '[]', '[]', '[]')", $"r{i}", id,
                    $$"""[{"company":"Company {{i}}","position":"Engineer","start_date":"2019-03-01","description":"Did it.","achievements":["One","Two"]},{"company":"Other {{i}}","position":"Junior","start_date":"2015-03-01","end_date":"2019-02-01","description":"Learned it."}]""");
        }
        transaction.Commit();
    }

    static void Tell(string what, List<double> times)
    {
        var warm = times.Skip(1).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: first {times[0]:N0} ms, then median {warm[warm.Count / 2]:N0} ms"));
    }
}
