using SkillBank.Documents.Document;

namespace SkillBank.Documents.Tests;

/// <summary>Invented people whose resumes the writers must be able to print.</summary>
static class Corpus
{
    public static DocumentItem Item(string title, string? subtitle = null, string? period = null, string? place = null, string text = "") =>
        new() { Id = title, Title = title, Subtitle = subtitle, Period = period, Place = place, Text = RichTextParser.Parse(text) };

    public static DocumentSection Section(string title, SectionLayout layout, params DocumentItem[] items) =>
        new() { Id = title, Title = title, Layout = layout, Items = items };

    /// <summary>A portrait of six by eight gray points.</summary>
    public static DocumentPhoto Portrait { get; } = new(Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAYAAAAICAIAAABVpBlvAAAAEUlEQVR42mOomLYKDTEMBiEAdqBSgTs9FbMAAAAASUVORK5CYII="), PhotoKind.Png);

    public static ResumeDocument Empty { get; } = new() { Language = "en", Header = new() { Name = "" } };

    public static ResumeDocument Sparse { get; } = new()
    {
        Language = "en",
        Header = new() { Name = "Tomás Ibarra", Contacts = [new("tomas@example.org", "mailto:tomas@example.org")] },
        Sections = [Section("Experience", SectionLayout.Entries, Item("Baker", "Panadería Sol", "2021 – present"))],
    };

    /// <summary>Two pages with every feature that a document has.</summary>
    public static ResumeDocument Realistic { get; } = new()
    {
        Language = "en-GB",
        Header = new()
        {
            Name = "Ingrid Vasconcelos Hale",
            Title = "Principal Engineer, Payments & Reliability",
            Contacts =
            [
                new("ingrid.hale@example.org", "mailto:ingrid.hale@example.org"),
                new("+44 20 7946 0318", "tel:+442079460318"),
                new("Edinburgh, United Kingdom"),
                new("ingridhale.example", "https://ingridhale.example"),
                new("linkedin.com/in/ingrid-hale", "https://www.linkedin.com/in/ingrid-hale"),
                new("github.com/ivhale", "https://github.com/ivhale"),
            ],
        },
        Sections =
        [
            Section("Summary", SectionLayout.Text, new DocumentItem
            {
                Id = "summary",
                Text = RichTextParser.Parse(
                    "Engineer and technical lead with fourteen years in card processing, ledgers and settlement. I make money-moving systems "
                    + "**boring**: measurable, recoverable and cheap to change. Led the migration of a 40-million-account ledger without a minute "
                    + "of downtime, and built the teams that still run it."),
            }),
            Section("Experience", SectionLayout.Entries,
                new DocumentItem
                {
                    Id = "northlight",
                    Title = "Northlight Payments",
                    Url = "https://northlight.example",
                    Place = "Edinburgh",
                    Roles =
                    [
                        Item("Principal Engineer", null, "Mar 2021 – present", "hybrid",
                            """
                            Technical owner of authorisation and ledger: 9 teams, 61 engineers, €11 bn processed a month.

                            - Replaced a single-region ledger with an event-sourced design on three sites; recovery time fell from **47 minutes to 38 seconds**, proved in monthly exercises.
                            - Cut authorisation latency at the 99.9th percentile from 410 ms to 92 ms by moving risk scoring off the critical path.
                            - Introduced error budgets and a blameless review format, since adopted by *every* product team; incidents with customer impact down 71 % in two years.
                            - Wrote the reconciliation toolkit [settle-check](https://github.com/ivhale/settle-check) (Go, 2.1k stars), now used by four other processors.
                            """) with { Tags = ["Go", "Kotlin", "PostgreSQL", "Kafka", "Terraform"] },
                        Item("Staff Engineer", null, "Jun 2018 – Feb 2021", null,
                            """
                            - Designed the idempotency layer that ended duplicate payouts (previously about 30 a week).
                            - Ran the PCI DSS 4.0 re-architecture: scope reduced from 212 to 19 services, audit finished five weeks early.
                            - Set up the on-call rota and training for six teams; median time to acknowledge fell from 14 to 3 minutes.
                            - Mentored eleven engineers, of whom four are now staff or principal.
                            """),
                    ],
                },
                Item("Senior Software Engineer, Settlement and Scheme Reporting", "Banco Atlântico Digital", "Sep 2014 – May 2018", "Lisbon, Portugal",
                    """
                    - Built same-day settlement for 1,900 merchants across SEPA and TARGET2, with four-eyes approval and full traceability.
                    - Brought nightly batch from 6 h 20 min to 44 min through set-based SQL and partition-wise joins, and retired two mainframe jobs:
                      - the fee run, replaced by streaming accruals;
                      - the scheme report, replaced by a query.
                    - Chaired the open API working group; authored the specification that became the bank’s public developer offer.
                    """),
                Item("Software Engineer", "Fjordware AS", "Aug 2011 – Aug 2014", "Bergen, Norway",
                    """
                    - Wrote the offline-first point-of-sale client deployed on 6,300 terminals in ferries and petrol stations.
                    - Reduced field failures by 64 % with staged roll-outs and remote diagnostics over unreliable links.
                    """)),
            Section("Education", SectionLayout.Entries,
                Item("MSc Computer Science", "University of Edinburgh", "2010 – 2011", "Edinburgh") with
                {
                    Facts = [new("Grade", "Distinction"), new("Thesis", "Bounded staleness in append-only logs", "https://example.org/thesis")],
                    Tags = ["Distributed Systems", "Databases", "Formal Verification"],
                },
                Item("Licenciatura em Engenharia Informática", "Universidade do Porto", "2006 – 2010", "Porto") with { Facts = [new("Grade", "17/20")] }),
            Section("Projects", SectionLayout.Entries,
                Item("Ledger Fieldbook", "Author", "2023", null,
                    "A free 140-page handbook on double-entry systems for engineers; 52,000 readers, translated into Japanese and Portuguese.") with
                {
                    Url = "https://fieldbook.example",
                    Links = [new("fieldbook.example", "https://fieldbook.example"), new("Source", "https://github.com/ivhale/fieldbook")],
                },
                Item("settle-check", "Maintainer", "2020 – present", null,
                    "Command-line reconciliation of bank statements against a ledger. Reads MT940, camt.053 and eleven processors’ reports.") with
                {
                    Tags = ["Go", "SQLite"],
                }),
            Section("Skills", SectionLayout.Pairs,
                Item("Languages and runtimes") with { Tags = ["Go", "Kotlin", "C#", "SQL", "Rust", "Python"] },
                Item("Data") with { Tags = ["PostgreSQL", "CockroachDB", "Kafka", "Debezium", "ClickHouse", "event sourcing", "schema migration"] },
                Item("Operations") with { Tags = ["Kubernetes", "Terraform", "OpenTelemetry", "chaos testing", "capacity planning", "incident command"] },
                Item("Domain") with { Tags = ["card schemes", "SEPA", "PCI DSS", "double-entry ledgers", "reconciliation"] }),
            Section("Certificates", SectionLayout.Entries,
                Item("Certified Kubernetes Administrator", "Linux Foundation", "Nov 2022"),
                Item("PCI Professional", "PCI Security Standards Council", "Feb 2019 – Feb 2022")),
            Section("Publications", SectionLayout.Entries,
                Item("Idempotency keys that survive failover", "Journal of Practical Ledgers", "2022", null,
                    "With P. Osei-Tutu. How a key that is older than its database keeps its promise.") with { Url = "https://example.org/idempotency" },
                Item("Notes on append-only logs", "Proceedings of the Harbour Workshop", "2019")),
            Section("Languages", SectionLayout.Pairs, Item("English", "native"), Item("Portuguese", "native"), Item("Norwegian", "fluent"), Item("German", "B1")),
            Section("Volunteering", SectionLayout.Entries,
                Item("Mentor", "Code Caledonia", "2019 – present", "Edinburgh", "Weekly sessions with school leavers; fourteen of them work as developers now.")),
            Section("References", SectionLayout.Text,
                Item("Amara Lindqvist", "Director of Engineering, Northlight Payments", null, null, "“The calmest person in any incident, and the reason there are so few.”")),
        ],
    };
}
