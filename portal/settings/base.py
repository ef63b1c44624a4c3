"""What holds in every setting. demo, test and production build on this."""

import os
from pathlib import Path

from django.contrib.messages import constants as message_constants

from portal.settings import env

BASE_DIR = Path(__file__).resolve().parent.parent.parent
VAR_DIR = Path(os.environ.get("PORTAL_VAR_DIR") or BASE_DIR / "var")

DEBUG = False
DEMO = False
ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SITE_NAME = "Samen aan het stuur"

# Order matters: an app before another overrides its templates and commands.
INSTALLED_APPS = [
    "selfservice.mijn",
    "selfservice.namens",
    "selfservice.werkplek",
    "selfservice.casusoverleg",
    "selfservice.ontwikkellijn",
    "selfservice.aanvragen",
    "selfservice.plans",
    "selfservice.voorbereiding",
    "selfservice.machtigingen",
    "selfservice.correspondence",
    "selfservice.deliveries",
    "selfservice.files",
    "selfservice.eerste_vragen",
    "selfservice.dossiers",
    "content.api",
    "content.faq",
    "content.pages",
    "content.search",
    "content.blocks",
    "content.language",
    "portal.accounts",
    "portal.accounts.second_factor",
    "portal.audit",
    "portal.mail",
    "portal.ui",
    "portal.core",
    "wagtail.contrib.redirects",
    "wagtail.embeds",
    "wagtail.sites",
    "portal.accounts.cms.apps.CmsUsersConfig",  # wagtail.users, read-only, without residents
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail.api.v2",
    "wagtail",
    "modelcluster",
    "taggit",
    "rest_framework",
    "allauth",
    "allauth.account",
    "allauth.usersessions",
    "django_otp",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    # Outermost, so that redirects, errors and static files carry the headers too.
    "portal.accounts.middleware.SecurityHeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "portal.audit.middleware.TraceMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "portal.accounts.middleware.VerifiedSessionMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "portal.core.middleware.DomainErrorMiddleware",
    # An address that editors changed leads to the new one.
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "portal.ui.context.frame",
                "portal.accounts.context.session_clock",
                "selfservice.werkplek.context.werkplek",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# Identity: SECURITY.md. One way in (allauth), one second factor (django-otp).
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "portal.accounts.passwords.NotLikeTheAccount"},
    {"NAME": "portal.accounts.passwords.LongEnough", "OPTIONS": {"min_length": 12}},
    {"NAME": "portal.accounts.passwords.NotCommon"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/naar-binnen/"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "portal.accounts.adapters.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "portal.accounts.forms.entrance.LoginForm",
    "reset_password": "portal.accounts.forms.entrance.ResetPasswordForm",
    "reset_password_from_key": "portal.accounts.forms.entrance.ResetPasswordKeyForm",
    "change_password": "portal.accounts.forms.entrance.ChangePasswordForm",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = "strict"
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = {
    "login": "20/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "reset_password": "10/m/ip,3/m/key",
    "otp": "20/m/ip,5/5m/key",
    "activate": "10/m/ip,5/5m/key",
    "first_question": "10/m/ip",
    # A loket or a library is one address for many people.
    "vote": "10/m/ip,20/d/key",
    "public_search": "20/m/ip",
}
USERSESSIONS_TRACK_ACTIVITY = False
# Nobody gets mail from us who has no account here.
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
PASSWORD_RESET_TIMEOUT = 3600
OTP_TOTP_ISSUER = SITE_NAME
# Seconds to wait after the first wrong code; doubles with every next one.
OTP_THROTTLE_FACTOR = 1
INVITATION_DAYS = 14
SESSION_COOKIE_AGE = 8 * 3600
SESSION_IDLE_SECONDS = 15 * 60
SESSION_ABSOLUTE_SECONDS = {"staff": 8 * 3600, "resident": 2 * 3600, "helper": 2 * 3600}
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_HTTPONLY = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
# The CMS frames its own preview; SecurityHeadersMiddleware makes that one exception.
X_FRAME_OPTIONS = "DENY"

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands")]
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
PRIVATE_ROOT = VAR_DIR / "private"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": PRIVATE_ROOT, "base_url": None},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
# Address of clamd; empty: no scanner, files are checked and re-encoded only.
CLAMD_SOCKET = ""
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.TemporaryFileUploadHandler"]
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}
# Where aanvragen go on to; portal/settings/deliveries.py reads it from the environment.
DELIVERIES: dict[str, dict] = {}
DELIVERIES_ALLOW_HTTP = False
# Seconds: the wait after a first failed try, how long a worker may hold one delivery, and how long
# one run lasts: mail does not wait longer than that behind a slow receiver.
DELIVERY_FIRST_WAIT = env.number("PORTAL_DELIVERY_FIRST_WAIT", default=30)
DELIVERY_LEASE = env.number("PORTAL_DELIVERY_LEASE", default=300)
DELIVERY_RUN = env.number("PORTAL_DELIVERY_RUN", default=30)
DEFAULT_FROM_EMAIL = "Samen aan het stuur <portaal@voorbeeld.example>"
EMAIL_TIMEOUT = 10

WAGTAIL_SITE_NAME = SITE_NAME
WAGTAILADMIN_BASE_URL = "http://localhost:8000"
WAGTAILADMIN_LOGIN_URL = "/accounts/login/"
WAGTAIL_FRONTEND_LOGIN_URL = "/accounts/login/"
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "xlsx", "odt", "ods", "csv", "txt"]
WAGTAIL_I18N_ENABLED = False
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
WAGTAIL_WORKFLOW_ENABLED = True
WAGTAILAPI_LIMIT_MAX = 100
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
TAGGIT_CASE_INSENSITIVE = True

MESSAGE_TAGS = {message_constants.ERROR: "negative", message_constants.SUCCESS: "positive"}
SILENCED_SYSTEM_CHECKS: list[str] = []

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "filters": {"refusal_in_one_line": {"()": "portal.core.logs.RefusalInOneLine"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "portal": {"level": "INFO"},
        "selfservice": {"level": "INFO"},
        "django.request": {"filters": ["refusal_in_one_line"]},
    },
}
