"""What can be done with a link by a button or a key."""

from enum import Enum


class Use(Enum):
    """What the operator wants to do with a link."""

    COPY = "copy"
    OPEN = "open"
