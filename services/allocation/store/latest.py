"""Where things are now: the last of the events that build on each other."""

from uuid import UUID

from sqlalchemy import Subquery, func, select
from sqlalchemy.orm import Mapped


def last_number(*, of: Mapped[UUID], number: Mapped[int]) -> Subquery:
    """The number of the last event of each, in the columns `id` and `number`."""
    return select(of.label("id"), func.max(number).label("number")).group_by(of).subquery()
