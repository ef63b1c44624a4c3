"""The people of the demo. All are invented; the demo command makes their accounts."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Persona:
    """One button on /demo/: who it is, what you see, and where it lands."""

    key: str
    group: str
    label: str
    first_name: str
    last_name: str
    email: str
    sees: str
    lands: str = "/werkplek/"

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}"


RESIDENTS = "Inwoners"
TEAM = "Het sociaal team"
DESK = "Het werkleerbedrijf"
OFFICE = "Redactie en beheer"
GROUPS = (RESIDENTS, TEAM, DESK, OFFICE)

INVITED = "uitgenodigd"

PERSONAS = (
    Persona(
        key="inwoner",
        group=RESIDENTS,
        label="Inwoner van Winterswijk",
        first_name="Sanne",
        last_name="Voorbeeld",
        email="sanne@voorbeeld.example",
        sees="Sanne heeft een plan en aanvragen. U ziet wie er aan zet is.",
        lands="/mijn/",
    ),
    Persona(
        key=INVITED,
        group=RESIDENTS,
        label="Inwoner, net uitgenodigd",
        first_name="Youssef",
        last_name="Voorbeeld",
        email="youssef@voorbeeld.example",
        sees="Youssef kreeg een code. U maakt zijn account klaar.",
        lands="/activeren/",
    ),
    Persona(
        key="gemachtigde",
        group=RESIDENTS,
        label="Iemand die meeleest",
        first_name="Lia",
        last_name="Voorbeeld",
        email="lia@voorbeeld.example",
        sees="Lia is de tante van Sanne. Zij mag een deel lezen en niets veranderen.",
        lands="/namens/",
    ),
    Persona(
        key="casusregisseur",
        group=TEAM,
        label="Casusregisseur (klantmanager)",
        first_name="Karin",
        last_name="Voorbeeld",
        email="karin@voorbeeld.example",
        sees="Karin is het vaste contact van Sanne. U ziet haar inwoners en hun plannen.",
    ),
    Persona(
        key="sociaal-team",
        group=TEAM,
        label="Medewerker sociaal team Winterswijk",
        first_name="Joost",
        last_name="Voorbeeld",
        email="joost@voorbeeld.example",
        sees="Joost neemt eerste vragen aan en zoekt in de vraagbaak.",
    ),
    Persona(
        key="teamleider",
        group=TEAM,
        label="Teamleider",
        first_name="Fatma",
        last_name="Voorbeeld",
        email="fatma@voorbeeld.example",
        sees="Fatma verdeelt het werk en ziet hoe lang iets duurt.",
    ),
    Persona(
        key="behandelaar",
        group=DESK,
        label="Behandelaar van aanvragen",
        first_name="Marieke",
        last_name="Voorbeeld",
        email="marieke@voorbeeld.example",
        sees="Marieke neemt een aanvraag aan en beslist. Sanne ziet het meteen.",
    ),
    Persona(
        key="teamleider-aanvragen",
        group=DESK,
        label="Teamleider van Team Aanvragen",
        first_name="Ruud",
        last_name="Voorbeeld",
        email="ruud@voorbeeld.example",
        sees="Ruud verdeelt de aanvragen en kijkt mee bij hoge bedragen. Hij ziet de cijfers.",
    ),
    Persona(
        key="specialist",
        group=DESK,
        label="Specialist",
        first_name="Hans",
        last_name="Voorbeeld",
        email="hans@voorbeeld.example",
        sees="Hans weet veel van de Participatiewet en helpt collega's met moeilijke vragen.",
    ),
    Persona(
        key="redacteur",
        group=OFFICE,
        label="Redacteur",
        first_name="Iris",
        last_name="Voorbeeld",
        email="iris@voorbeeld.example",
        sees="Iris schrijft de pagina's en de vraagbaak. Zij ziet nooit een dossier.",
        lands="/cms/",
    ),
    Persona(
        key="beheerder",
        group=OFFICE,
        label="Functioneel beheerder",
        first_name="Peter",
        last_name="Voorbeeld",
        email="peter@voorbeeld.example",
        sees="Peter beheert accounts en rollen. Ook hij ziet geen dossiers.",
        lands="/werkplek/collegas/",
    ),
)
BY_KEY = {persona.key: persona for persona in PERSONAS}


def grouped() -> list[tuple[str, list[Persona]]]:
    """Return the personas by group, in the order of the page."""
    return [(group, [row for row in PERSONAS if row.group == group]) for group in GROUPS]
