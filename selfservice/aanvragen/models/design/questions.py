"""A question of each kind, as an editor makes it."""

from typing import Any

from wagtail import blocks

from selfservice.aanvragen.rules.questions import KNOWN_FACTS, Kind

KEY_HELP = (
    "Een vaste korte naam, zoals soort-kosten. Leeg: gemaakt van de tekst. "
    "Andere vragen verwijzen ernaar."
)
OPERATORS = [
    ("is", "is"),
    ("is_not", "is niet"),
    ("contains", "bevat de keuze"),
    ("at_least", "is dit bedrag of meer"),
    ("at_most", "is dit bedrag of minder"),
]
FACTS = ("naam", "adres", "telefoon", "e-mail", "gemeente")


class ConditionBlock(blocks.StructBlock):
    """One comparison with an earlier answer."""

    question = blocks.CharBlock(label="Korte naam van een eerdere vraag", max_length=50)
    operator = blocks.ChoiceBlock(label="Vergelijking", choices=OPERATORS, default="is")
    value = blocks.CharBlock(label="Antwoord", max_length=100, help_text="Of ja, nee, een bedrag.")


class OptionBlock(blocks.StructBlock):
    """One answer of a choice."""

    label = blocks.CharBlock(label="Keuze", max_length=150)
    hint = blocks.CharBlock(label="Uitleg bij de keuze", max_length=300, required=False)
    value = blocks.CharBlock(
        label="Korte naam", max_length=50, required=False, help_text="Leeg: gemaakt van de keuze."
    )


class QuestionBlock(blocks.StructBlock):
    """What every question has."""

    label = blocks.CharBlock(label="Vraag", max_length=200)
    help = blocks.TextBlock(label="Uitleg", required=False, rows=2)
    key = blocks.CharBlock(label="Korte naam", max_length=50, required=False, help_text=KEY_HELP)
    conditions = blocks.ListBlock(
        ConditionBlock(label="Voorwaarde"), label="Alleen vragen als", default=[], collapsed=True
    )
    match = blocks.ChoiceBlock(
        label="Bij meer voorwaarden",
        choices=[("all", "alle voorwaarden kloppen"), ("any", "één ervan klopt")],
        default="all",
    )


class AnswerBlock(QuestionBlock):
    """A question with an answer that can be left open or not."""

    required = blocks.BooleanBlock(label="Verplicht", default=True, required=False)


class OptionsBlock(AnswerBlock):
    """A choice, or several."""

    options = blocks.ListBlock(OptionBlock(label="Keuze"), label="Keuzes", min_num=2)


class UploadBlock(QuestionBlock):
    """Files: what we want to see stands in the question, why in the explanation."""

    least = blocks.IntegerBlock(label="Minste aantal bestanden", default=0, min_value=0)
    most = blocks.IntegerBlock(label="Hoogste aantal bestanden", default=10, min_value=1)


class InfoBlock(QuestionBlock):
    """Information in between, with what we know already if wanted."""

    facts = blocks.MultipleChoiceBlock(
        label="Toon wat wij al weten",
        choices=list(zip(KNOWN_FACTS, FACTS, strict=True)),
        required=False,
    )


KIND_LABELS: dict[Kind, tuple[type[QuestionBlock], str, str]] = {
    Kind.SHORT_TEXT: (AnswerBlock, "Korte tekst", "minus"),
    Kind.LONG_TEXT: (AnswerBlock, "Lange tekst", "pilcrow"),
    Kind.AMOUNT: (AnswerBlock, "Bedrag", "decimal"),
    Kind.DATE: (AnswerBlock, "Datum", "date"),
    Kind.YES_NO: (AnswerBlock, "Ja of nee", "check"),
    Kind.CHOICE: (OptionsBlock, "Eén keuze", "radio-full"),
    Kind.CHOICES: (OptionsBlock, "Meer keuzes", "tasks"),
    Kind.IBAN: (AnswerBlock, "Rekeningnummer (IBAN)", "lock"),
    Kind.ADDRESS: (AnswerBlock, "Adres", "home"),
    Kind.CHILD: (AnswerBlock, "Kind", "user"),
    Kind.UPLOAD: (UploadBlock, "Bestanden", "upload"),
    Kind.INFO: (InfoBlock, "Informatie", "info-circle"),
}


def question_blocks() -> list[tuple[str, Any]]:
    """Return one block for each kind of question."""
    return [
        (kind.value, block(label=label, icon=icon))
        for kind, (block, label, icon) in KIND_LABELS.items()
    ]
