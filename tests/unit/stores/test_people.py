"""The file of pinned and recent customers: a comfort that is never in the way."""

import asyncio
import json
import logging
import stat
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from sso_desk.domain import Customer, Remembered
from sso_desk.stores.people import PeopleFile

ANN = Remembered("c1", Customer("41", "Ann Śample", "ann@example.com"), pinned=True)
BOB = Remembered("c2", Customer("42", "Bob", scope="7"), score=2.5, at=1_767_268_800.0)


def run(file: PeopleFile, story: Callable[[PeopleFile], Awaitable[Any]]) -> Any:
    async def told() -> Any:
        answer = await story(file)
        file.close()
        return answer

    return asyncio.run(told())


async def save(file: PeopleFile) -> None:
    await file.save((ANN, BOB))


async def load(file: PeopleFile) -> tuple[Remembered, ...]:
    return await file.load()


def test_what_is_saved_is_loaded_by_the_operator_alone(tmp_path: Path) -> None:
    path = tmp_path / "people.json"
    assert run(PeopleFile(path), load) == ()
    run(PeopleFile(path), save)
    assert run(PeopleFile(path), load) == (ANN, BOB)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_wiping_removes_it_and_may_be_done_twice(tmp_path: Path) -> None:
    async def wipe(file: PeopleFile) -> None:
        await file.wipe()
        await file.wipe()

    path = tmp_path / "people.json"
    run(PeopleFile(path), save)
    run(PeopleFile(path), wipe)
    assert not path.exists()


def broken(**changes: Any) -> str:
    entry = {
        "connection_id": "c1",
        "customer": {name: "" for name in Customer.__slots__ if not name.startswith("_")},
        "pinned": False,
        "score": 1.0,
        "at": 0.0,
    }
    return json.dumps({"version": 1, "people": [{**entry, **changes}]})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"version": 2, "people": []}',
        '{"version": 1}',
        '{"version": 1, "people": [1]}',
        broken(customer={}),
        broken(customer={**json.loads(broken())["people"][0]["customer"], "name": 7}),
        broken(customer={**json.loads(broken())["people"][0]["customer"], "secret": "x"}),
        broken(score="much"),
        "[" * 100_000,
    ],
)
def test_a_damaged_file_is_put_aside(tmp_path: Path, text: str) -> None:
    path = tmp_path / "people.json"
    path.write_text(text)
    assert run(PeopleFile(path), load) == ()
    assert not path.exists()
    assert list(tmp_path.iterdir()), "and kept"


def test_trouble_with_the_disk_is_logged_and_borne(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "people.json"
    path.mkdir()
    with caplog.at_level(logging.WARNING):
        run(PeopleFile(path), save)
        assert run(PeopleFile(path), load) == ()
    assert "cannot be read" in caplog.text
    assert "cannot be written" in caplog.text
    assert "Ann" not in caplog.text
