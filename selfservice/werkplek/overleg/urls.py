from django.urls import path

from selfservice.werkplek.overleg import views

urlpatterns = [
    path("", views.agenda, name="agenda"),
    path("<uuid:public_id>/", views.record, name="record_minutes"),
]
