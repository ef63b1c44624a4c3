"""The vraagbaak in use: what was found, what was not, and what colleagues asked the specialist."""

import uuid
from collections.abc import Sequence
from datetime import timedelta

from content.faq import queries, services
from content.faq.rules.reports import Kind
from content.faq.services import Asked, Told
from content.search.logbook import end_search
from content.search.rules.scopes import Scope
from portal.accounts.models import User
from portal.core import clock
from portal.demo.story.past import ago

# What colleagues typed, how much was found, what they opened, and how often in three months.
SEARCHES = (
    ("wasmachine kapot", 12, "bijzondere-bijstand-inrichting", 19),
    ("uitkering aanvragen", 30, "bijstand-aanvragen", 24),
    ("geld niet binnen", 8, "bijstand-uitbetaling", 16),
    ("schulden", 14, "schuldhulp-aanmelden", 13),
    ("meedoen", 9, "meedoenregeling", 11),
    ("samenwonen", 6, "bijstand-samenwonen", 7),
    ("vakantie", 5, "bijstand-vakantie-buitenland", 5),
    ("werken naast uitkering", 11, "bijstand-bijverdienen", 9),
)
# What nobody found in the past days.
FAILED = (
    ("fietsplan", 0, 3),
    ("fiets plan via gemeente", 0, 1),
    ("fietsenplan", 0, 1),
    ("begrafenis vergoeding", 0, 2),
    ("vergoeding begraven", 0, 1),
    ("oranje kaart", 0, 2),
    ("stadspas verlengen", 4, 2),
)
# Days ago, working days it took, question, answer.
ASKED = (
    (68, 1, "Telt een voedselpakket mee als inkomen?", "Nee, dat telt niet mee."),
    (66, 2, "Mag iemand een auto houden in de bijstand?", "Ja, tot een grens. Kijk in de regels."),
    (64, 1, "Wie regelt de jobcoach bij een proefplaatsing?", "De accountmanager regelt dat."),
    (62, 3, "Krijgt een student individuele studietoeslag?", "Soms. Het gaat om een beperking."),
    (60, 1, "Kan de uitkering op een rekening van een ander?", "Alleen met een machtiging."),
    (38, 2, "Geldt de zoektermijn ook na ontslag?", "Ja, tot de leeftijd van 27 jaar."),
    (36, 1, "Mag een gift in natura?", "Ja. De inwoner geeft het wel door."),
    (
        35,
        1,
        "Waar meldt iemand zich bij dreigende ontruiming?",
        "Bij het sociaal team, vandaag nog.",
    ),
    (33, 4, "Telt de kinderbijslag mee?", "Nee."),
    (31, 0, "Kan een voorschot per week?", "Nee, het is één bedrag."),
)


def happen(staff: dict[str, User]) -> None:
    """Let colleagues search, miss things, ask, and say that an answer is wrong."""
    asker, specialist = staff["sociaal-team"], staff["specialist"]
    for number, (query, count, slug, times) in enumerate(SEARCHES):
        _searched(asker, query, count, slug, [3 + number + 6 * n % 85 for n in range(times)])
    for query, count, times in FAILED:
        _searched(asker, query, count, "", [1 + n for n in range(times)])
    for days, took, question, answer in ASKED:
        _asked(asker, specialist, days, took, question, answer)
    _waiting(asker)
    _disputed(asker)
    for slug in ("spoed-geen-geld", "contact-sociaal-team"):
        services.pin(by=asker, slug=slug, pinned=True)


def _searched(by: User, query: str, count: int, slug: str, days: Sequence[int]) -> None:
    for past in sorted(days, reverse=True):
        with ago(past, "11:05"):
            opened = f"{queries.KIND}:{slug}" if slug else ""
            end_search(query=query, scope=Scope.STAFF, count=count, opened=opened)
            entry = queries.staff_entry(slug, by)
            if entry:
                services.remember(by=by, entry=entry)


def _asked(by: User, to: User, days: int, took: int, question: str, answer: str) -> None:
    with ago(days, "10:00"):
        made = services.ask(by=by, key=uuid.uuid4(), asked=Asked(text=question))
        moment = clock.now() + timedelta(days=took, hours=3)
    with clock.pretend(moment):
        services.answer(by=to, public_id=made.public_id, text=answer)
        services.mark_read(by=by, public_id=made.public_id)


def _waiting(by: User) -> None:
    with ago(1, "15:30"):
        text = "Vergoedt de gemeente een fiets om naar het werk te gaan?"
        services.ask(by=by, key=uuid.uuid4(), asked=Asked(text=text, words="fietsplan"))


def _disputed(by: User) -> None:
    told = Told(
        kind=Kind.WRONG,
        passage="Voorbeeld: in Winterswijk betaalt u eerst zelf.",
        remark="Een beller hoorde dat de gemeente nu rechtstreeks aan de club betaalt.",
    )
    with ago(2, "14:10"):
        services.report(by=by, slug="meedoenregeling", told=told)
