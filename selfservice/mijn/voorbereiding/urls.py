from django.urls import path

from selfservice.mijn.voorbereiding import views

urlpatterns = [
    path("", views.start, name="voorbereiding"),
    path("delen/", views.share, name="voorbereiding_delen"),
    path("<slug:area>/", views.area_screen, name="voorbereiding_gebied"),
]
