from django.urls import path

from selfservice.eerste_vragen import views

urlpatterns = [
    path("", views.first_question, name="first_question"),
    path("ontvangen/", views.received, name="first_question_received"),
]
