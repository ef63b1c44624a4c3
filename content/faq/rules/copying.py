"""The public part of an answer as text, for a mail or a chat with a resident."""

from content.faq.rules import texts


def plain(question: str, answer: str, local: tuple[str, str] | None, details: str, url: str) -> str:
    """Return question, answer and explanation with empty lines between, and where to read it.

    local: name and text of the caller's gemeente, or None. details: HTML. Nothing for staff.
    """
    parts = [question, answer]
    if local:
        parts.append(f"In {local[0]}: {local[1]}")
    parts += [texts.plain_text(details), f"Lees het na: {url}"]
    return "\n\n".join(part.strip() for part in parts if part.strip())
