using SkillBank.Documents.Document;

namespace SkillBank.Documents.Tests;

/// <summary>A small résumé in each of some languages, with names and words of other languages in it, as they are written there.</summary>
static class CorpusOfLanguages
{
    public static IReadOnlyDictionary<string, ResumeDocument> All { get; } = new Dictionary<string, ResumeDocument>
    {
        ["ar-EG"] = Of("ar-EG", "ليلى منصور", "مهندسة برمجيات", "الخبرة المهنية", "مهندسة أولى", "شركة النيل للدفع", "مارس 2021 – حتى الآن", "القاهرة",
            "بناء نظام الدفع وقيادة فريق من تسعة مهندسين."),
        ["fa"] = Of("fa", "نیلوفر رستمی", "مهندس نرم‌افزار", "سوابق شغلی", "توسعه‌دهنده ارشد", "شرکت نمونه", "مارس 2021 – اکنون", "شیراز",
            "پیاده‌سازی سامانه پرداخت با پایگاه داده."),
        ["he"] = Of("he", "נועה ברק", "מהנדסת תוכנה", "ניסיון תעסוקתי", "מפתחת בכירה", "חברת אלון", "מרץ 2021 – היום", "חיפה", "פיתוח מערכת תשלומים בצוות קטן."),
        ["ja"] = Of("ja", "佐藤 花子", "ソフトウェアエンジニア", "職務経歴", "開発者", "株式会社サンプル", "2021年3月～現在", "大阪", "決済システム（PostgreSQL）を開発し、可用性を「99.95%」に高めた。骨直海令。"),
        ["zh-Hans"] = Of("zh-Hans", "林晓雯", "软件工程师", "工作经历", "高级开发", "示例科技有限公司", "2021年3月 – 至今", "成都", "负责支付平台（PostgreSQL）的设计，“可用性”达到99.95%。骨直海令。"),
        ["zh-Hant"] = Of("zh-Hant", "林曉雯", "軟體工程師", "工作經歷", "資深開發", "範例科技股份有限公司", "2021年3月 – 至今", "高雄", "負責支付平台（PostgreSQL）的設計，可用性達到99.95%。骨直海令。"),
        ["ko"] = Of("ko", "한서윤", "소프트웨어 엔지니어", "경력", "선임 개발자", "예시 주식회사", "2021년 3월 ~ 현재", "부산", "결제 시스템(PostgreSQL)을 설계하고 가용성을 99.95%로 높였다."),
        ["hi"] = Of("hi", "अनन्या शर्मा", "सॉफ़्टवेयर इंजीनियर", "कार्य अनुभव", "वरिष्ठ डेवलपर", "उदाहरण प्राइवेट लिमिटेड", "मार्च 2021 – वर्तमान", "पुणे", "भुगतान प्रणाली का निर्माण किया।"),
        ["el"] = Of("el", "Ελένη Καραμάνου", "Μηχανικός λογισμικού", "Επαγγελματική εμπειρία", "Προγραμματίστρια", "Παράδειγμα Α.Ε.", "Μάρτιος 2021 – σήμερα", "Θεσσαλονίκη",
            "Σχεδίασε το σύστημα πληρωμών."),
        ["uk"] = Of("uk", "Олеся Ґонта", "Інженерка-програмістка", "Досвід роботи", "Розробниця", "Приклад", "березень 2021 – дотепер", "Львів", "Створила платіжну систему, яку щодня використовують їхні клієнти."),
        ["vi"] = Of("vi", "Nguyễn Thị Ngọc Ánh", "Kỹ sư phần mềm", "Kinh nghiệm làm việc", "Lập trình viên", "Công ty Ví Dụ", "03/2021 – hiện tại", "Huế", "Xây dựng hệ thống thanh toán, rút ngắn thời gian xử lý."),
    };

    static ResumeDocument Of(string language, string name, string title, string section, string job, string employer, string period, string place, string text) => new()
    {
        Language = language,
        Header = new() { Name = name, Title = title, Contacts = [new("ana@example.org", "mailto:ana@example.org"), new("Łódź")] },
        Sections = [Corpus.Section(section, SectionLayout.Entries, Corpus.Item(job, employer, period, place, text) with { Tags = ["Go", "Żółć"] })],
    };
}
