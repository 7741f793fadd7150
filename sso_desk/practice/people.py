"""The invented customers whom all practice vendors know, as far as each vendor's records reach.

Nobody here exists. The names are as awkward as real ones: other scripts, apostrophes, markup, the
same name twice, several addresses in one field, nothing at all.
"""

from dataclasses import dataclass

LONG_NAME = "Maximiliana Friederike Augustine von und zu Beispielhausen-Musterstadt-Oberprobental"
LONG_COMPANY = (
    "Gesellschaft zur Erprobung außerordentlich langer Firmennamen in engen Listen mbH & Co. KG"
)


@dataclass(frozen=True, slots=True)
class Person:
    """One invented customer. `number` is the id at every vendor that counts; texts may be empty."""

    number: int
    first: str = ""
    last: str = ""
    email: str = ""
    company: str = ""
    reference: str = ""
    status: str = "Active"

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first} {self.last}".strip()

    @property
    def member_id(self) -> str:
        """The organisation's own number, with leading zeros."""
        return f"{self.number % 100000:05d}"


def _people() -> tuple[Person, ...]:
    rows = (
        (
            "Ann",
            "Sample",
            "ann.sample@example.com; billing@example.com",
            "Sample Ltd",
            "C-0042",
            "Active",
        ),
        ("Ann", "Sample", "ann.s@example.org", "Northwind Example", "C-0043", "Active"),
        ("Seán", "O'Brien", "sean.obrien@example.com", "O'Brien & Daughters", "C-0044", "Active"),
        ("María José", "García Núñez", "mj.garcia@example.org", "Ejemplo S.A.", "C-0045", "Hold"),
        ("Jürgen", "Groß", "j.gross@example.net", "Groß & Söhne", "C-0046", "Active"),
        ("Zoë", "Brontë-Lee", "zoe@example.com", "", "C-0047", "Active"),
        ("Łukasz", "Żółć", "lukasz@example.org", "Przykład sp. z o.o.", "C-0048", "Suspended"),
        ("Đặng", "Thị Hương", "huong@example.com", "Ví Dụ Co.", "C-0049", "Active"),
        ("Οδυσσέας", "Παπαδόπουλος", "odysseas@example.net", "Παράδειγμα ΑΕ", "C-0050", "Active"),
        ("Александра", "Примерова", "alexandra@example.org", "ООО Пример", "C-0051", "Active"),
        ("مريم", "الخطيب", "maryam@example.com", "شركة المثال", "C-0052", "Active"),
        ("נועה", "כהן-לוי", "noa@example.net", "חברת הדוגמה", "C-0053", "Active"),
        ("สมชาย", "ตัวอย่าง", "somchai@example.com", "บริษัท ตัวอย่าง จำกัด", "C-0054", "Active"),
        ("花子", "見本", "hanako@example.org", "見本株式会社", "C-0055", "Active"),
        ("예나", "표본", "yena@example.net", "표본 주식회사", "C-0056", "Draft"),
        ("小明", "范例", "xiaoming@example.com", "范例有限公司", "C-0057", "Active"),
        ("अनन्या", "उदाहरण", "ananya@example.org", "उदाहरण प्रा. लि.", "C-0058", "Active"),
        ("Ngozi", "Ọ̀rúnmìlà", "ngozi@example.com", "Àpẹẹrẹ Ventures", "C-0059", "Active"),
        (
            "Jose\u0301",
            "Decomposed",
            "jose@example.net",
            "Combining Marks Inc.",
            "C-0060",
            "Active",
        ),
        ("Robin", "Family", "robin@example.com", "Bakery 👩‍👩‍👧‍👦 Co.", "C-0061", "Active"),
        (
            LONG_NAME.partition(" ")[0],
            LONG_NAME.partition(" ")[2],
            "max@example.org",
            LONG_COMPANY,
            "",
            "Active",
        ),
        ("Bob", "<b>Bold</b>", "bob@example.com", "<img src=x> & Partners", "C-0062", "Active"),
        ("=HYPERLINK", "Formula", "formula@example.net", "+Plus -Minus @At", "C-0063", "Active"),
        ("Percy", "O%27Malley", "percy@example.com", "100% Example; Inc.", "C:64*", "Active"),
        ("Prince", "", "prince@example.org", "", "C-0065", "Active"),
        ("", "Mononym", "mononym@example.net", "", "C-0066", "Active"),
        ("", "", "", "Company Only GmbH", "C-0067", "Active"),
        ("", "", "onlymail@example.com", "", "", "Draft"),
        ("", "", "", "", "", "Draft"),
        ("Chris", "Taylor", "chris.taylor@example.com", "Taylor Tailors", "C-0070", "Active"),
        (
            "Chris",
            "Taylor",
            "ctaylor@example.net",
            "Harbour Freight Example",
            "C-0071",
            "Cancelled",
        ),
        ("Pat", "Example", "pat+tag@example.com", "Plus Address LLC", "C-0072", "Active"),
        (
            "Sam",
            "D'Angelo-Smith",
            "sam.dangelo@example.org",
            "D'Angelo Roofing",
            "C-0073",
            "Active",
        ),
        ("Nadia", "Müller", "nadia.mueller@example.com", "Müller Metallbau", "C-0074", "Active"),
        (
            "Olu",
            "Adeyemi",
            "olu@example.net; office@example.net",
            "Adeyemi Foods",
            "C-0075",
            "Active",
        ),
        ("Ingrid", "Ångström", "ingrid@example.org", "Ljus AB", "C-0076", "Active"),
        ("Tomás", "de la Cruz y Rivera", "tomas@example.com", "Rivera Hermanos", "C-0077", "Hold"),
        ("Aoife", "Ní Dhomhnaill", "aoife@example.org", "Solas Teo", "C-0078", "Active"),
        ("William", "Example III", "bill@example.com", "Example & Example LLP", "C-0079", "Active"),
        ("Kim", "van den Berg", "kim@example.net", "Voorbeeld B.V.", "C-0080", "Active"),
        ("Amélie", "L'Écuyer", "amelie@example.com", "Atelier L'Écuyer", "C-0081", "Active"),
        ("Hassan", "Al-Sayed", "hassan@example.org", "Sayed Trading", "C-0082", "Active"),
        ("Grace", "Hoppington", "grace@example.com", "Compiler Cakes", "C-0083", "Active"),
        ("Lee", "Wu", "lee.wu@example.net", "Wu Wei Works", "C-0084", "Active"),
        ("Priya", "Raman", "priya@example.com", "Raman Optics", "C-0085", "Suspended"),
        ("Jack", "Null", "null@example.org", "Null & Void", "null", "Active"),
        ("Vera", "Testova", "vera@example.com", "", "0007", "Active"),
        ("Quentin", "Tarrant", "quentin@example.net", "Tarrant Pictures", "C-0088", "Active"),
    )
    return tuple(Person(1_000_001 + index, *row) for index, row in enumerate(rows))


PEOPLE = _people()


def by_number(number: int) -> Person | None:
    """The person of that id."""
    index = number - PEOPLE[0].number
    return PEOPLE[index] if 0 <= index < len(PEOPLE) else None
