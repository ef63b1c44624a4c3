"""The vraagbaak for everybody."""

from django.urls import path

from content.faq import views

app_name = "faq"
urlpatterns = [
    path("", views.index, name="index"),
    path("<slug:slug>/", views.entry, name="entry"),
    path("<slug:slug>/nuttig/", views.vote, name="vote"),
]
