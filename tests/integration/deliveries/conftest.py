"""Receivers that listen while a test runs."""

from tests.receivers.fixtures import receivers, sure_chance, webhook, zgw

__all__ = ["receivers", "sure_chance", "webhook", "zgw"]
