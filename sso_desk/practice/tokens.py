"""One-time tokens of the practice vendors: what they are for, and when they stop working."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from sso_desk.practice.portal import Refusal

Now = Callable[[], float]
"""Seconds since 1970 UTC."""


@dataclass(slots=True)
class Token:
    """What a token signs in to, and what has become of it."""

    customer: str
    expires: float
    destination: str = ""
    used: bool = False
    superseded: bool = False


@dataclass(slots=True)
class Tokens:
    """All tokens of one vendor by their text."""

    now: Now = time.time
    by_text: dict[str, Token] = field(default_factory=dict)

    def add(
        self,
        text: str,
        customer: str,
        life: float,
        *,
        destination: str = "",
        ends_earlier: bool = False,
    ) -> None:
        """A new token; with `ends_earlier` the customer's earlier ones stop working."""
        if ends_earlier:
            for earlier in self.by_text.values():
                earlier.superseded |= earlier.customer == customer
        self.by_text[text] = Token(customer, self.now() + life, destination)

    def spend(self, text: str, *, once: bool) -> Token | Refusal:
        """The token, or why it does not work; `once` uses it up."""
        token = self.by_text.get(text)
        if token is None:
            return Refusal.UNKNOWN
        if token.used:
            return Refusal.USED
        if token.superseded:
            return Refusal.SUPERSEDED
        if self.now() >= token.expires:
            return Refusal.EXPIRED
        token.used = once
        return token
