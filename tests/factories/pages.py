"""Pages for tests, in a real tree under one site, published unless `published=False`."""

import json
import uuid
from typing import Any

import factory

from content.pages.models import (
    HomePage,
    InformationPage,
    LoopbaanpleinPage,
    MunicipalityIndexPage,
    MunicipalityPage,
    PlainPage,
    ThemePage,
)
from content.pages.models.base import ContentPage
from content.pages.services.site import place_home
from tests.factories.core import MunicipalityFactory

LINK = {"title": "UWV", "url": "https://www.uwv.nl/", "text": ""}
EVERY_BLOCK: list[tuple[str, Any]] = [
    ("text", {"heading": "Waarvoor is het?", "text": "<p>Voor <b>meedoen</b>.</p>"}),
    ("steps", {"heading": "Zo werkt het", "steps": [{"title": "U belt", "text": "Wij helpen u."}]}),
    ("note", {"heading": "Let op", "tone": "attention", "text": "<p>Bel vandaag.</p>"}),
    (
        "local",
        {
            "heading": "In uw gemeente",
            "variants": [
                {"municipality": "berkelland", "text": "<p>In Berkelland een pas.</p>"},
                {"municipality": "winterswijk", "text": "<p>In Winterswijk een tegoed.</p>"},
            ],
        },
    ),
    ("start", {"entrypoint": "eerste-vraag"}),
    ("faq", {"heading": "Veel gevraagd", "slugs": ["bijstand-aanvragen"]}),
    ("contact", None),
    (
        "links",
        {"heading": "Lees verder", "links": [LINK]},
    ),
]


def stream(blocks: list[tuple[str, Any]]) -> str:
    """Return `blocks` as a stream field stores them."""
    rows = [{"type": kind, "value": value, "id": str(uuid.uuid4())} for kind, value in blocks]
    return json.dumps(rows)


class PageFactory(factory.django.DjangoModelFactory):
    """Base: `parent` is where the page goes; saved through a revision, as an editor does."""

    class Meta:
        abstract = True

    parent = None
    published = True
    title = factory.Sequence(lambda n: f"Pagina {n}")
    slug = factory.Sequence(lambda n: f"pagina-{n}")
    summary = "Dit is de korte versie."

    @classmethod
    def _create(cls, model_class: type[ContentPage], *args: Any, **kwargs: Any) -> ContentPage:
        parent, published = kwargs.pop("parent"), kwargs.pop("published")
        if isinstance(kwargs.get("body"), list):
            kwargs["body"] = stream(kwargs["body"])
        page = model_class(**kwargs, live=False)
        if parent is None:
            place_home(page)
        else:
            parent.add_child(instance=page)
        revision = page.save_revision()
        if published:
            revision.publish()
        page.refresh_from_db()
        return page


class HomePageFactory(PageFactory):
    """The front page, in place of Wagtail's welcome page."""

    class Meta:
        model = HomePage

    title = "Samen aan het stuur"
    slug = "home"
    lead = "Hulp bij werk en inkomen."

    @classmethod
    def _create(cls, model_class: type[ContentPage], *args: Any, **kwargs: Any) -> ContentPage:
        """There is one front page: made at the first call, given at every next one."""
        return HomePage.objects.first() or super()._create(model_class, *args, **kwargs)


class ThemePageFactory(PageFactory):
    """A theme under the front page."""

    class Meta:
        model = ThemePage

    parent = factory.SubFactory(HomePageFactory)


class InformationPageFactory(PageFactory):
    """An information page under a theme of its own, unless `parent` says otherwise."""

    class Meta:
        model = InformationPage

    parent = factory.SubFactory(ThemePageFactory)


class PlainPageFactory(PageFactory):
    """A page about the website."""

    class Meta:
        model = PlainPage

    parent = factory.SubFactory(HomePageFactory)


class LoopbaanpleinPageFactory(PageFactory):
    """The Loopbaanplein."""

    class Meta:
        model = LoopbaanpleinPage

    parent = factory.SubFactory(HomePageFactory)
    slug = "loopbaanplein"


class MunicipalityIndexPageFactory(PageFactory):
    """The list of gemeenten, made once."""

    class Meta:
        model = MunicipalityIndexPage

    parent = factory.SubFactory(HomePageFactory)
    slug = "gemeenten"

    @classmethod
    def _create(cls, model_class: type[ContentPage], *args: Any, **kwargs: Any) -> ContentPage:
        found = MunicipalityIndexPage.objects.first()
        return found or super()._create(model_class, *args, **kwargs)


class MunicipalityPageFactory(PageFactory):
    """The page of a gemeente, by default Winterswijk."""

    class Meta:
        model = MunicipalityPage

    parent = factory.SubFactory(MunicipalityIndexPageFactory)
    municipality = factory.SubFactory(MunicipalityFactory, winterswijk=True)
    slug = factory.LazyAttribute(lambda self: self.municipality.slug)
