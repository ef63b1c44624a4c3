from content.pages.models.base import ContentPage


class PlainPage(ContentPage):
    """A page about the website itself, such as privacy or accessibility."""

    template = "pages/plain.html"
    parent_page_types = ["content_pages.HomePage"]
    subpage_types: list[str] = []
    page_description = "Een pagina over de website zelf, zoals privacy."

    class Meta:
        verbose_name = "losse pagina"
        verbose_name_plural = "losse pagina's"
