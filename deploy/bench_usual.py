"""The usual way to take a report in, for comparison: FastAPI validates, SQLModel adds, commits.

Nothing of the service is in it: no receipt, no number, no idempotency, no audit. Run by
`deploy.bench_intake`.
"""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import Depends, FastAPI
from pydantic import BaseModel
from sqlalchemy import JSON, Column, DateTime
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlmodel import Field, SQLModel

engine = create_async_engine(os.environ["BENCH_DATABASE_URL"], pool_size=16, max_overflow=0)
sessions = async_sessionmaker(engine, expire_on_commit=False)


class Report(BaseModel):
    """The same report: answers by question."""

    answers: dict[str, str | bool | int | list[dict[str, str | int]]]
    refers_to_earlier_report: list[str] = []


class ReportRow(SQLModel, table=True):
    """One row per report."""

    __tablename__ = "usual_report"

    id: int | None = Field(default=None, primary_key=True)
    received_at: datetime = Field(sa_column=Column(DateTime(timezone=True)))
    body: Any = Field(sa_column=Column(JSON))


@asynccontextmanager
async def lifespan(_: FastAPI) -> AsyncIterator[None]:
    """Make the table."""
    async with engine.begin() as connection:
        await connection.run_sync(SQLModel.metadata.create_all)
    yield
    await engine.dispose()


async def session() -> AsyncIterator[AsyncSession]:
    """A session per request."""
    async with sessions() as opened:
        yield opened


app = FastAPI(lifespan=lifespan)


@app.post("/reports", status_code=201, response_model=ReportRow)
async def add_report(
    report: Report, opened: Annotated[AsyncSession, Depends(session)]
) -> ReportRow:
    """Validate, add, commit, refresh, answer with the row, as both libraries' tutorials do."""
    row = ReportRow(received_at=datetime.now(UTC), body=report.model_dump(mode="json"))
    opened.add(row)
    await opened.commit()
    await opened.refresh(row)
    return row
