"""The key as a picture for the camera of an authenticator app."""

import segno
from django.utils.safestring import SafeString, mark_safe


def qr_svg(url: str) -> SafeString:
    """Return `url` as inline SVG: attributes only, no style, so that the strict CSP holds."""
    code = segno.make(url, error="m", micro=False)
    svg = code.svg_inline(scale=5, border=4, svgclass="p-qr", lineclass=None, light="#fff")
    # The text beside it says what it is; a screen reader gets the key as text.
    return mark_safe(svg.replace("<svg ", '<svg role="img" aria-label="QR-code voor uw app" ', 1))
