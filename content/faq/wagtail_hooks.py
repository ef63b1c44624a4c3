"""The vraagbaak in the CMS: write, preview, have it approved, publish, retire."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from content.faq.forms.cms import EntryForm
from content.faq.models import Entry, Topic
from content.faq.services.verifying import VERIFIED
from content.language.rules import findings


class KeptPolicy(ModelPermissionPolicy):
    """Nobody deletes what others link to: it is taken offline, and its history stays."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action != "delete" and super().user_has_permission(user, action)


for model in (Entry, Topic):
    register_permission_policy(model, KeptPolicy(model))

PANELS = [
    MultiFieldPanel(
        [FieldPanel("question"), FieldPanel("answer"), FieldPanel("topic"), FieldPanel("details")],
        heading="Vraag en antwoord",
    ),
    InlinePanel("variants", heading="Verschil per gemeente", label="Gemeente"),
    FieldPanel("internal_note"),
    MultiFieldPanel(
        [FieldPanel("keywords"), FieldPanel("audience"), FieldPanel("entrypoint")],
        heading="Vinden en regelen",
    ),
    InlinePanel("related", heading="Verwante vragen", label="Vraag"),
    InlinePanel("laws", heading="Wetten", label="Wet"),
    InlinePanel("sources", heading="Bronnen", label="Bron"),
    MultiFieldPanel(
        [
            FieldPanel("owner_team"),
            FieldPanel("owner"),
            FieldPanel("review_months"),
            FieldPanel("has_amounts"),
        ],
        heading="Eigenaar en nakijken",
    ),
    MultiFieldPanel([FieldPanel("change_note"), FieldPanel("slug")], heading="Deze versie"),
]


class EntryViewSet(SnippetViewSet):
    """Questions with their answers."""

    model = Entry
    icon = "help"
    menu_label = "Vragen en antwoorden"
    list_display = ["question", "topic", "audience", "verify_by", "live"]
    list_filter = ["topic", "audience", "live", "owner_team", "has_amounts"]
    search_fields = ["question", "answer", "keywords"]
    search_backend_name = None
    list_per_page = 50
    edit_handler = ObjectList(PANELS, base_form_class=EntryForm)
    # A copy would carry the date of a check that nobody did.
    copy_view_enabled = False

    def get_queryset(self, request: HttpRequest) -> Any:
        return Entry.objects.select_related("topic")


class TopicViewSet(SnippetViewSet):
    """The subjects of the vraagbaak."""

    model = Topic
    icon = "list-ul"
    menu_label = "Onderwerpen"
    list_display = ["name", "review_months", "position"]
    search_fields = ["name"]
    search_backend_name = None


class VraagbaakGroup(SnippetViewSetGroup):
    """Everything of the vraagbaak."""

    items = (EntryViewSet, TopicViewSet)
    menu_label = "Vraagbaak"
    menu_icon = "help"
    menu_order = 300


register_snippet(VraagbaakGroup)


@hooks.register("register_log_actions")
def name_our_actions(actions: Any) -> None:
    """Give the history words for what happens outside the CMS."""
    actions.register_action(VERIFIED, "Nagekeken", "Nagekeken: het klopt nog")


@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def tell_about_language(request: HttpRequest, instance: Any) -> None:
    """Tell an editor which sentences are too long and which words are hard. It never blocks."""
    if not isinstance(instance, Entry):
        return
    texts = [instance.question, instance.answer, instance.details]
    found = [finding for text in texts for finding in findings.check(text)]
    if found:
        more = f" Er zijn nog {len(found) - 1} andere punten." if len(found) > 1 else ""
        sentence = f"De tekst kan eenvoudiger: “{found[0].text}”. {found[0].advice}{more}"
        messages.warning(request, sentence)
