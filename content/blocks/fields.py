"""StreamFields that leave their blocks out of the migrations: blocks are code, not schema."""

from typing import Any

from wagtail.blocks import StreamBlock
from wagtail.fields import StreamField

from content.blocks.body import BodyStream
from content.blocks.partner import PartnersStream
from content.blocks.source import SourcesStream


class _FixedStreamField(StreamField):
    stream: type[StreamBlock]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(self.stream(), **kwargs)

    def deconstruct(self) -> tuple[str, str, list, dict[str, Any]]:
        """Return the field without its blocks, so that a new kind of block needs no migration."""
        name, path, _, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [], kwargs


class BodyField(_FixedStreamField):
    """The body of a page."""

    stream = BodyStream


class SourcesField(_FixedStreamField):
    """The sources of a page."""

    stream = SourcesStream


class PartnersField(_FixedStreamField):
    """The partners of the Loopbaanplein."""

    stream = PartnersStream
