"""The rules by name: what each makes of a claim, how sure it is, and how it is put to the reader.

A new rule is an entry here and a few lines in the module that recognises its case. Wordings name what the text says,
never what is true. In a wording, {cue}, {source} and {by} stand for the article's own words; of several wordings the
first is taken whose words are all there.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.model.marks import Status


@dataclass(frozen=True, slots=True)
class Rule:
    """One case.

    Attributes:
        status: what the case makes of the claim.
        score: in [0, 1]: how often careful readers agree with it.
        wordings: sentences for people, the most telling first; the last needs nothing.
    """

    status: Status
    score: float
    wordings: tuple[str, ...]


D, U, A, C = Status.DISPUTED, Status.UNVERIFIED, Status.ATTRIBUTED, Status.CONFIRMED

RULES: dict[str, Rule] = {
    # somebody rejects it
    "denied": Rule(
        D,
        0.9,
        ("Rejected by {by}: “{cue}”.", "The text says “{cue}”.", "The text reports a denial."),
    ),
    "called-false": Rule(
        D,
        0.95,
        (
            "Denied by {by}: “{cue}”.",
            "The text says “{cue}”.",
            "The text reports that it was rejected.",
        ),
    ),
    "falsely-claimed": Rule(D, 0.95, ("The text says that it was said “{cue}”.", "The text rejects it.")),
    "denied-in-general": Rule(
        D,
        0.7,
        (
            "The accusation as a whole was rejected by {by}: “{cue}”.",
            "The accusation as a whole was rejected: “{cue}”.",
            "The accusation as a whole was rejected.",
        ),
    ),
    "pleaded": Rule(
        D,
        0.75,
        (
            "The charges are denied by {by}: “{cue}”.",
            "The charges are denied: “{cue}”.",
            "The charges are denied.",
        ),
    ),
    "pleaded-in-court": Rule(  # what the claim tells is not said to be among the charges
        D, 0.65, ("The charges in court are denied by {by}: “{cue}”.", "The charges in court are denied.")
    ),
    "no-evidence": Rule(
        D,
        0.75,
        (
            "Evidence is missing, according to {by}: “{cue}”.",
            "The text says “{cue}”.",
            "The text says that evidence is missing.",
        ),
    ),
    "contradicted": Rule(
        D,
        0.65,
        (
            "Told differently by {by}: “{cue}”.",
            "The text notes a contradiction: “{cue}”.",
            "Another account contradicts it.",
        ),
    ),
    "conflicting-details": Rule(
        D, 0.6, ("The other article gives a different detail: “{cue}”.", "The two articles give different details.")
    ),
    # the text does not vouch for it
    "explicit-non-verification": Rule(
        U,
        0.95,
        (
            "{by} could not verify it: “{cue}”.",
            "The text says of it: “{cue}”.",
            "The text says that it could not be verified.",
        ),
    ),
    "alleged": Rule(
        U,
        0.9,
        (
            "Asserted by {source}; the text’s word for it is “{cue}”.",
            "The text’s word for it is “{cue}”.",
            "It is an allegation.",
        ),
    ),
    "accused": Rule(
        U, 0.85, ("An accusation by {source}: “{cue}”.", "An accusation: “{cue}”.", "It is an accusation.")
    ),
    "charged": Rule(U, 0.85, ("A charge that has not been decided: “{cue}”.", "A charge that has not been decided.")),
    "said-in-a-filing": Rule(U, 0.7, ("It stands in a legal paper: {source}.", "It stands in a legal paper.")),
    "reportedly": Rule(U, 0.9, ("The text says “{cue}”.", "The text passes it on as hearsay.")),
    "believed": Rule(
        U,
        0.85,
        (
            "Given as a belief of {source}: “{cue}”.",
            "The text says “{cue}”, not that it is known.",
            "It is believed, not known.",
        ),
    ),
    "anonymous-source": Rule(
        U,
        0.9,
        (
            "Attributed to “{source}”, with the name withheld.",
            "The source asked not to be named: “{cue}”.",
            "The source is not named.",
        ),
    ),
    "unnamed-source": Rule(U, 0.8, ("Attributed to “{source}”, with no name given.", "The source is not named.")),
    "unnamed-officials": Rule(U, 0.5, ("Attributed to “{source}”, with no name given.", "The source is not named.")),
    "evidential-hedge": Rule(
        U, 0.8, ("Put cautiously by {source}: “{cue}”.", "The text hedges it: “{cue}”.", "The text hedges it.")
    ),
    "impression": Rule(
        U, 0.65, ("The text gives it as an impression: “{cue}”.", "The text gives it as an impression.")
    ),
    "one-sided-estimate": Rule(
        U, 0.8, ("An estimate from one side, {source}: “{cue}”.", "An estimate: “{cue}”.", "It is an estimate.")
    ),
    "refused-to-confirm": Rule(
        U, 0.85, ("{source} left it open: “{cue}”.", "It was left open: “{cue}”.", "It was left open.")
    ),
    "left-open": Rule(U, 0.75, ("The text leaves it open: “{cue}”.", "The text leaves it open.")),
    "claimed-responsibility": Rule(
        U,
        0.85,
        ("A claim of responsibility by {source}.", "A claim of responsibility: “{cue}”.", "A claim of responsibility."),
    ),
    "doubtful-noun": Rule(
        U,
        0.75,
        (
            "The text speaks of “{cue}”, from {source}.",
            "The text speaks of “{cue}”.",
            "The text does not vouch for it.",
        ),
    ),
    "alleged-thing": Rule(U, 0.7, ("The text’s word for it is “{cue}”.", "The text does not vouch for it.")),
    # neither doubt nor denial
    "confirmed-by-other": Rule(
        C, 0.75, ("{by} confirmed it: “{cue}”.", "The text says “{cue}”.", "The text says that it was confirmed.")
    ),
    "attributed": Rule(
        A, 0.7, ("{source} said so; the text marks no doubt.", "Somebody said so; the text marks no doubt.")
    ),
}

# denials of whatever somebody is accused of
GENERAL = frozenset({"denied-in-general", "pleaded"})

# rules of claims that are aimed at somebody
ACCUSATIONS = frozenset(
    {
        "alleged",
        "accused",
        "charged",
        "doubtful-noun",
        "alleged-thing",
        "believed",
        "reportedly",
        "claimed-responsibility",
        "explicit-non-verification",
        "said-in-a-filing",
    }
)
