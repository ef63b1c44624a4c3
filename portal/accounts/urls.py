"""Identity. Included first: the last paths shadow every other log-in form (SECURITY.md)."""

from django.urls import path, re_path

from portal.accounts.access import logged_in, public
from portal.accounts.views import (
    activation,
    challenge,
    entrance,
    factors,
    portraits,
    security,
    session,
    shadows,
)

# Names and addresses of allauth; sign-up, e-mail and social pages do not exist here.
entrance_patterns = [
    path("accounts/login/", public(entrance.Login.as_view()), name="account_login"),
    path("accounts/logout/", public(entrance.Logout.as_view()), name="account_logout"),
    path("accounts/inactive/", public(entrance.Inactive.as_view()), name="account_inactive"),
    path("accounts/tweede-stap/", challenge.challenge, name="otp_challenge"),
    path(
        "accounts/password/change/",
        logged_in(entrance.PasswordChange.as_view()),
        name="account_change_password",
    ),
    path(
        "accounts/password/reset/",
        public(entrance.PasswordReset.as_view()),
        name="account_reset_password",
    ),
    path(
        "accounts/password/reset/done/",
        public(entrance.PasswordResetDone.as_view()),
        name="account_reset_password_done",
    ),
    path(
        "accounts/password/reset/key/done/",
        public(entrance.PasswordResetFromKeyDone.as_view()),
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^accounts/password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        public(entrance.PasswordResetFromKey.as_view()),
        name="account_reset_password_from_key",
    ),
]
activation_patterns = [
    path("activeren/", activation.start, name="activation"),
    path("activeren/link/<str:token>/", activation.open_link, name="activation_link"),
    path("activeren/wachtwoord/", activation.password, name="activation_password"),
    path("activeren/app/", activation.app, name="activation_app"),
]
own_patterns = [
    path("naar-binnen/", security.inside, name="inside"),
    path("account/", security.security, name="security"),
    path("account/herstelcodes/", factors.recovery_codes, name="recovery_codes"),
    path("account/herstelcodes/nieuw/", factors.show_fresh_codes, name="fresh_codes"),
    path("account/app/", factors.other_app, name="other_app"),
    path("account/app/nieuw/", factors.new_app, name="new_app"),
    path("account/apparaten/andere/", security.end_other_sessions, name="end_other_sessions"),
    path("account/apparaten/<int:session_id>/", security.end_session, name="end_session"),
    path("account/sessie/", session.left, name="session_left"),
    path("account/blijven/", session.stay, name="session_stay"),
    path("portret/<uuid:public_id>/", portraits.portrait, name="portrait"),
]
shadow_patterns = [
    path("cms/login/", shadows.to_login),
    path("cms/password_reset/", shadows.to_password_reset),
    path("cms/password_reset/<path:rest>", shadows.to_password_reset),
    path("admin/login/", shadows.to_login),
    path("_util/login/", shadows.to_login),
]
urlpatterns = entrance_patterns + activation_patterns + own_patterns + shadow_patterns
