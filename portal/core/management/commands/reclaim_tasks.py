from typing import Any

from django.core.management.base import BaseCommand

from portal.core.reclaiming import reclaim


class Command(BaseCommand):
    help = "Geef werk terug dat een gestopte werker niet afmaakte. Draai dit elk kwartier."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{reclaim()} taken teruggegeven.")
