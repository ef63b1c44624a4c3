"""Every address says who may call it; what is not ours is listed with why it is safe."""

from collections.abc import Iterator

from django.http import HttpResponse
from django.urls import URLPattern, URLResolver, get_resolver, path

# Address prefix → who guards it.
GUARDED_ELSEWHERE = {
    "cms/": "Wagtail: every admin view asks for access_admin, given to editors and managers",
    "accounts/": "allauth: log in, log out, password; tested in integration/identity",
    "_util/login/": "Wagtail's own form, shadowed by ours; tested in integration/identity",
    "documenten/": "Wagtail: checks the collection's view restrictions on every document",
    "api/v2/": "Wagtail API: read-only, live public pages; tested in unit/content/api",
}
# Wagtail's own catch-all for published pages; it checks live and view restrictions.
PAGES = {"wagtail.views.serve", "wagtail.views.authenticate_with_password", "wagtail.views.login"}


def addresses(patterns: list, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Yield every address with its pattern."""
    for pattern in patterns:
        address = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns, address)
        else:
            yield address, pattern


def without_rule(patterns: list) -> list[str]:
    """Return the addresses that neither declare a rule nor are guarded elsewhere."""
    found = []
    for address, pattern in addresses(patterns):
        view = pattern.callback
        name = f"{view.__module__}.{getattr(view, '__qualname__', '')}"
        guarded = address.startswith(tuple(GUARDED_ELSEWHERE)) or name in PAGES
        if not hasattr(view, "access_rule") and not guarded:
            found.append(f"{address} ({name})")
    return found


def test_every_address_has_an_access_rule():
    assert without_rule(get_resolver().url_patterns) == []


def test_an_address_without_rule_is_found():
    def bare(request):
        return HttpResponse()

    assert len(without_rule([path("nieuw/", bare)])) == 1


def test_no_exception_is_left_over():
    known = [address for address, _ in addresses(get_resolver().url_patterns)]
    for prefix in GUARDED_ELSEWHERE:
        assert any(address.startswith(prefix) for address in known), prefix
