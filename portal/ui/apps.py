from django.apps import AppConfig


class UiConfig(AppConfig):
    """The design system: style sheets, scripts, components and form rendering."""

    name = "portal.ui"
    label = "ui"
    verbose_name = "Vormgeving"
