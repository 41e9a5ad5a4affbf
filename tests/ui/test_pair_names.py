from __future__ import annotations

from reader.ui.pair_names import pair_labels


def test_pairs_go_by_the_names_of_their_files() -> None:
    assert pair_labels([("/news/post.txt", "/news/wire.txt")], {}) == ["post.txt   ·   wire.txt"]


def test_pairs_of_one_name_are_told_apart_by_their_folders() -> None:
    pairs = [
        ("/news/fire/a.txt", "/news/fire/b.txt"),
        ("/news/flood/a.txt", "/news/flood/b.txt"),
        ("/x/c.txt", "/y/d.txt"),
    ]
    assert pair_labels(pairs, {}) == [
        "fire/a.txt   ·   fire/b.txt",
        "flood/a.txt   ·   flood/b.txt",
        "c.txt   ·   d.txt",
    ]


def test_articles_go_by_their_titles_unless_two_pairs_share_them() -> None:
    pairs = [("/fire/a.txt", "/fire/b.txt"), ("/flood/a.txt", "/flood/b.txt"), ("/old/a.txt", "/old/b.txt")]
    titles = {"/fire/a.txt": "Harbour burns", "/flood/a.txt": "River rises", "/flood/b.txt": "A river & its town"}
    assert pair_labels(pairs[:2], titles) == ["Harbour burns   ·   b.txt", "River rises   ·   A river & its town"]
    titles |= {"/old/a.txt": "Harbour burns"}
    assert [label.split("   ·   ")[0] for label in pair_labels(pairs, titles)] == [
        "fire/a.txt",
        "River rises",
        "old/a.txt",
    ]
