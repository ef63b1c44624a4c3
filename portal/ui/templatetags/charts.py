"""`{% chart_drawing chart as drawing %}`: what components/chart.html draws."""

from django import template

from portal.ui.charts import Chart
from portal.ui.drawing import Drawing, draw

register = template.Library()


@register.simple_tag
def chart_drawing(chart: Chart) -> Drawing:
    """Return where the bars and labels of this chart stand."""
    return draw(chart)
