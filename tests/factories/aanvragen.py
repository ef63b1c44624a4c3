"""Aanvragen in every state, made through the services, as people would."""

from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from portal.accounts.models import User
from portal.accounts.roles import Role
from selfservice.aanvragen import queries, services
from selfservice.aanvragen.models import Aanvraag, RequestTypeVersion
from selfservice.dossiers.models import Dossier
from tests.factories.accounts import employee
from tests.factories.core import TeamFactory
from tests.factories.dossiers import DossierFactory

SLUG = "bijzondere-bijstand"
ANSWERS: dict[str, dict[str, Any]] = {
    "gegevens": {"gegevens-kloppen": "ja"},
    "waarvoor": {"waarvoor": "huis"},
    "nodig": {"nodig": "Mijn wasmachine is kapot."},
    "kosten": {"bedrag": "450.00", "al-betaald": "nee"},
    "rekening": {"iban": "NL91ABNA0417164300"},
    "praten": {"praten": "nee"},
}


def shipped() -> RequestTypeVersion:
    """Return the shipped request type, loaded when it is not there yet, with a desk to work it."""
    TeamFactory(desk=True)
    services.ship_types()
    return queries.version_on_offer(SLUG)


def known_resident(**fields: Any) -> Dossier:
    """Return an active dossier whose resident can log in."""
    return DossierFactory(active=True, with_account=True, **fields)


def draft(dossier: Dossier | None = None, **changes: dict[str, Any]) -> Aanvraag:
    """Return a complete draft; `changes` replaces the answers of a screen, None leaves it out."""
    dossier, version = dossier or known_resident(), shipped()
    by = dossier.resident.user
    aanvraag = services.start(by=by, dossier=dossier, version=version)
    for screen, values in (ANSWERS | changes).items():
        if values is not None:
            services.save_answers(by=by, public_id=aanvraag.public_id, screen=screen, values=values)
    return Aanvraag.objects.with_people().get(pk=aanvraag.pk)


def filed(dossier: Dossier | None = None, **changes: dict[str, Any]) -> Aanvraag:
    """Return an aanvraag that was sent."""
    aanvraag = draft(dossier, **changes)
    by = aanvraag.dossier.resident.user
    return services.submit(by=by, public_id=aanvraag.public_id, key=aanvraag.submit_key)


def handler() -> User:
    """Return somebody who works at the desk."""
    return employee(Role.BEHANDELAAR)


def taken(by: User, dossier: Dossier | None = None) -> Aanvraag:
    """Return an aanvraag that `by` handles."""
    return services.take(by=by, public_id=filed(dossier).public_id)


def decided(by: User, dossier: Dossier | None = None) -> Aanvraag:
    """Return an aanvraag with a decision."""
    return services.decide(
        by=by,
        public_id=taken(by, dossier).public_id,
        outcome="toegekend",
        text="U krijgt geld voor een wasmachine.",
    )


def picture(name: str = "bon.jpg", kind: str = "JPEG", size: tuple[int, int] = (80, 60)) -> Any:
    """Return an upload of a small picture."""
    target = BytesIO()
    Image.new("RGB", size, "orange").save(target, kind)
    return SimpleUploadedFile(name, target.getvalue(), content_type="application/octet-stream")


def draft_with_files(number: int = 1) -> Aanvraag:
    """Return a complete draft with files that all have the same name."""
    aanvraag = draft()
    by = aanvraag.dossier.resident.user
    question = next(item.key for item in aanvraag.reached.questions if item.kind == "upload")
    for size in range(number):
        upload = picture(size=(80 + size, 60))
        services.attach(by=by, public_id=aanvraag.public_id, question=question, upload=upload)
    aanvraag.refresh_from_db()
    return aanvraag


def filed_with_files(number: int = 1) -> Aanvraag:
    """Return an aanvraag that was sent with files that all have the same name."""
    aanvraag = draft_with_files(number)
    by = aanvraag.dossier.resident.user
    return services.submit(by=by, public_id=aanvraag.public_id, key=aanvraag.submit_key)
