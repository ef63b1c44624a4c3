"""Between the forms of an editor and the plain text of a plan or template."""

from dataclasses import asdict
from typing import Any

from portal.ui.forms import PortalForm
from selfservice.plans.rules.templates import TemplateGoal, TemplateStep, TemplateText
from selfservice.plans.rules.text import GoalText, PlanText, StepText
from selfservice.werkplek.plannen.editor import Editor, GoalPart
from selfservice.werkplek.plannen.forms import (
    HeadForm,
    StepForm,
    TemplateHeadForm,
    TemplateStepForm,
)


class PlanEditor(Editor):
    """The page on which a plan is written."""

    HEAD, STEP = HeadForm, StepForm

    @classmethod
    def of(cls, text: PlanText | None) -> "PlanEditor":
        """Return the page that shows `text`, or an empty one."""
        if text is None:
            return cls(start={"goals": [{"steps": [{}]}]})
        later = dict(zip(("second_on", "third_on"), text.later_evaluations, strict=False))
        return cls(start=asdict(text) | later)

    def text(self) -> PlanText:
        """Return what was written, after `is_valid`; steps without any word are left out."""
        values = dict(self.head.cleaned_data)
        days = (values.pop("second_on"), values.pop("third_on"))
        return PlanText(
            **values,
            later_evaluations=tuple(day for day in days if day),
            goals=tuple(_goal(part) for part in self.goals.values()),
        )


class TemplateEditor(Editor):
    """The page on which a template is written."""

    HEAD, STEP = TemplateHeadForm, TemplateStepForm

    @classmethod
    def of(cls, text: TemplateText) -> "TemplateEditor":
        """Return the page that shows `text`."""
        return cls(start=asdict(text))

    def text(self) -> TemplateText:
        """Return what was written, after `is_valid`; a goal without title is left out."""
        goals = (_template_goal(part) for part in self.goals.values() if _titled(part.form))
        return TemplateText(**self.head.cleaned_data, goals=tuple(goals))


def _goal(part: GoalPart) -> GoalText:
    steps = tuple(StepText(**form.cleaned_data) for form in _titled_steps(part))
    return GoalText(**part.form.cleaned_data, steps=steps)


def _template_goal(part: GoalPart) -> TemplateGoal:
    steps = tuple(TemplateStep(**form.cleaned_data) for form in _titled_steps(part))
    words = {name: value for name, value in part.form.cleaned_data.items() if name != "key"}
    return TemplateGoal(**words, steps=steps)


def _titled(form: PortalForm) -> bool:
    return bool(_form_title(form))


def _titled_steps(part: GoalPart) -> list[Any]:
    return [form for form in part.steps.values() if _titled(form)]


def _form_title(form: PortalForm) -> str:
    return form.cleaned_data.get("title", "").strip()
