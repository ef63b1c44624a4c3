from django.urls import path

from selfservice.mijn.lijn import views

urlpatterns = [path("", views.line, name="line")]
