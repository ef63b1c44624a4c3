from django.urls import path

from selfservice.mijn.papier.views import card_pdf
from selfservice.mijn.regisseur import views

urlpatterns = [
    path("", views.guide, name="guide"),
    path("pdf/", card_pdf, name="card_pdf"),
    path("andere/", views.ask_other, name="ask_other"),
    path("andere/intrekken/", views.withdraw, name="withdraw_handover"),
]
