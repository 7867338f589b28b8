using System.Globalization;
using SkillBank.Documents.Document;

namespace SkillBank.Documents.Tests;

/// <summary>Invented people of other trades and countries.</summary>
static class CorpusOfCareers
{
    /// <summary>A scholar's list of everything: publications, grants, teaching.</summary>
    public static ResumeDocument Academic { get; } = new()
    {
        Language = "en-US",
        Paper = Paper.Letter,
        Header = new()
        {
            Name = "Adaeze Thorvaldsdóttir-Montgomery",
            Title = "Associate Professor of Glaciology",
            Contacts =
            [
                new("a.thorvaldsdottir-montgomery@glaciology.example.org", "mailto:a.thorvaldsdottir-montgomery@glaciology.example.org"),
                new("+1 907 555 0142", "tel:+19075550142"),
                new("Fairbanks, Alaska"),
                new("orcid.example/0000-0002-1825-0097", "https://orcid.example/0000-0002-1825-0097"),
            ],
        },
        Sections =
        [
            Corpus.Section("Appointments", SectionLayout.Entries,
                Corpus.Item("Associate Professor", "Institute of Polar Research, University of the North", "2019 – present", "Fairbanks"),
                Corpus.Item("Assistant Professor", "Department of Geography, Northern Plains University", "2013 – 2019", "Saskatoon"),
                Corpus.Item("Postdoctoral Fellow", "Centre for Ice and Climate", "2010 – 2013", "Tromsø")),
            Corpus.Section("Education", SectionLayout.Entries,
                Corpus.Item("PhD Geophysics", "University of Reykjavík", "2010") with
                {
                    Facts = [new("Thesis", "Basal sliding and the seasonal flow of outlet glaciers"), new("Supervisor", "Prof. Sigurður Einarsson")],
                },
                Corpus.Item("BSc Physics", "University of Lagos", "2005") with { Facts = [new("Grade", "First class honors")] }),
            Corpus.Section("Publications", SectionLayout.Entries, [.. Enumerable.Range(1, 24).Select(Publication)]),
            Corpus.Section("Grants", SectionLayout.Entries, [.. Enumerable.Range(1, 8).Select(Grant)]),
            Corpus.Section("Teaching", SectionLayout.Entries,
                Corpus.Item("Introduction to Glaciology", "Lecture, 120 students", "every autumn since 2013", null, "Rebuilt around field data; rated 4.8 of 5 by students."),
                Corpus.Item("Inverse Methods", "Graduate seminar", "2015, 2017, 2019, 2022")),
            Corpus.Section("Supervision", SectionLayout.Text, new DocumentItem
            {
                Id = "supervision",
                Text = RichTextParser.Parse("1. Mei-Ling Abernathy, PhD 2021, now at a national weather service\n2. Tomasz Okonkwo, PhD 2023\n3. Six master’s theses"),
            }),
            Corpus.Section("Languages", SectionLayout.Pairs,
                Corpus.Item("English", "native"), Corpus.Item("Igbo", "native"), Corpus.Item("Icelandic", "C1"), Corpus.Item("Norwegian", "B2")),
            Corpus.Section("Service", SectionLayout.Entries,
                Corpus.Item("Editor", "Journal of Frozen Ground", "2020 – present"), Corpus.Item("Reviewer", "National Science Council", "since 2016")),
        ],
    };

    static DocumentItem Publication(int number) => Corpus.Item(
        string.Create(CultureInfo.InvariantCulture, $"Paper {number}: seasonal velocity of outlet glaciers under a warming fjord"), "Journal of Frozen Ground",
        string.Create(CultureInfo.InvariantCulture, $"{2025 - number / 2}"), null, "With **M.-L. Abernathy**, T. Okonkwo and *others*.") with
    {
        Facts = [new("DOI", string.Create(CultureInfo.InvariantCulture, $"10.9999/jfg.{number}"), "https://doi.example.org/10.9999")],
    };

    static DocumentItem Grant(int number) => Corpus.Item(
        string.Create(CultureInfo.InvariantCulture, $"Ice and Ocean {number}"), "National Science Council", "2018 – 2021", null,
        "Principal investigator; $ 410,000 for instruments and two doctoral students.");

    /// <summary>Long compounds, a portrait's usual country, and umlauts.</summary>
    public static ResumeDocument German { get; } = new()
    {
        Language = "de-DE",
        Words = new() { Page = "Seite {page} von {pages}", Resume = "Lebenslauf" },
        Header = new()
        {
            Name = "Jürgen Großmann-Żurek",
            Title = "Geschäftsführer Energieversorgung",
            Contacts = [new("j.grossmann@example.org", "mailto:j.grossmann@example.org"), new("+49 30 5550142", "tel:+49305550142"), new("Köln, Deutschland")],
        },
        Sections =
        [
            Corpus.Section("Berufserfahrung", SectionLayout.Entries,
                Corpus.Item("Leiter Betriebsführung", "Stadtwerke Musterstadt Netzgesellschaft mbH", "seit 03/2017", "Köln",
                    """
                    - Rechtsschutzversicherungsgesellschaften und Grundstücksverkehrsgenehmigungszuständigkeiten beraten.
                    - Ausfallzeiten um **38 %** gesenkt, Bereitschaftsdienst für 140 Beschäftigte neu geregelt.
                    """),
                Corpus.Item("Projektingenieur Hochspannung", "Überlandwerk Südost AG", "09/2009 – 02/2017", "Würzburg", "Planung und Bau von 110-kV-Umspannwerken.")),
            Corpus.Section("Ausbildung", SectionLayout.Entries,
                Corpus.Item("Diplom-Ingenieur Elektrotechnik", "Technische Hochschule Mittelfranken", "2003 – 2009") with { Facts = [new("Note", "1,7")] }),
            Corpus.Section("Kenntnisse", SectionLayout.Pairs,
                Corpus.Item("Fachkenntnisse") with { Tags = ["Netzleittechnik", "Instandhaltungsmanagement", "Arbeitssicherheitsunterweisung", "SAP"] },
                Corpus.Item("Führung") with { Tags = ["Haushaltsverantwortung", "Betriebsverfassungsgesetz"] }),
            Corpus.Section("Sprachen", SectionLayout.Pairs, Corpus.Item("Deutsch", "Muttersprache"), Corpus.Item("Polnisch", "fließend"), Corpus.Item("Englisch", "C1")),
        ],
    };

    /// <summary>Text without spaces, in three scripts.</summary>
    public static ResumeDocument Japanese { get; } = new()
    {
        Language = "ja",
        Words = new() { Page = "{page} / {pages} ページ", Resume = "履歴書" },
        Header = new()
        {
            Name = "佐藤 花子",
            Title = "バックエンドエンジニア",
            Contacts = [new("hanako@example.org", "mailto:hanako@example.org"), new("東京都渋谷区")],
        },
        Sections =
        [
            Corpus.Section("職務要約", SectionLayout.Text, new DocumentItem
            {
                Id = "summary",
                Text = RichTextParser.Parse("決済システムの設計と運用に十年携わり、可用性を 99.99% まで高めました。少人数のチームを率い、採用と育成も担当しています。"),
            }),
            Corpus.Section("職歴", SectionLayout.Entries,
                Corpus.Item("テックリード", "株式会社サンプル決済", "2020年4月 – 現在", "東京", "- 毎秒二千件の取引を処理する基盤を構築。\n- 障害対応の手順を**標準化**し、復旧時間を半分に短縮。") with { Tags = ["Go", "PostgreSQL"] },
                Corpus.Item("開発者", "北海道ソフトウェア", "2015年4月 – 2020年3月", "札幌", "受発注システムの保守と改善。")),
            Corpus.Section("学歴", SectionLayout.Entries, Corpus.Item("工学部情報工学科", "見本大学", "2011年 – 2015年")),
            Corpus.Section("語学", SectionLayout.Pairs, Corpus.Item("日本語", "母語"), Corpus.Item("英語", "ビジネス")),
        ],
    };
}
