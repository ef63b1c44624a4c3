from django.urls import path

from portal.demo import views

urlpatterns = [
    path("", views.index, name="demo"),
    path("app/", views.app, name="demo_app"),
    path("componenten/", views.components, name="demo_components"),
    path("<slug:key>/", views.enter, name="demo_enter"),
]
