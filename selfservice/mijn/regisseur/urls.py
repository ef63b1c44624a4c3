from django.urls import path

from selfservice.mijn.regisseur import views

urlpatterns = [
    path("", views.guide, name="guide"),
    path("andere/", views.ask_other, name="ask_other"),
    path("andere/intrekken/", views.withdraw, name="withdraw_handover"),
]
