"""The rules read both label schemes: Universal Dependencies and the ClearNLP labels of `en_core_web_*`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.analysis.attribution import grammar

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def labelled(marked: str) -> Doc:
    """A parse by hand: words as "word/TAG/label/head", heads counted from nought."""
    import spacy
    from spacy.tokens import Doc

    words, tags, labels, heads = zip(*(item.split("/") for item in marked.split()), strict=True)
    kinds = {"N": "NOUN", "V": "VERB", "I": "ADP", "D": "DET", "P": "PRON", "M": "AUX", "J": "ADJ", "W": "PRON"}
    poses = ["PROPN" if tag == "NNP" else kinds[tag[0]] for tag in tags]
    return Doc(
        spacy.blank("en").vocab,
        words=list(words),
        tags=list(tags),
        pos=poses,
        deps=list(labels),
        heads=[int(head) for head in heads],
    )


def said(found: Token | None) -> str | None:
    return None if found is None else found.text


UD = (
    "The/DT/det/1 claim/NN/nsubj:pass/3 was/MD/aux:pass/3 denied/VBN/ROOT/3 "
    "by/IN/case/6 the/DT/det/6 mayor/NN/obl:agent/3"
)
CLEAR = (
    "The/DT/det/1 claim/NN/nsubjpass/3 was/MD/auxpass/3 denied/VBN/ROOT/3 by/IN/agent/3 the/DT/det/6 mayor/NN/pobj/4"
)


@pytest.mark.parametrize("marked", [UD, CLEAR])
def test_passive_and_its_agent_are_known_in_both_schemes(marked: str) -> None:
    verb = labelled(marked)[3]
    assert grammar.passive(verb)
    assert said(grammar.agent(verb)) == "mayor"
    assert grammar.subject(verb) is None


def test_perfect_is_no_passive_whatever_its_subject_is_called() -> None:
    verb = labelled("Lee/NNP/nsubj:pass/2 has/MD/aux/2 blamed/VBN/ROOT/2 her/PRP/obj/2")[2]
    assert not grammar.passive(verb)
    assert said(grammar.subject(verb)) == "Lee"


def test_not_only_denies_nothing() -> None:
    doc = labelled("Lee/NNP/nsubj/3 not/J/advmod/3 only/J/advmod/3 said/VBD/ROOT/3 it/PRP/obj/3")
    assert not grammar.negated(doc[3])
    assert grammar.negated(labelled("Lee/NNP/nsubj/2 not/J/advmod/2 said/VBD/ROOT/2")[2])


@pytest.mark.parametrize(
    "marked",
    [
        "claims/NNS/ROOT/0 of/IN/case/2 fraud/NN/nmod/0 by/IN/case/4 Lee/NNP/nmod/0",
        "claims/NNS/ROOT/0 of/IN/prep/0 fraud/NN/pobj/1 by/IN/prep/0 Lee/NNP/pobj/3",
    ],
)
def test_content_and_owner_of_a_claim_are_known_in_both_schemes(marked: str) -> None:
    doc = labelled(marked)
    about = grammar.noun_content(doc[0])
    assert about is not None
    assert about.text(doc.text) == "fraud by Lee"
    assert [token.text for token in grammar.obliques(doc[0], frozenset({"by"}))] == ["Lee"]


@pytest.mark.parametrize(
    "marked",
    [
        "Lee/NNP/ROOT/0 who/WP/nsubj/2 said/VBD/acl:relcl/0 it/PRP/obj/2",
        "Lee/NNP/ROOT/0 who/WP/nsubj/2 said/VBD/relcl/0 it/PRP/dobj/2",
    ],
)
def test_relative_pronoun_stands_for_its_noun(marked: str) -> None:
    assert said(grammar.subject(labelled(marked)[2])) == "Lee"


@pytest.mark.parametrize("negation", ["advmod", "neg"])
def test_negation_is_known_in_both_schemes(negation: str) -> None:
    doc = labelled(f"He/PRP/nsubj/3 did/MD/aux/3 not/IN/{negation}/3 deny/VB/ROOT/3 it/PRP/obj/3")
    assert grammar.negated(doc[3])
