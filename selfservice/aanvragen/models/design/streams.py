"""The parts of a request type that an editor adds, moves and removes."""

from wagtail import blocks

from content.blocks.key import KeyBlock
from portal.core import queries as core
from selfservice.aanvragen.models.design.questions import KEY_HELP, question_blocks
from selfservice.aanvragen.rules.routing import SUBJECT_TEXT, WISH_TEXT
from selfservice.aanvragen.rules.variants import TEXT_PLACES

ORGANISATIONS = [
    ("gemeente", "de gemeente"),
    ("uitvoering", "het werkleerbedrijf"),
    ("loopbaan", "het Loopbaanplein"),
]


def _municipalities() -> list[tuple[str, str]]:
    return [(place.slug, place.name) for place in core.municipalities()]


class DocumentBlock(blocks.StructBlock):
    """A paper that helps to decide, and why."""

    name = blocks.CharBlock(label="Wat", max_length=150)
    why = blocks.CharBlock(label="Waarom", max_length=300)


class StepBlock(blocks.StructBlock):
    """What happens after sending."""

    text = blocks.CharBlock(label="Wat gebeurt er", max_length=300)
    who = blocks.CharBlock(label="Door wie", max_length=100)
    when = blocks.CharBlock(label="Wanneer", max_length=100)


class ScreenBlock(blocks.StructBlock):
    """One subject: the questions that are shown together."""

    title = blocks.CharBlock(label="Titel van het scherm", max_length=120)
    intro = blocks.TextBlock(label="Inleiding", required=False, rows=2)
    key = blocks.CharBlock(label="Korte naam", max_length=50, required=False, help_text=KEY_HELP)
    questions = blocks.StreamBlock(question_blocks(), label="Vragen", min_num=1)

    class Meta:
        icon = "form"
        label = "Scherm"


class HintBlock(blocks.StructBlock):
    """What an answer means to the routing table."""

    question = blocks.CharBlock(label="Korte naam van de vraag", max_length=50)
    answer = blocks.CharBlock(label="Als het antwoord is", max_length=100)


class SubjectBlock(HintBlock):
    """An answer that says what it is about."""

    meaning = blocks.ChoiceBlock(label="Dan gaat het over", choices=list(SUBJECT_TEXT.items()))


class WishBlock(HintBlock):
    """An answer that says that somebody wants to talk."""

    meaning = blocks.ChoiceBlock(label="Dan geldt", choices=list(WISH_TEXT.items()))


class OrganisationBlock(HintBlock):
    """An answer that says whom a complaint is about."""

    meaning = blocks.ChoiceBlock(label="Dan gaat het naar", choices=ORGANISATIONS)


class OtherTextBlock(blocks.StructBlock):
    """A text of the whole in the words of one gemeente."""

    place = blocks.ChoiceBlock(label="Welke tekst", choices=list(TEXT_PLACES.items()))
    text = blocks.TextBlock(label="De tekst in deze gemeente", rows=2)


class OtherQuestionBlock(blocks.StructBlock):
    """A question that one gemeente words otherwise or does not ask."""

    question = blocks.CharBlock(label="Korte naam van de vraag", max_length=50)
    leave_out = blocks.BooleanBlock(label="Niet vragen", required=False)
    label = blocks.CharBlock(label="Andere vraag", max_length=200, required=False)
    help = blocks.TextBlock(label="Andere uitleg", required=False, rows=2)


class VariantBlock(blocks.StructBlock):
    """Everything that one gemeente does otherwise, named one by one."""

    municipality = KeyBlock(label="Gemeente", choices=_municipalities)
    texts = blocks.ListBlock(OtherTextBlock(label="Tekst"), label="Andere teksten", default=[])
    questions = blocks.ListBlock(
        OtherQuestionBlock(label="Vraag"), label="Andere vragen", default=[]
    )
    documents = blocks.ListBlock(
        DocumentBlock(label="Document"),
        label="Andere documenten",
        default=[],
        help_text="Leeg: dezelfde documenten.",
    )
    decision_weeks = blocks.IntegerBlock(
        label="Andere termijn in weken", required=False, min_value=1, max_value=26
    )

    class Meta:
        icon = "site"
        label = "Gemeente"
