from django.apps import AppConfig


class BlocksConfig(AppConfig):
    name = "content.blocks"
    label = "content_blocks"
    verbose_name = "Bouwstenen"
