"""The pages of the practice portals: who is signed in, or why a link was refused."""

from enum import Enum
from html import escape

from starlette.responses import HTMLResponse

HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
}


class Refusal(Enum):
    """Why a link does not sign in, and how the page puts it."""

    USED = "used"
    SUPERSEDED = "superseded"
    EXPIRED = "expired"
    UNKNOWN = "unknown"
    ADDRESS = "address"


_WORDS = {
    Refusal.USED: "This link was used already. It works once only. Create a new one.",
    Refusal.SUPERSEDED: "This link was ended by a newer one for the same customer.",
    Refusal.EXPIRED: "This link has expired. Create a new one.",
    Refusal.UNKNOWN: "This link is not known here. Create a new one.",
    Refusal.ADDRESS: "This link was made for a browser at another internet address.",
}

_STYLE = """
:root { color-scheme: light dark; --ink: #1c2330; --page: #f4f6fa; --card: #fff; --line: #d5dbe6; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ecf4; --page: #171b22; --card: #20262f; --line: #3a4352; } }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page); }
.banner { background: #6b3fa0; color: #fff; padding: 8px 24px; font-weight: 600; }
main { max-width: 40rem; margin: 48px auto; padding: 32px; background: var(--card);
  border: 1px solid var(--line); border-radius: 12px; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; margin: 0 0 24px; } dt { opacity: .75; font-size: .875rem; }
dd { margin: 0 0 16px; font-size: 1.1rem; } .who { font-size: 1.6rem; font-weight: 600; }
"""


def signed_in(
    vendor: str, who: str, customer: str, page: str, *, customer_name: str = "", note: str = ""
) -> HTMLResponse:
    """The page of somebody who is signed in; `customer` is the record that it shows, if any."""
    shown = (
        f"<dt>Record shown</dt><dd><bdi>{_safe(customer_name)}</bdi></dd>" if customer_name else ""
    )
    body = (
        f'<h1 id="page">{_safe(page)}</h1><dl>'
        f'<dt>Signed in as</dt><dd class="who"><bdi id="signed-in-as">{_safe(who)}</bdi></dd>'
        f'<dt>Id</dt><dd><bdi id="customer-id">{_safe(customer)}</bdi></dd>{shown}</dl>'
        f"<p>{_safe(note)}</p>"
    )
    return _page(vendor, page, body, 200)


def refused(vendor: str, why: Refusal) -> HTMLResponse:
    """The page of a link that does not sign in."""
    status = 410 if why in (Refusal.USED, Refusal.SUPERSEDED, Refusal.EXPIRED) else 403
    words = _safe(_WORDS[why])
    body = f'<h1>Not signed in</h1><p id="refusal" data-reason="{why.value}">{words}</p>'
    return _page(vendor, "Not signed in", body, status)


def _page(vendor: str, title: str, body: str, status: int) -> HTMLResponse:
    banner = f"PRACTICE · {_safe(vendor)} · invented people, nothing here is real"
    return HTMLResponse(
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f"<title>{_safe(title)} – {_safe(vendor)} practice</title><style>{_STYLE}</style></head>"
        f'<body><div class="banner">{banner}</div><main>{body}</main></body></html>',
        status,
        HEADERS,
    )


def _safe(text: str) -> str:
    return escape(text.encode("utf-8", "replace").decode("utf-8"))
