"""The rules for a password, in words that say what to do (settings AUTH_PASSWORD_VALIDATORS)."""

from django.contrib.auth import password_validation as django_rules

TOO_SHORT = "Dit wachtwoord is te kort. Kies minstens {} tekens."
TOO_COMMON = "Dit wachtwoord gebruiken te veel mensen. Kies iets dat alleen u bedenkt."
TOO_NEAR = "Dit wachtwoord lijkt te veel op uw naam of uw e-mailadres. Kies iets anders."


class LongEnough(django_rules.MinimumLengthValidator):
    def get_error_message(self) -> str:
        return TOO_SHORT.format(self.min_length)


class NotCommon(django_rules.CommonPasswordValidator):
    def get_error_message(self) -> str:
        return TOO_COMMON


class NotLikeTheAccount(django_rules.UserAttributeSimilarityValidator):
    def get_error_message(self) -> str:
        return TOO_NEAR
