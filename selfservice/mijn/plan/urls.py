from django.urls import path

from selfservice.mijn.plan import actions, views

urlpatterns = [
    path("", views.plan, name="plan"),
    path("versie/<int:number>/", views.version, name="plan_version"),
    path("versie/<int:number>/akkoord/", actions.accept, name="accept_plan"),
    path("stap/<int:pk>/", actions.tick_step, name="tick_step"),
    path("doel/<int:pk>/", actions.mark_goal, name="mark_goal"),
]
