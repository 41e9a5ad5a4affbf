"""The interface in the user's language, where somebody has translated it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from reader.resources import resource

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication


def install_translation(application: QCoreApplication, locale: QLocale | None = None) -> list[str]:
    """Use the words of a language from now on; call it before the first widget is made.

    Args:
        application: speaks that language afterwards.
        locale: the language; the system's where none is given.

    Returns:
        What was found: "counterpoint", and "qtbase" for Qt's own words. Without any, the interface stays English.
    """
    locale = locale or QLocale.system()
    folders = {
        "counterpoint": str(resource("i18n")),
        "qtbase": QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
    }
    installed: list[str] = []
    for name, folder in folders.items():
        translator = QTranslator(application)
        if translator.load(locale, name, "_", folder) and application.installTranslator(translator):
            installed.append(name)
    return installed
