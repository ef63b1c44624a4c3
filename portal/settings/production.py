"""Production: everything comes from the environment; docs/operators.md lists the variables."""

import dj_database_url
from cryptography.fernet import Fernet
from django.core.exceptions import ImproperlyConfigured

from portal.settings import env
from portal.settings.base import *  # noqa: F403
from portal.settings.base import STORAGES
from portal.settings.deliveries import destinations

SECRET_KEY = env.secret("SECRET_KEY")
# Newest first; an older key stays as long as something sealed with it is left.
VAULT_KEYS = env.words("VAULT_KEYS")
VAULT_INDEX_KEY = env.secret("VAULT_INDEX_KEY", least=32)
for _key in VAULT_KEYS:
    try:
        Fernet(_key)
    except ValueError as error:
        raise ImproperlyConfigured("VAULT_KEYS must hold Fernet keys of 32 bytes.") from error
if not VAULT_KEYS:
    raise ImproperlyConfigured("VAULT_KEYS must hold at least one key.")

ALLOWED_HOSTS = env.words("ALLOWED_HOSTS")
if "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS must name the hosts; '*' is not allowed.")
SITE_URL = env.text("SITE_URL")
if not SITE_URL.startswith("https://"):
    raise ImproperlyConfigured("SITE_URL must start with https://.")
CSRF_TRUSTED_ORIGINS = [SITE_URL.rstrip("/")]
WAGTAILADMIN_BASE_URL = SITE_URL

DATABASES = {
    "default": dj_database_url.parse(
        env.text("DATABASE_URL"), conn_max_age=60, conn_health_checks=True
    )
}
if "postgresql" not in DATABASES["default"]["ENGINE"]:
    raise ImproperlyConfigured("DATABASE_URL must point to PostgreSQL in production.")
# Rate limits count in the cache: one per process would multiply them by the number of workers.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": env.text("REDIS_URL"),
        "KEY_PREFIX": "portal",
    }
}
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "dutch"}
}

CLAMD_SOCKET = env.text("CLAMD_SOCKET", default="")
PRIVATE_ROOT = env.text("PRIVATE_ROOT")
MEDIA_ROOT = env.text("MEDIA_ROOT")
STORAGES = {
    **STORAGES,
    "private": {**STORAGES["private"], "OPTIONS": {"location": PRIVATE_ROOT, "base_url": None}},
}

DELIVERIES = destinations(allow_http=False)

EMAIL_HOST = env.text("EMAIL_HOST")
EMAIL_PORT = env.number("EMAIL_PORT", default=587)
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER", default="")
EMAIL_HOST_PASSWORD = env.text("EMAIL_HOST_PASSWORD", default="")
EMAIL_USE_TLS = True
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

SECURE_SSL_REDIRECT = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = 2 * 365 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-sessionid"
CSRF_COOKIE_NAME = "__Host-csrftoken"
# How many proxies of our own stand in front: else all visitors share one rate-limit bucket.
ALLAUTH_TRUSTED_PROXY_COUNT = env.number("TRUSTED_PROXIES", default=1)
SECURITY_CONTACT = env.text("SECURITY_CONTACT")
