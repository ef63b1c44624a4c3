"""What the component gallery shows: every component in every state, with invented content."""

from datetime import date

from django import forms
from django.core.paginator import Paginator

from portal.core.small_numbers import Hidden
from portal.ui.charts import Chart, Gap, Kind, Series
from portal.ui.forms import AmountField, ChoiceHintsMixin, DutchDateField, PortalForm
from portal.ui.templatetags.ui import ICONS
from portal.ui.widgets import DateTextWidget


class _ContactField(ChoiceHintsMixin, forms.ChoiceField):
    """Radio buttons with an explanation."""


class GalleryForm(PortalForm):
    """One field of each kind."""

    name = forms.CharField(label="Uw naam", max_length=80)
    email = forms.EmailField(
        label="E-mailadres",
        help_text="Wij sturen u een bericht als er iets verandert.",
        error_messages={"invalid": "Vul een e-mailadres in met een @, zoals naam@voorbeeld.nl."},
    )
    born_on = DutchDateField(
        label="Geboortedatum",
        help_text="Bijvoorbeeld: 31 12 1975",
        widget=DateTextWidget(birthday=True),
    )
    amount = AmountField(label="Hoeveel kost het?", help_text="Een schatting is ook goed.")
    contact = _ContactField(
        label="Hoe wilt u contact?",
        widget=forms.RadioSelect,
        choices=[("bel", "Bel mij"), ("bericht", "Stuur een bericht")],
        choice_hints={"bel": "Wij bellen op werkdagen tussen 9.00 en 17.00 uur."},
    )
    topics = forms.MultipleChoiceField(
        label="Waar gaat het over?",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        choices=[("werk", "Werk"), ("geld", "Geld"), ("wonen", "Wonen")],
    )
    gemeente = forms.ChoiceField(
        label="Waar woont u?",
        choices=[
            ("", "Kies uw gemeente"),
            ("berkelland", "Berkelland"),
            ("oost-gelre", "Oost Gelre"),
            ("winterswijk", "Winterswijk"),
        ],
    )
    story = forms.CharField(
        label="Wat wilt u ons vertellen?", required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    proof = forms.FileField(
        label="Bewijs van de kosten",
        required=False,
        help_text="Een foto met uw telefoon is goed. PDF, JPG of PNG, niet groter dan 10 MB.",
    )
    notify = forms.BooleanField(label="Mail mij bij elk nieuw bericht", required=False)


WRONG = {
    "name": "Sanne",
    "email": "sanne.voorbeeld.nl",
    "born_on_day": "",
    "born_on_month": "mei",
    "born_on_year": "1988",
    "amount": "veel",
    "topics": ["geld"],
}

TIMELINE = [
    {"title": "Aanvraag ontvangen", "state": "done", "who": "U", "meta": "3 november 2026"},
    {
        "title": "Wij bekijken uw aanvraag",
        "state": "now",
        "who": "Werkleerbedrijf, Tom",
        "meta": "uiterlijk 29 december 2026",
        "text": "Missen wij iets? Dan vragen wij het u binnen een week.",
    },
    {"title": "U krijgt het besluit", "state": "next", "who": "Werkleerbedrijf"},
]

CHARTS = [
    Chart(
        key="per-maand",
        title="Aanvragen per maand",
        summary="In oktober kwamen de meeste aanvragen binnen: 31.",
        label_head="Maand",
        labels=["september 2026", "oktober 2026", "november 2026", "december 2026"],
        ticks=["sep", "okt", "nov", "dec"],
        unders=["2026"],
        series=[Series("Aantal", [12, 31, Hidden.SMALL, 0])],
    ),
    Chart(
        key="duur",
        title="Hoe lang duurt het?",
        summary="De helft van de besluiten over bijzondere bijstand kwam binnen 21 dagen.",
        label_head="Soort",
        labels=["Bijzondere bijstand", "Individuele inkomenstoeslag", "Meedoenregeling"],
        series=[
            Series("Helft binnen", [21, 30.5, Gap.HIDDEN]),
            Series("Negen van de tien binnen", [48, 55, Gap.NOTHING]),
        ],
        kind=Kind.BARS,
        unit="dagen",
    ),
]


def gallery_context() -> dict:
    """Everything that templates/components/gallery.html needs."""
    return {
        "icons": ICONS,
        "tones": ("neutral", "positive", "warning", "negative", "info"),
        "alert_tones": ("info", "positive", "warning", "negative"),
        "form": GalleryForm(WRONG, prefix=None),
        "empty_form": GalleryForm(prefix="leeg"),
        "page": Paginator(range(200), 10).page(6),
        "timeline": TIMELINE,
        "due": date(2026, 11, 28),
        "charts": CHARTS,
        **_collections(),
    }


def _collections() -> dict:
    return {
        "trail": [("Home", "/"), ("Inkomen en ondersteuning", "/"), ("Bijzondere bijstand", "")],
        "cards": [
            {
                "title": "Inkomen en ondersteuning",
                "url": "#",
                "icon": "inkomen",
                "text": "Een uitkering, of hulp bij hoge kosten.",
            },
            {
                "title": "Bijzondere bijstand",
                "url": "#",
                "meta": "Kenmerk 2026-000123",
                "badge": "Wacht op u",
                "badge_tone": "warning",
            },
            {"title": "Zonder link", "text": "Een kaart kan ook alleen tekst zijn."},
        ],
        "steps": [
            {"title": "U vraagt het aan", "text": "Dat duurt ongeveer 15 minuten."},
            {"title": "Wij kijken mee", "text": "Binnen 8 weken krijgt u een besluit."},
        ],
        "questions": [
            {"question": "Moet ik het terugbetalen?", "text": "Meestal niet.", "open": True},
            {"question": "Mag er iemand bij het gesprek zijn?", "text": "Ja, graag zelfs."},
        ],
        "rows": [
            ("Kenmerk", "2026-000123"),
            ("Telefoon", "Voorbeeld: 0500 00 00 00", "#"),
            ("Datum van het besluit", None),
        ],
        "columns": ["Aanvraag", "Van", "Stand", "Besluit voor"],
        "table_rows": [
            [
                {"text": "2026-000123", "url": "#"},
                "S. Voorbeeld",
                {"badge": "Nieuw", "tone": "info"},
                "29 december 2026",
            ],
            [
                {"text": "2026-000098", "url": "#"},
                "B. Voorbeeld",
                {"badge": "Te laat", "tone": "negative"},
                "14 november 2026",
            ],
        ],
        "files": [
            {"name": "bon-bril.jpg", "meta": "1,2 MB, gecontroleerd", "remove_url": "#"},
            {"name": "offerte.pdf", "meta": "300 kB, nog niet gecontroleerd", "url": "#"},
        ],
        "confirm_hidden": [("versie", "1")],
    }
