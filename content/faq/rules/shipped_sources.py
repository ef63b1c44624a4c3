"""The public documents that shipped entries come from, as people know them."""

SOURCE_TITLES: dict[str, str] = {
    "000": "Persbericht over de nieuwe werkwijze Participatiewet",
    "001": "Nieuwsbericht over de nieuwe werkwijze, Oost Gelre",
    "002": "Samenvatting piketpalen en uitgangspunten Samen aan het stuur (2020)",
    "003": "Toekomstige uitvoering van de Participatiewet, Dinkelland",
    "004": "Brief over het arbeidsmarktbeleid van Wijchen (2019)",
}


def source_title(file_name: str) -> str:
    """Return the title of the document `file_name`; raise KeyError for an unknown one."""
    return SOURCE_TITLES[file_name[:3]]
