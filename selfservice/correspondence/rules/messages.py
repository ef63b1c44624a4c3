"""What a message may hold."""

MAX_LENGTH = 4000
MAX_FILES = 5

EMPTY = "Schrijf een bericht of voeg een bestand toe."
TOO_MANY = f"U kunt hoogstens {MAX_FILES} bestanden toevoegen. Stuur de rest in een nieuw bericht."
REPLY_WITHIN = "binnen 2 werkdagen"
