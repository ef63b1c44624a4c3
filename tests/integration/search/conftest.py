import pytest

from content.search import services
from tests.factories.search import index


@pytest.fixture
def entries(db):
    """A few entries as the vraagbaak has them, with the shipped synonyms and word list."""
    services.load_shipped_words()
    index(
        "faq",
        "bijstand-aanvragen",
        title="Hoe vraag ik een bijstandsuitkering aan?",
        keywords=["uitkering aanvragen", "geen inkomen"],
        body="U vraagt bijstand aan bij uw sociaal team. U krijgt eerst een gesprek.",
    )
    index(
        "faq",
        "uitbetaling",
        title="Wanneer krijg ik mijn uitkering op mijn rekening?",
        keywords=["geld niet binnen", "betaaldag"],
        body="Uw uitkering komt één keer per maand op uw rekening.",
        note="Kijk eerst in Zwaluwregister.",
    )
    index(
        "faq",
        "schuldhulp",
        title="Ik heb schulden, wat nu?",
        keywords=["schuldhulpverlening"],
        body="Praat met uw sociaal team. Zij zoeken met u een oplossing voor uw schulden.",
    )
    index(
        "faq",
        "alleen-intern",
        staff_only=True,
        title="Kwikstaartprocedure",
        keywords=["kwikstaart"],
        body="De stappen bij een melding van een kwikstaart.",
    )
    index(
        "page",
        "7",
        title="Hulp bij schulden",
        url="/schulden/",
        body="Elke gemeente helpt bij schulden op een eigen manier.",
    )
