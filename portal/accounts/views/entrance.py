"""allauth's pages around the password, with the right status and nothing we do not offer."""

from typing import Any

from allauth.account import views as allauth_views
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from portal.accounts.middleware.headers import CMS_PREFIX, FORGET

# Why somebody is logged out, said at the log-in page.
REASONS = {
    "stil": "U bent uitgelogd omdat u 15 minuten niets deed. Log opnieuw in om verder te gaan.",
    "lang": "U was lang ingelogd. Voor uw veiligheid logt u nu opnieuw in.",
    "opnieuw": "Log opnieuw in om verder te gaan.",
}
UNPROCESSABLE = 422


class StatusMixin:
    """A form with errors is answered with 422, so that a machine sees it too."""

    def form_invalid(self, form: Any) -> HttpResponse:
        response = super().form_invalid(form)
        response.status_code = UNPROCESSABLE
        return response


class Login(StatusMixin, allauth_views.LoginView):
    """The one log-in form of the product."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        # Wagtail sends who may not come in back to here; without this they would go in circles.
        towards_cms = request.GET.get("next", "").startswith(CMS_PREFIX)
        logged_in = request.user.is_authenticated
        if logged_in and towards_cms and not request.user.has_perm("wagtailadmin.access_admin"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        reason = REASONS.get(self.request.GET.get("reden", ""), "")
        return super().get_context_data(**kwargs) | {"reason": reason}


class Logout(allauth_views.LogoutView):
    """Asks on GET, ends the session on POST and lets the browser forget what it kept."""

    def post(self, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().post(*args, **kwargs)
        response.headers["Clear-Site-Data"] = FORGET
        return response


class PasswordReset(StatusMixin, allauth_views.PasswordResetView):
    """Ask for a mail to choose a new password."""


class PasswordResetDone(allauth_views.PasswordResetDoneView):
    """The same answer for every address."""


class PasswordResetFromKey(StatusMixin, allauth_views.PasswordResetFromKeyView):
    """Choose a new password with the link of the mail."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"stale": self.reset_user is None}

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        if context["stale"]:
            kwargs["status"] = 410
        return super().render_to_response(context, **kwargs)


class PasswordResetFromKeyDone(allauth_views.PasswordResetFromKeyDoneView):
    """The new password is saved."""


class PasswordChange(StatusMixin, allauth_views.PasswordChangeView):
    """Choose another password while logged in."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.has_usable_password():
            return redirect("security")
        return super().dispatch(request, *args, **kwargs)


class Inactive(allauth_views.AccountInactiveView):
    """The account was closed."""

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        return super().render_to_response(context, status=403, **kwargs)
