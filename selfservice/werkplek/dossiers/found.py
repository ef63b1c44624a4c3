"""Who may come here, and finding the dossier that an address is about."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse

from portal.accounts.access import staff
from portal.accounts.roles import Permission
from portal.core.exceptions import NotAllowed
from selfservice.dossiers import queries, services

if TYPE_CHECKING:
    from portal.accounts.models import User

View = Callable[..., HttpResponse]
WHO_MAY = (
    "Dossiers zijn er voor de casusregisseur en het sociaal team van de inwoner. "
    "Uw rol hoort daar niet bij. Hebt u iets nodig? Vraag het aan het sociaal team."
)


def dossier_staff(view: View) -> View:
    """Only colleagues who have a caseload or belong to a sociaal team; others read who may."""

    @wraps(view)
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not works_with_dossiers(request.user):
            raise NotAllowed(WHO_MAY)
        return view(request, *args, **kwargs)

    return staff(Permission.USE_WERKPLEK)(checked)


def works_with_dossiers(user: User) -> bool:
    """Return whether dossiers belong to the work of `user` at all."""
    return user.may(Permission.HAVE_CASELOAD) or user.may(Permission.SEE_TEAM_DOSSIERS)


def looked_at(request: HttpRequest, public_id: uuid.UUID) -> Any:
    """Return the dossier with the look logged; raise Http404 when it is not theirs to see."""
    try:
        return services.look(by=request.user, public_id=public_id, what="uw dossier")
    except ObjectDoesNotExist:
        raise Http404 from None


def without_look(request: HttpRequest, public_id: uuid.UUID) -> Any:
    """Return the dossier for a change, which logs itself; raise Http404 as `looked_at` does."""
    found = queries.visible_dossiers(request.user).filter(public_id=public_id).first()
    if found is None:
        raise Http404
    return found
