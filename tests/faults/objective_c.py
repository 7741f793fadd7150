"""A stand-in for the Objective-C run time that records what it is sent."""

from typing import Any

from sso_desk.ui.objective_c import ObjectiveC


class RecordedObjectiveC(ObjectiveC):
    """Answers every message with words that say what was asked."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, str, tuple[Any, ...]]] = []
        self.functions: list[Any] = []

    def class_of(self, name: str) -> str:
        return name

    def selector(self, name: str) -> str:
        return name

    def send(self, target: Any, message: str, *arguments: Any) -> str:
        self.sent.append((target, message, arguments))
        if message == "arrayWithObject:":
            return f"[{arguments[0]}]"
        return f"{target}.{message}"

    def string(self, text: str) -> str:
        return repr(text)

    def text(self, string: Any) -> str:
        return str(string)

    def new_object(self, class_name: str, method: str, function: Any) -> str:
        self.functions.append(function)
        return f"{class_name}({method})"
