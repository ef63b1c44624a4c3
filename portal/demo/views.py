"""`/demo/`: look around as one of the invented people. Exists only in the demo settings."""

from allauth.account.internal.flows.login import perform_login
from allauth.account.internal.flows.logout import logout
from allauth.account.models import Login
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from portal.accounts import activation, activation_links, queries
from portal.accounts import services as accounts
from portal.accounts.access import public
from portal.accounts.models import User
from portal.accounts.stages import PROVEN_DEVICE
from portal.core.exceptions import IllegalMove
from portal.demo import app_codes, personas, services
from portal.ui.gallery import gallery_context


@public
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show one button per persona."""
    return render(request, "demo/index.html", {"groups": personas.grouped()})


@public
@require_POST
def enter(request: HttpRequest, key: str) -> HttpResponse:
    """Come in as a persona, through the same log-in as everybody."""
    persona = personas.BY_KEY.get(key)
    if persona is None:
        raise Http404
    user = queries.account_by_email(persona.email)
    if user is None:
        raise IllegalMove("De voorbeeldgegevens zijn nog niet geladen. Start de demo opnieuw.")
    logout(request, show_message=False)
    if key == personas.INVITED:
        return _invite_again(request, user)
    setattr(request, PROVEN_DEVICE, services.demo_device(user=user))
    return perform_login(request, Login(user=user, email=user.email, redirect_url=persona.lands))


def _invite_again(request: HttpRequest, user: User) -> HttpResponse:
    code = accounts.invite(by=None, user=user)
    name = user.first_name
    messages.info(
        request,
        f"Voorbeeld: in de brief van {name} staat de code {code}. "
        f"U opende de link uit de e-mail aan {name}.",
    )
    activation.propose_address(request, user.email)
    invitation = queries.open_invitation(user)
    return redirect("activation_link", activation_links.token_for(invitation.pk))


@public
@require_safe
@never_cache
def app(request: HttpRequest) -> HttpResponse:
    """Show what an authenticator app would show for the log-in under way in this browser."""
    return render(request, "demo/app.html", {"code": app_codes.current_code(request)})


@public
@require_safe
def components(request: HttpRequest) -> HttpResponse:
    """Show every component of the design, for builders and reviewers."""
    return render(request, "components/gallery.html", gallery_context())
