"""Request types in the CMS: made, previewed as a resident, published as the next version."""

from collections import defaultdict
from typing import Any

from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from selfservice.aanvragen.models import Design, StatusText
from selfservice.aanvragen.rules.definition import InvalidDefinition, check
from selfservice.aanvragen.rules.spots import Spot, spot_of


class KeptPolicy(ModelPermissionPolicy):
    """Nobody deletes what people have used: it is taken off offer, its versions stay."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action != "delete" and super().user_has_permission(user, action)


register_permission_policy(Design, KeptPolicy(Design))


class DesignForm(WagtailAdminModelForm):
    """A draft may be wrong; what is published is right, and if not it says where."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.is_deferred_validation or self.errors:
            return cleaned
        definition = self._definition(cleaned)
        try:
            check(definition)
        except InvalidDefinition as error:
            self._place(error.reasons, definition)
        return cleaned

    def clean_slug(self) -> str:
        """Keep the address of a type that is in use."""
        slug = self.cleaned_data["slug"]
        if self.instance.request_type_id and slug != self.instance.request_type.slug:
            raise ValidationError("Dit adres is in gebruik. Maak een nieuwe soort aanvraag.")
        return slug

    def _definition(self, cleaned: dict[str, Any]) -> dict[str, Any]:
        draft = Design()
        for name, value in cleaned.items():
            if name in DESIGN_FIELDS:
                setattr(draft, name, value)
        return draft.definition

    def _place(self, reasons: list[str], definition: dict[str, Any]) -> None:
        screens: dict[int, dict[int | None, list[str]]] = defaultdict(lambda: defaultdict(list))
        for reason in reasons:
            spot = spot_of(reason, definition) or Spot("")
            if spot.screen is None:
                self.add_error(spot.field or None, reason)
            else:
                screens[spot.screen][spot.question].append(reason)
                self.add_error(None, reason)
        if screens:
            self.add_error("screens", _in_stream(screens))


def _in_stream(screens: dict[int, dict[int | None, list[str]]]) -> ValidationError:
    """Return the errors as Wagtail puts them inside the blocks."""
    blocks = {}
    for number, rows in screens.items():
        questions = {
            place: StructBlockValidationError({"label": ValidationError(said)})
            for place, said in rows.items()
            if place is not None
        }
        inside = {"questions": StreamBlockValidationError(questions)} if questions else {}
        if None in rows:
            inside["title"] = ValidationError(rows[None])
        blocks[number] = StructBlockValidationError(inside)
    return StreamBlockValidationError(blocks)


DESTINATION = ("destination", "audience", "routing", "outside_label", "outside_url")
PANELS = [
    MultiFieldPanel(
        [FieldPanel(name) for name in ("title", "slug", "button", "offered", "stopped")],
        heading="Naam",
    ),
    MultiFieldPanel(
        [FieldPanel(name) for name in DESTINATION],
        heading="Waar gaat het heen?",
    ),
    MultiFieldPanel(
        [FieldPanel(name) for name in ("lead", "for_whom", "duration", "by_whom")],
        heading="De startpagina",
    ),
    FieldPanel("documents"),
    FieldPanel("screens"),
    FieldPanel("next_steps"),
    MultiFieldPanel(
        [FieldPanel("promise"), FieldPanel("decision_weeks"), FieldPanel("receipt")],
        heading="Ontvangst en termijn",
    ),
    MultiFieldPanel(
        [
            FieldPanel(f"text_{key}")
            for key in ("toegekend", "deels", "afgewezen", "buiten_behandeling")
        ],
        heading="Teksten in de brief met het besluit",
    ),
    FieldPanel("variants"),
]
DESIGN_FIELDS = frozenset(
    field.name for field in Design._meta.get_fields() if getattr(field, "editable", False)
)


class DesignViewSet(SnippetViewSet):
    """Request types."""

    model = Design
    icon = "form"
    menu_label = "Soorten aanvragen"
    menu_order = 305
    add_to_admin_menu = True
    list_display = ["title", "destination", "audience", "live"]
    list_filter = ["destination", "audience", "live"]
    search_fields = ["title", "slug"]
    search_backend_name = None
    edit_handler = ObjectList(PANELS, base_form_class=DesignForm)
    copy_view_enabled = False


class StatusTextViewSet(SnippetViewSet):
    """The sentences that say where an aanvraag stands."""

    model = StatusText
    icon = "openquote"
    menu_label = "Statusteksten"
    menu_order = 306
    add_to_admin_menu = True
    list_display = ["key", "text"]
    search_fields = ["text"]
    search_backend_name = None


register_snippet(DesignViewSet)
register_snippet(StatusTextViewSet)
