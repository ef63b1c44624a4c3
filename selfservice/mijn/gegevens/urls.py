from django.urls import path

from selfservice.mijn.gegevens import views

urlpatterns = [path("", views.own_data, name="data")]
