from django.urls import path

from selfservice.werkplek.bezorging import views

urlpatterns = [
    path("", views.listing, name="bezorging"),
    path("opnieuw/", views.resend_all, name="bezorging_alles_opnieuw"),
    path("<uuid:public_id>/opnieuw/", views.resend, name="bezorging_opnieuw"),
]
