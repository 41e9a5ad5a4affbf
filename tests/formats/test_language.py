"""The language is told from running text, and not told from scraps."""

from __future__ import annotations

import pytest

from reader.formats.language import guess_language


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "en",
            "The harbour was closed on Monday after a crane had fallen onto the quay, the office said in a statement.",
        ),
        ("de", "Der Hafen wurde am Montag geschlossen, nachdem ein Kran auf den Kai gestürzt war, teilte das Amt mit."),
        (
            "fr",
            "Le port a été fermé lundi après la chute d’une grue sur le quai, ont indiqué les autorités de la ville.",
        ),
        ("es", "El puerto fue cerrado el lunes después de que una grúa cayera sobre el muelle, según las autoridades."),
        (
            "nl",
            "De haven werd maandag gesloten nadat een kraan op de kade was gevallen, aldus het kantoor van de stad.",
        ),
        (
            "pl",
            "Port został zamknięty w poniedziałek, po tym jak dźwig spadł na nabrzeże i nie było nikogo na miejscu.",
        ),
        ("ru", "Порт был закрыт в понедельник после того, как кран упал на причал, сообщили в управлении города."),
        ("uk", "Порт було закрито в понеділок після того, як кран упав на причал, про це повідомили в управлінні."),
        ("zh", "港口办公室表示，一台起重机倒在码头上之后，港口于星期一关闭。"),
        ("ja", "クレーンが岸壁に倒れたため、港は月曜日に閉鎖されたと事務所は述べた。"),
        ("el", "Το λιμάνι έκλεισε τη Δευτέρα μετά την πτώση γερανού στην προβλήτα."),
    ],
)
def test_language_of_a_sentence(code: str, text: str) -> None:
    assert guess_language(text) == code


@pytest.mark.parametrize(
    "text", ["", "Harbour closed", "12 34 56", "xyzzy " * 50, "harbour crane quay office Monday " * 5]
)
def test_language_of_a_scrap_is_not_told(text: str) -> None:
    assert guess_language(text) == ""
