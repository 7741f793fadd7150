"""The window's language: which there are, which one the operator wants, and putting it on.

It is put on before the first text is made, and stays until the program ends; another choice in the
settings counts from the next start.
"""

import os
from collections.abc import Sequence
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from sso_desk.ui import resources

NAMES = MappingProxyType(
    {"en": "English", "de": "Deutsch", "es": "Español", "fr": "Français"},
)
"""The languages that there are, by their codes, each called what its speakers call it."""

_USUAL = "en"
_MARK = "language"


def available() -> tuple[tuple[str, str], ...]:
    """Codes and names of all languages, by name."""
    return tuple(sorted(NAMES.items(), key=lambda named: named[1]))


def fitting(preferred: str, system: Sequence[str]) -> str:
    """The code of the language to use.

    `preferred` is a code, or empty for the system's; `system` are the languages that the operator reads,
    the best first, such as `de-AT`.
    """
    for name in (preferred, *system):
        code = name.replace("_", "-").partition("-")[0].casefold()
        if code in NAMES:
            return code
    return _USUAL


def install(preferred: str = "") -> str:
    """Put on the operator's language, with its ways to write dates and numbers; the code of it."""
    code = fitting(preferred, QLocale.system().uiLanguages())
    put_on(code, os.path.join(resources.folder(), "translations"))  # noqa: PTH118 - as in resources
    return code


def put_on(code: str, folder: str) -> None:
    """Translate texts with the catalogues of `folder` from now on, and Qt's own with Qt's."""
    application = QCoreApplication.instance()
    assert application is not None, "there is no application yet"  # noqa: S101 - a caller's mistake
    take_off()
    QLocale.setDefault(_locale(code))
    QGuiApplication.setLayoutDirection(QLocale(code).textDirection())
    qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, where in ((f"qtbase_{code}", qts), (f"sso_desk_{code}", folder)):
        translator = QTranslator(application)
        translator.setObjectName(_MARK)
        if translator.load(name, where):
            application.installTranslator(translator)


def take_off() -> None:
    """Back to the texts of the source."""
    application = QCoreApplication.instance()
    if application is not None:
        for translator in application.findChildren(QTranslator, _MARK):
            application.removeTranslator(translator)
            translator.deleteLater()


def _locale(code: str) -> QLocale:
    """The language with the habits of the operator's region, where that is known to have any.

    A system without a language of its own is left alone: there everything is English already.
    """
    system = QLocale.system()
    language = QLocale(code).language()
    if system.language() == language or (
        code == _USUAL and system.language() == QLocale.Language.C
    ):
        return system
    return QLocale(language, system.territory())
