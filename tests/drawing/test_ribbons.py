from __future__ import annotations

from PySide6.QtCore import QPointF

from reader.drawing.ribbons import Band, ribbon_edges, ribbon_path

BAND = Band(left_top=10, left_bottom=30, right_top=100, right_bottom=140)


def test_a_ribbon_fills_from_passage_to_passage() -> None:
    path = ribbon_path(BAND, 0, 60)
    assert path.contains(QPointF(1, 20))
    assert path.contains(QPointF(59, 120))
    assert not path.contains(QPointF(1, 120))
    assert not path.contains(QPointF(59, 20))


def test_its_edges_are_lines_that_bound_the_same_area() -> None:
    assert ribbon_edges(BAND, 0, 60).boundingRect() == ribbon_path(BAND, 0, 60).boundingRect()
