"""Synonyms and word list in the CMS."""

from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from content.search.models import DomainWord, Synonym


class SynonymViewSet(SnippetViewSet):
    """What people say, and what the field calls it."""

    model = Synonym
    icon = "openquote"
    menu_label = "Synoniemen"
    list_display = ["said", "means"]
    search_fields = ["said", "means"]
    # Plain look-up: the stock index has nothing to add to a short list.
    search_backend_name = None
    list_per_page = 100


class DomainWordViewSet(SnippetViewSet):
    """Words inside longer words."""

    model = DomainWord
    icon = "cut"
    menu_label = "Deelwoorden"
    list_display = ["word"]
    search_fields = ["word"]
    search_backend_name = None
    list_per_page = 100


class SearchGroup(SnippetViewSetGroup):
    """What teaches the search."""

    items = (SynonymViewSet, DomainWordViewSet)
    menu_label = "Zoeken"
    menu_icon = "search"
    menu_order = 310


register_snippet(SearchGroup)
