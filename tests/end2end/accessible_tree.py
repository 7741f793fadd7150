"""Prints what a screen reader sees of one program, as JSON lines; run by the system's own Python.

usage: accessible_tree.py PROCESS_ID
Each line is one shown control: depth, role, name, text, states, and where it is on the screen.
"""

import json
import sys
from typing import Any

import pyatspi

STATES = ("focused", "enabled", "checked", "selected", "editable", "focusable")


def shown(node: Any) -> bool:
    states = node.getState()
    return bool(states.contains(pyatspi.STATE_SHOWING) and states.contains(pyatspi.STATE_VISIBLE))


def text_of(node: Any) -> str:
    try:
        return str(node.queryText().getText(0, -1))
    except NotImplementedError:
        return ""


def place_of(node: Any) -> list[int] | None:
    try:
        box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    except NotImplementedError:
        return None
    return [box.x, box.y, box.width, box.height]


def walk(node: Any, depth: int = 0) -> None:
    if node is None or (depth and not shown(node)):
        return
    states = {pyatspi.stateToString(state) for state in node.getState().getStates()}
    row = {
        "depth": depth,
        "role": node.getRoleName(),
        "name": node.name,
        "description": node.description,
        "text": text_of(node),
        "states": [state for state in STATES if state in states],
        "place": place_of(node),
    }
    print(json.dumps(row))
    for index in range(node.childCount):
        walk(node.getChildAtIndex(index), depth + 1)


for application in pyatspi.Registry.getDesktop(0):
    if application is not None and application.get_process_id() == int(sys.argv[1]):
        walk(application)
