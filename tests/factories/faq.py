"""Entries of the vraagbaak for tests, published and indexed unless `live=False`."""

from typing import Any

import factory

from content.faq.models import Entry, Topic, Variant
from content.faq.services import indexing
from portal.core import clock
from tests.factories.core import MunicipalityFactory


class TopicFactory(factory.django.DjangoModelFactory):
    """The topic Schulden, unless told otherwise."""

    class Meta:
        model = Topic
        django_get_or_create = ["slug"]

    slug = "schulden"
    name = factory.LazyAttribute(lambda topic: topic.slug.replace("-", " ").capitalize())
    icon = "schulden"


class EntryFactory(factory.django.DjangoModelFactory):
    """One entry. variants: texts by slug of the gemeente. `staff=True`: for staff only."""

    class Meta:
        model = Entry
        skip_postgeneration_save = True

    class Params:
        staff = factory.Trait(audience="staff")

    slug = factory.Sequence(lambda n: f"vraag-{n}")
    question = factory.Sequence(lambda n: f"Wat is vraag {n}?")
    answer = "Dit is het korte antwoord."
    topic = factory.SubFactory(TopicFactory)
    verified_on = factory.LazyFunction(clock.today)

    @factory.post_generation
    def variants(self, create: bool, texts: dict[str, str] | None, **kwargs: Any) -> None:
        for slug, text in (texts or {}).items():
            trait = slug.replace("-", "_")
            Variant.objects.create(
                entry=self, municipality=MunicipalityFactory(**{trait: True}), text=text
            )

    @factory.post_generation
    def index(self, create: bool, wanted: bool | None, **kwargs: Any) -> None:
        if self.live:
            indexing.index_entry(entry=Entry.objects.get(pk=self.pk))
