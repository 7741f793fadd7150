"""What the contract tests share: one replay vendor for each module, a bench for each test."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from types import MappingProxyType

import pytest

from sso_desk.domain import SettingValue
from tests.contract.bench import Bench, MakesBenches
from tests.contract.replay import ReplayVendor
from tests.contract.sheets import Sheet


@pytest.fixture(scope="module")
def replay() -> Iterator[ReplayVendor]:
    """The replay vendor, with all doors that any vendor needs."""
    with ReplayVendor("api", "account") as server:
        yield server


@pytest.fixture
def bench_of(replay: ReplayVendor) -> Iterator[MakesBenches]:
    """Makes benches, and clears them away after the test."""
    with ExitStack() as stack:

        def make(
            sheet: Sheet,
            settings: Mapping[str, SettingValue] = MappingProxyType({}),
            *,
            credentials: Mapping[str, str] = MappingProxyType({}),
            hidden: tuple[str, ...] = (),
        ) -> Bench:
            return stack.enter_context(
                Bench(
                    sheet,
                    replay,
                    settings=settings,
                    credentials=credentials,
                    hidden=hidden,
                )
            )

        yield make
        replay.forget()
