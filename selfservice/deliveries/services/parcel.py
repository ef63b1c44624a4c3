"""What an adapter gets to send: one effect, with all it may need of the aanvraag."""

import hashlib
import uuid
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from portal.core.vault import CannotOpen
from selfservice.deliveries.models import Delivery, SnapshotFile
from selfservice.deliveries.rules.reasons import Failed, Reason
from selfservice.deliveries.rules.states import State
from selfservice.files import services as files
from selfservice.files.models import PrivateFile
from selfservice.files.rules.refusals import FoundInfected, NotYetScanned
from selfservice.files.rules.states import FileState


@dataclass(frozen=True)
class Parcel:
    """One effect to make, with the snapshot it belongs to."""

    delivery: Delivery

    @property
    def kind(self) -> str:
        return self.delivery.kind

    @property
    def part(self) -> str:
        return self.delivery.part

    @property
    def key(self) -> str:
        """The idempotency key: the same at every try."""
        return f"msg_{self.delivery.key.hex}"

    @property
    def event(self) -> str:
        return self.delivery.snapshot.event

    @property
    def at(self) -> datetime:
        """When it happened."""
        return self.delivery.snapshot.at

    @cached_property
    def payload(self) -> dict[str, Any]:
        """What is documented in docs/delivery.md."""
        return self.delivery.snapshot.payload

    @cached_property
    def fresh(self) -> list[dict[str, Any]]:
        """The files that no earlier message of this aanvraag brought here, infected ones left out.

        Each message names all files; bringing them all every time would fill the receiver's disk.
        """
        rows = Delivery.objects.filter(
            destination=self.delivery.destination,
            subject=self.delivery.subject,
            pk__lt=self.delivery.pk,
        )
        brought = SnapshotFile.objects.filter(snapshot__in=rows.values("snapshot"))
        infected = PrivateFile.objects.filter(
            public_id__in=[about["id"] for about in self.payload["bestanden"]],
            state=FileState.INFECTED,
        )
        known = {
            *map(str, brought.values_list("file__public_id", flat=True)),
            *map(str, infected.values_list("public_id", flat=True)),
        }
        return [about for about in self.payload["bestanden"] if about["id"] not in known]

    def about_file(self, file_id: str) -> dict[str, Any]:
        """Return what the payload says of a file."""
        return next(item for item in self.payload["bestanden"] if item["id"] == file_id)

    def content(self, file_id: str) -> bytes:
        """Return the content of a file, exactly as its sha256 says.

        Raises Failed while it waits for the scanner, when it is infected, or not what was kept.
        """
        file = PrivateFile.objects.get(public_id=uuid.UUID(file_id))
        try:
            content = files.content_of(file)
        except NotYetScanned as error:
            raise Failed(Reason.FILE_WAITING) from error
        except FoundInfected as error:
            raise Failed(Reason.FILE_INFECTED) from error
        except (OSError, CannotOpen) as error:
            raise Failed(Reason.FILE_DAMAGED) from error
        if hashlib.sha256(content).hexdigest() != self.about_file(file_id)["sha256"]:
            raise Failed(Reason.FILE_DAMAGED)
        return content

    def remote_id(self, kind: str, part: str = "") -> str:
        """Return how the receiver calls an earlier effect; raise Failed when it has none."""
        done = Delivery.objects.filter(
            destination=self.delivery.destination,
            subject=self.delivery.subject,
            kind=kind,
            part=part,
            state=State.DELIVERED,
        )
        found, reason = done.values_list("remote_id", "reason").first() or ("", "")
        if not found:
            raise Failed(Reason(reason) if reason else Reason.OWN_FAULT)
        return found
