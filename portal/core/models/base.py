from django.db import models


class Timestamped(models.Model):
    """Adds when a row was made and last changed."""

    created_at = models.DateTimeField("gemaakt op", auto_now_add=True)
    updated_at = models.DateTimeField("gewijzigd op", auto_now=True)

    class Meta:
        abstract = True
