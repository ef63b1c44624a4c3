from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.fields import GenericRelation
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from wagtail.fields import StreamField
from wagtail.models import DraftStateMixin, PreviewableMixin, RevisionMixin

from selfservice.aanvragen.models.design import streams
from selfservice.aanvragen.models.request_type import RequestType
from selfservice.aanvragen.rules.designs import INTRODUCTION, from_definition, to_definition
from selfservice.aanvragen.rules.outcomes import OUTCOME_TEXT
from selfservice.aanvragen.rules.places import PLACE_TEXT, Place
from selfservice.aanvragen.rules.questions import PROMISES
from selfservice.aanvragen.rules.variants import TEXT_PLACES, variants_in

STREAMS = ("documents", "next_steps", "screens", "routing", "variants")
SIMPLE = (*INTRODUCTION, "decision_weeks", "promise", "receipt", "outside_label", "outside_url")


def _text(label: str, help_text: str = "") -> models.TextField:
    return models.TextField(label, max_length=600, help_text=help_text)


class Design(DraftStateMixin, RevisionMixin, PreviewableMixin, models.Model):
    """What editors work on. Publishing makes the next version, which never changes after that."""

    request_type = models.OneToOneField(
        RequestType,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="design",
    )
    slug = models.SlugField("adres", unique=True, help_text="Bijvoorbeeld meedoenregeling.")
    title = models.CharField("naam", max_length=80)
    button = models.CharField(
        "tekst op de startknop",
        max_length=80,
        blank=True,
        help_text="Leeg: Vraag … aan.",
    )
    offered = models.BooleanField("kan worden aangevraagd", default=True)
    stopped = models.CharField(
        "waarom hij is gestopt",
        max_length=300,
        blank=True,
        help_text="Alleen als niemand hem meer mag versturen. Wie bezig is, leest deze uitleg en "
        "houdt de antwoorden. Leeg: wie bezig is, mag nog versturen.",
    )
    destination = models.CharField(
        "bestemming", max_length=20, choices=list(PLACE_TEXT.items()), default=Place.WERKLEERBEDRIJF
    )
    audience = models.CharField(
        "voor wie",
        max_length=10,
        choices=RequestType.Audience.choices,
        default=RequestType.Audience.KNOWN,
    )
    lead = _text("inleiding", "Wat is het, en waarom?")
    for_whom = _text("voor wie is het", "In woorden voor de inwoner.")
    duration = _text("hoe lang duurt het")
    by_whom = _text("wie behandelt het", "En wanneer hoort de inwoner iets?")
    decision_weeks = models.PositiveSmallIntegerField(
        "termijn in weken",
        default=8,
        validators=[MinValueValidator(1), MaxValueValidator(26)],
        help_text="Een besluit: hoogstens 8 weken (Awb 4:13).",
    )
    promise = models.CharField(
        "wat krijgt de inwoner", max_length=10, choices=list(PROMISES.items()), default="besluit"
    )
    receipt = _text("ontvangstbevestiging")
    outside_label = models.CharField(
        "knop naar buiten",
        max_length=80,
        blank=True,
        help_text="Alleen als de inwoner het ergens anders regelt, zoals bij een verzekering.",
    )
    outside_url = models.CharField(
        "adres van die knop",
        max_length=200,
        blank=True,
        help_text="Begint met https:// of /. Met {municipality}/ komt er de gemeente te staan.",
    )
    text_toegekend = _text("tekst bij toegekend")
    text_deels = _text("tekst bij deels toegekend")
    text_afgewezen = _text("tekst bij afgewezen")
    text_buiten_behandeling = _text("tekst bij buiten behandeling")

    documents = StreamField(
        [("document", streams.DocumentBlock(label="Document", icon="doc-full"))],
        verbose_name="documenten",
        blank=True,
    )
    next_steps = StreamField(
        [("step", streams.StepBlock(label="Stap", icon="arrow-right"))],
        verbose_name="wat er daarna gebeurt",
        blank=True,
    )
    screens = StreamField([("screen", streams.ScreenBlock())], verbose_name="schermen", blank=True)
    routing = StreamField(
        [
            ("subject", streams.SubjectBlock(label="Onderwerp", icon="tag")),
            ("wish", streams.WishBlock(label="Wens om te praten", icon="comment")),
            ("organisation", streams.OrganisationBlock(label="Organisatie", icon="group")),
        ],
        verbose_name="route",
        blank=True,
    )
    variants = StreamField(
        [("variant", streams.VariantBlock())], verbose_name="verschil per gemeente", blank=True
    )

    _revisions = GenericRelation("wagtailcore.Revision", related_query_name="request_design")

    class Meta:
        ordering = ["title"]
        verbose_name = "soort aanvraag"
        verbose_name_plural = "soorten aanvragen"

    def __str__(self) -> str:
        return self.title

    @transaction.atomic
    def publish(self, *args: Any, **options: Any) -> Any:
        """Publish a draft. What listens makes the version; when that fails nothing is published."""
        return super().publish(*args, **options)

    @property
    def definition(self) -> dict[str, Any]:
        """What a version made now would hold; it may still be wrong."""
        values = {name: getattr(self, name) for name in SIMPLE}
        texts = {f"text_{key}": getattr(self, f"text_{key}") for key in map(str, OUTCOME_TEXT)}
        rows = {name: [*_pairs(getattr(self, name))] for name in STREAMS}
        return to_definition(values | texts | rows)

    def fill(self, definition: dict[str, Any]) -> None:
        """Take over a definition, to be edited from there."""
        for name, value in from_definition(definition).items():
            setattr(self, name, value)

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        """The base, and every gemeente with a variant."""
        places = [(slug, f"Zoals in {slug}") for slug in variants_in(self.definition)]
        return [("", "Zoals een inwoner het ziet"), *places]

    def get_preview_template(self, request: Any, mode_name: str) -> str:
        return "aanvragen/preview.html"

    def get_preview_context(self, request: Any, mode_name: str) -> dict[str, Any]:
        """Hand over the draft; the template asks what it looks like and what is wrong."""
        context = super().get_preview_context(request, mode_name)
        return context | {"design": self, "municipality": mode_name, "texts": TEXT_PLACES}


def _pairs(stream: Iterable[Any]) -> Iterable[tuple[str, dict[str, Any]]]:
    """Yield type and plain value of each block, streams inside it too."""
    for block in stream or ():
        value = dict(block.value)
        if "questions" in value and hasattr(value["questions"], "stream_block"):
            value["questions"] = [*_pairs(value["questions"])]
        yield block.block_type, value
