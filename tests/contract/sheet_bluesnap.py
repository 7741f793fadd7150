"""BlueSnap as its fact sheet has it: sections 3, 4, 6 and 12 transcribed."""

from typing import Final

from sso_desk.domain import LinkRequest, Query, SettingValue
from tests.contract.replay import Answer, ReplayVendor, Sent, says_json
from tests.contract.sheets import (
    CheckSample,
    DestinationRow,
    FieldRow,
    MintSample,
    SearchSample,
    Sheet,
    customer,
)

USER: Final = "API_0000000000000000"
PASSWORD: Final = "Synthetic-Passw0rd"
PAIR: Final = "QVBJXzAwMDAwMDAwMDAwMDAwMDA6U3ludGhldGljLVBhc3N3MHJk"
BROWSER: Final = "203.0.113.7"
TOKEN: Final = "0000feed.-xn_0000feed.-xn_0000"
LINK: Final = f"https://bluesnap.com/jsp/developer_login.jsp?ref={TOKEN}"
MERCHANT: Final = "23424"

HEADERS: Final = {
    "Authorization": f"Basic {PAIR}",
    "Accept": "application/json",
    "Content-Type": "application/json",
}
NEVER: Final = ("Cookie", "bluesnap-version")


def link_call(user_id: str, merchant: str = "", browser: str = BROWSER) -> Sent:
    """12.1: the call that makes a link."""
    query = f"?onbehalfofmid={merchant}" if merchant else ""
    return Sent(
        "POST",
        f"/services/2/generateSSOLoginToken/{user_id}{query}",
        HEADERS,
        data={"requestingUserIp": browser},
        without=NEVER,
        literally=True,
    )


def list_call(merchant: str = "") -> Sent:
    """12.2: all users."""
    query = f"?onbehalfofmid={merchant}" if merchant else ""
    return Sent("GET", f"/services/2/cp/user/all{query}", HEADERS, without=NEVER, literally=True)


def read_call(user_id: str, merchant: str = "") -> Sent:
    """Section 7: one user."""
    query = f"?onbehalfofmid={merchant}" if merchant else ""
    return Sent(
        "GET", f"/services/2/cp/user/{user_id}{query}", HEADERS, without=NEVER, literally=True
    )


ROOT_CALL: Final = Sent("GET", "/services/2/", HEADERS, without=NEVER, literally=True)

LINK_MADE: Final = says_json(
    f'{{"loginToken":"{TOKEN}","loginLink":"{LINK}"}}',
    200,
    ("Set-Cookie", "JSESSIONID=SYNTHETIC0001; Path=/services/; Secure; HttpOnly"),
)
TWO_USERS: Final = says_json(
    '[{"userId":"1111001","firstName":"Ann","lastName":"Sample","email":"ann@example.com",'
    '"username":"ann.sample","allowViewFinansialInfo":true,"allowReports":false},\n'
    ' {"userId":1111002,"email":"root@example.com","username":"root1","admin":true}]'
)


def not_found(user_id: str = "999", status: int = 403) -> Answer:
    """12.3: plain text under XML's content type."""
    text = f"User: {USER} is not authorized to view user: {user_id}."
    return Answer(status, text.encode(), (("Content-Type", "application/xml"),))


def settings(replay: ReplayVendor) -> dict[str, SettingValue]:
    """A connection to the replay vendor."""
    return {
        "api_base_url": f"{replay.origin()}/services/2",
        "api_user": USER,
        "browser_ip": BROWSER,
    }


SHEET: Final = Sheet(
    vendor_id="bluesnap",
    doors=("api",),
    fields=(
        FieldRow("api_base_url"),
        FieldRow("api_user", required=True),
        FieldRow("api_password", secret=True, required=True),
        FieldRow("linked_merchants", many=True, labelled=True),
        FieldRow("browser_ip"),
        FieldRow("ip_echo_url"),
        FieldRow("user_cache_seconds", default="300"),
        FieldRow("link_estimate_seconds", default="0"),
        FieldRow("extra_landing_hosts", many=True),
    ),
    environments={
        "production": {"api_base_url": "https://ws.bluesnap.com/services/2"},
        "sandbox": {"api_base_url": "https://sandbox.bluesnap.com/services/2"},
        "custom": {},
    },
    default_environment="",
    settings=settings,
    credentials={"api_password": PASSWORD},
    destinations=(DestinationRow("portal", inputs=("browser_ip",)),),
    lookup_modes=frozenset({"", "id", "name", "email"}),
    mint=MintSample(
        request=LinkRequest("portal", customer("1111001")),
        before=(),
        sent=link_call("1111001"),
        answer=LINK_MADE,
        link=LINK,
    ),
    search=SearchSample(
        query=Query("Sample", "name"),
        before=(),
        sent=list_call(),
        answer=TWO_USERS,
        rows=1,
    ),
    check=CheckSample(before=(), sent=list_call(), answer=TWO_USERS),
    hidden=(USER, PASSWORD, PAIR, TOKEN, "0000feed", "SYNTHETIC0001"),
    read_seconds=30,
    strict_ids=False,
    private=("ann@example.com", "Sample", BROWSER),
)
