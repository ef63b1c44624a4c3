"""The routing table. {desk}, {contact}, {team}, {careers}, {role}: names of the region."""

from selfservice.aanvragen.rules.places import Place
from selfservice.aanvragen.rules.routing import Route, Subject, Wish

TABLE: tuple[Route, ...] = (
    Route(
        key="schulden",
        rule="P9",
        subject=Subject.DEBTS,
        place=Place.MUNICIPALITY,
        to_resident="Voor hulp bij schulden gaat u naar {team}. "
        "Elke gemeente regelt dat zelf. Stel daar uw vraag. Is er haast? Zet dat erbij.",
        to_staff="Schulden horen bij de eerste toegang van de gemeente: {team}. "
        "Geen schuldaanvraag hier (P9).",
    ),
    Route(
        key="zorgverzekering",
        rule="P8",
        destination=Place.OUTSIDE,
        place=Place.OUTSIDE,
        to_resident="U regelt dit bij een andere organisatie. Wij wijzen u de weg.",
        to_staff="Wordt buiten dit portaal afgesloten, bij gezondverzekerd.nl.",
    ),
    Route(
        key="gemeente",
        rule="P9",
        destination=Place.MUNICIPALITY,
        place=Place.MUNICIPALITY,
        to_resident="Uw gemeente helpt u hierbij. Lees wat er kan en stel uw vraag aan {team}. "
        "Is er haast? Zet dat erbij.",
        to_staff="Hoort bij de gemeente: pagina van de gemeente en een eerste vraag aan {team}.",
    ),
    Route(
        key="loopbaanplein-iedereen",
        rule="DOMAIN §1",
        known=False,
        destination=Place.LOOPBAANPLEIN,
        place=Place.LOOPBAANPLEIN,
        to_resident="{Careers} geeft advies over werk en opleiding, ook als u nieuw bent. "
        "Loop binnen of bel. U kunt uw vraag ook aan {team} stellen.",
        to_staff="Loopbaanadvies is voor iedereen open; zonder dossier bij de ingang: {careers}.",
    ),
    Route(
        key="klacht-iedereen",
        rule="DOMAIN §2",
        known=False,
        destination=Place.ORGANISATION,
        place=Place.ORGANISATION,
        to_resident="U kunt altijd een klacht of compliment geven. Vertel het {team}. "
        "Die brengt het naar de organisatie waar het over gaat.",
        to_staff="Klacht of compliment zonder dossier: via {team} naar de organisatie.",
    ),
    Route(
        key="onbekend",
        rule="P1",
        known=False,
        place=Place.SOCIAAL_TEAM,
        to_resident="U bent nog niet bekend bij ons. Uw eerste vraag begint bij {team}. "
        "Zij praten met u en helpen u daarna met een aanvraag.",
        to_staff="Nog geen dossier: een eerste vraag komt altijd binnen bij de gemeente (P1).",
    ),
    Route(
        key="loopbaanplein",
        rule="DOMAIN §1",
        destination=Place.LOOPBAANPLEIN,
        place=Place.LOOPBAANPLEIN,
        to_resident="{Careers} geeft advies over werk en opleiding. U krijgt daar een gesprek.",
        to_staff="Loopbaanadvies is voor iedereen open bij {careers}.",
    ),
    Route(
        key="klacht",
        rule="DOMAIN §2",
        destination=Place.ORGANISATION,
        place=Place.ORGANISATION,
        to_resident="De organisatie waar het over gaat, leest dit en antwoordt u.",
        to_staff="Een klacht of compliment gaat naar de organisatie waar het over gaat.",
    ),
    Route(
        key="vraag-aan-casusregisseur",
        rule="P2",
        destination=Place.CASUSREGISSEUR,
        place=Place.CASUSREGISSEUR,
        to_resident="Uw vaste contactpersoon is {contact}. Die neemt contact met u op.",
        to_staff="Een vraag over het plan of een afspraak gaat naar de {role} (P2).",
    ),
    Route(
        key="eerst-praten",
        rule="P8",
        wish=Wish.TALK_FIRST,
        place=Place.CASUSREGISSEUR,
        to_resident="U wilt eerst praten. Daarom krijgt {contact} dit. "
        "Die belt u voor een gesprek. U kunt uw aanvraag later alsnog laten behandelen.",
        to_staff="Meer dan één vraag of een wens om te praten: eerst een gesprek met de "
        "{role} (P8).",
    ),
    Route(
        key="ook-praten",
        rule="P8",
        wish=Wish.TALK_TOO,
        place=Place.WERKLEERBEDRIJF,
        to_resident="{Desk} behandelt uw aanvraag. "
        "Ook {contact} ziet dat u wilt praten en belt u daarover.",
        to_staff="Enkelvoudige aanvraag (P8). De inwoner wil ook praten: dat doet de {role}.",
    ),
    Route(
        key="bewindvoering",
        rule="P8, P9",
        subject=Subject.BEWINDVOERING,
        place=Place.WERKLEERBEDRIJF,
        to_resident="Kosten van bewindvoering zijn bijzondere bijstand. {Desk} "
        "behandelt uw aanvraag en stemt dit af met {team}.",
        to_staff="Kosten van bewindvoering zijn bijzondere bijstand (P8). Stem af met de eerste "
        "toegang: {team} (P9).",
    ),
    Route(
        key="bekend",
        rule="P8",
        place=Place.WERKLEERBEDRIJF,
        to_resident="U bent bij ons bekend. {Desk} behandelt uw aanvraag. "
        "Een gesprek is niet nodig.",
        to_staff="Enkelvoudige aanvraag van een bekende inwoner: {desk} behandelt "
        "die, zonder gesprek (P8).",
    ),
)
