"""The one way to send mail. What is sent waits sealed in the queue of the database."""

import json
from typing import Any

from portal.core import outbox, vault

TASK = "mail.send"


def send(*, to: str, template: str, context: dict[str, Any] | None = None) -> None:
    """Queue the mail `template` (templates/mail/<template>.txt) to the address `to`.

    context: plain values for the template; never what a message is about, only that there is one.
    Call it inside the transaction of the write it belongs to.
    """
    letter = json.dumps({"to": to, "template": template, "context": context or {}})
    outbox.enqueue(TASK, sealed=vault.seal(letter.encode()).decode())
