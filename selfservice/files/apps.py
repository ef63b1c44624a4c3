from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "selfservice.files"
    label = "private_files"
    verbose_name = "Bestanden"
