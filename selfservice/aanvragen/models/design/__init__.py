from selfservice.aanvragen.models.design.design import Design

__all__ = ["Design"]
