from django.urls import path

from selfservice.werkplek.teruggemeld import views

urlpatterns = [
    path("", views.listing, name="teruggemeld"),
    path("<uuid:public_id>/", views.reported, name="teruggemelde"),
]
