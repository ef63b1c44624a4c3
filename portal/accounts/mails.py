"""Which of allauth's mails we send, by which template of ours, with which of its values."""

MAIL_OF_ALLAUTH: dict[str, tuple[str, tuple[str, ...]]] = {
    "account/email/password_reset_key": ("wachtwoord_opnieuw", ("password_reset_url",)),
}
