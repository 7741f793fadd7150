"""Every shortcut of the window, in one place: the keys, and what the shortcut sheet says of them."""

from enum import Enum

from PySide6.QtGui import QKeySequence

from sso_desk.domain import QT_TRANSLATE_NOOP

CONNECTIONS_WITH_A_KEY = 9


class Shortcut(Enum):
    """Keys in Qt's notation (`Ctrl` is the Command key on a Mac), and what they do."""

    LOOK_UP = (("Ctrl+K", "/"), QT_TRANSLATE_NOOP("shortcuts", "Look a customer up"))
    RESULTS = (("Down",), QT_TRANSLATE_NOOP("shortcuts", "From the lookup to the list"))
    CHOOSE = (("Enter",), QT_TRANSLATE_NOOP("shortcuts", "Search, or choose the customer"))
    CREATE = (("Enter",), QT_TRANSLATE_NOOP("shortcuts", "Create the link"))
    CREATE_AND_OPEN = (
        ("Ctrl+Enter", "Ctrl+Return"),
        QT_TRANSLATE_NOOP("shortcuts", "Create the link and open it"),
    )
    COPY_NEWEST = (("Ctrl+Shift+C",), QT_TRANSLATE_NOOP("shortcuts", "Copy the newest link"))
    OPEN_NEWEST = (
        ("Ctrl+Shift+O",),
        QT_TRANSLATE_NOOP("shortcuts", "Open the newest link in the browser"),
    )
    PIN = (("Ctrl+D",), QT_TRANSLATE_NOOP("shortcuts", "Pin the customer, or unpin"))
    FORGET = (
        ("Del",),
        QT_TRANSLATE_NOOP("shortcuts", "Unpin the customer of the list, or forget a recent one"),
    )
    BACK = (("Esc",), QT_TRANSLATE_NOOP("shortcuts", "Back"))
    CONNECTION = (("Ctrl+1",), QT_TRANSLATE_NOOP("shortcuts", "Choose a connection (1 to 9)"))
    PRESENTING = (
        ("Ctrl+Shift+P",),
        QT_TRANSLATE_NOOP("shortcuts", "Hide names while you present, or show them"),
    )
    SETTINGS = (("Ctrl+,",), QT_TRANSLATE_NOOP("shortcuts", "Open the settings"))
    MENU = (("F10",), QT_TRANSLATE_NOOP("shortcuts", "Open the menu"))
    HELP = (("F1",), QT_TRANSLATE_NOOP("shortcuts", "Help, and these shortcuts"))
    QUIT = (("Ctrl+Q",), QT_TRANSLATE_NOOP("shortcuts", "End the program"))

    def __init__(self, keys: tuple[str, ...], meaning: str) -> None:
        self.keys = keys
        self.meaning = meaning

    def sequences(self) -> list[QKeySequence]:
        """The key sequences."""
        return [QKeySequence(key) for key in self.keys]

    def shown(self) -> str:
        """The first sequence as this platform writes it."""
        if self is Shortcut.CONNECTION:
            first = QKeySequence("Ctrl+1").toString(QKeySequence.SequenceFormat.NativeText)
            return f"{first} … {CONNECTIONS_WITH_A_KEY}"
        native = [
            sequence.toString(QKeySequence.SequenceFormat.NativeText)
            for sequence in self.sequences()
        ]
        return "  ".join(native[:1] if self is Shortcut.CREATE_AND_OPEN else native)
