"""Headers that tell the browser what a page may do. Overwritten on every response, never merged."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

SITE_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; object-src 'none'; manifest-src 'self'; worker-src 'self'"
)
# Wagtail's editor frames its own preview and shows pasted images.
CMS_CSP = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "font-src 'self' data:; connect-src 'self'; frame-src 'self'; frame-ancestors 'self'; "
    "form-action 'self'; base-uri 'none'; object-src 'none'"
)
UNUSED_FEATURES = (
    "accelerometer",
    "browsing-topics",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
)
COMMON = {
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in UNUSED_FEATURES),
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
}
CMS_PREFIX = "/cms/"
# Clear-Site-Data when a session ends: what a browser kept for a colleague goes too (ADR 25).
FORGET = '"cache", "storage"'
# Published images and styles may be shown by a front end of someone else (J16).
SHARED_PREFIXES = ("/media/", "/static/")


class SecurityHeadersMiddleware:
    """Set the security headers; stands outermost so that errors and static files have them too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in headers_for(request.path).items():
            response.headers[name] = value
        return response


def headers_for(path: str) -> dict[str, str]:
    """Return the security headers of the address `path`."""
    in_cms = path.startswith(CMS_PREFIX)
    return COMMON | {
        "Content-Security-Policy": CMS_CSP if in_cms else SITE_CSP,
        "X-Frame-Options": "SAMEORIGIN" if in_cms else "DENY",
        "Cross-Origin-Resource-Policy": (
            "cross-origin" if path.startswith(SHARED_PREFIXES) else "same-origin"
        ),
    }
