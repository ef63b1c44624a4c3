from typing import Any

from wagtail import blocks

from portal.core import queries


class ContactBlock(blocks.StaticBlock):
    """The sociaal team of the visitor's gemeente; all teams for who chose none (P1)."""

    class Meta:
        label = "Contact met het sociaal team"
        icon = "group"
        template = "blocks/contact.html"
        admin_text = "Toont het sociaal team van de gemeente van de bezoeker."

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict:
        """Add `own_team` (or None) and `other_teams`, from `teams` when the page gave them."""
        context = super().get_context(value, parent_context=parent_context)
        teams = context.get("teams")
        chosen = context.get("contact_slug") or getattr(context.get("municipality"), "slug", None)
        context |= split_teams(queries.sociale_teams() if teams is None else teams, chosen)
        return context

    def get_api_representation(self, value: Any, context: dict | None = None) -> dict:
        """Return a pointer: the teams themselves are at the gemeenten of the API."""
        return {"teams": "/api/content/gemeenten/"}


def split_teams(teams: Any, chosen: str | None) -> dict[str, Any]:
    """Return `own_team` of the gemeente `chosen` (or None) and `other_teams`."""
    rows = list(teams)
    own = next((team for team in rows if chosen and team.municipality.slug == chosen), None)
    return {"own_team": own, "other_teams": [team for team in rows if team != own]}
