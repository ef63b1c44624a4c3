"""Eight clients send the same request at the same moment, again and again."""

import re
from collections import Counter
from threading import Barrier, Thread

import requests

from portal.audit.models import Event
from selfservice.aanvragen.models import Aanvraag, StatusEvent
from tests.faults.client import KEY, REFERENCE, TOKEN
from tests.faults.people import Draft, drafts
from tests.faults.report import Report

CLIENTS = 8


def race(base: str, rounds: int, report: Report) -> None:
    """Let CLIENTS send each of `rounds` drafts at once: one aanvraag must come of each."""
    todo = drafts(rounds)
    clients = [requests.Session() for _ in range(CLIENTS)]
    statuses: Counter[str] = Counter()
    for place, draft in enumerate(todo):
        references = _one_round(base, draft, clients, statuses)
        report.check(len(references) == 1, f"round {place}: receipts {sorted(references)}")
        report.progress("race", place + 1, rounds, f"{sum(statuses.values())} requests")
    _count(todo, rounds, statuses, report)


def _one_round(base: str, draft: Draft, clients: list, statuses: Counter[str]) -> set[str]:
    path = f"{base}{draft.path}controleren/"
    for client in clients:
        client.cookies.clear()
        client.cookies.set("sessionid", draft.cookie)
    page = clients[0].get(path, timeout=60).text
    form = {"csrfmiddlewaretoken": _in(TOKEN, page), "sleutel": _in(KEY, page)}
    cookies = clients[0].cookies.get_dict()
    start, receipts = Barrier(CLIENTS), []

    def send(client: requests.Session) -> None:
        client.cookies.update(cookies)
        start.wait()
        answer = client.post(path, data=form, timeout=60)
        statuses[str(answer.history[0].status_code if answer.history else answer.status_code)] += 1
        receipts.extend(set(REFERENCE.findall(answer.text)))

    threads = [Thread(target=send, args=(client,)) for client in clients]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(receipts) == CLIENTS, receipts
    return set(receipts)


def _in(pattern: re.Pattern[str], page: str) -> str:
    return pattern.search(page).group(1)


def _count(todo: list[Draft], rounds: int, statuses: Counter[str], report: Report) -> None:
    ids = [draft.public_id for draft in todo]
    sent = Aanvraag.objects.filed().filter(public_id__in=ids)
    references = set(sent.values_list("reference", flat=True))
    steps = StatusEvent.objects.filter(aanvraag__in=sent, action="indienen").count()
    logged = Event.objects.filter(name="aanvraag.ingediend", object_id__in=ids).count()
    report.check(sent.count() == rounds, f"{sent.count()} aanvragen of {rounds}")
    report.check(len(references) == rounds, f"{len(references)} references of {rounds}")
    report.check(steps == rounds, f"{steps} steps 'indienen' of {rounds}")
    report.check(logged == rounds, f"{logged} lines in the log of {rounds}")
    report.figure("clients at once", CLIENTS)
    report.figure("requests sent", sum(statuses.values()))
    report.figure("first answers", dict(statuses))
    report.figure("aanvragen made", sent.count())
    report.figure("different references", len(references))
