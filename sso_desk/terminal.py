"""Other people's texts on their way to a terminal."""


def plain(text: str) -> str:
    """A vendor's or an operator's text: nothing that moves the cursor or turns the direction."""
    return "".join(char if char.isprintable() else "\ufffd" for char in text)
