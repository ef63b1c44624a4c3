from django.urls import path

from content.pages import views

urlpatterns = [
    path("gemeente-kiezen/", views.choose_municipality, name="choose_municipality"),
]
