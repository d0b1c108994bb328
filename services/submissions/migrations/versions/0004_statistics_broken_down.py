"""Parts of a month's statistics: the figures by sex, age group and the like."""

from alembic import op

from shared.kit.migrations import append_only

revision = "0004"
down_revision = "0003"

SCHEMA = "submissions"


def upgrade() -> None:
    """Add the table; a part stands only beside the whole it was delivered with."""
    op.execute(
        """
        CREATE TABLE statistic_part (
            delivery_id uuid NOT NULL,
            statistic_id varchar NOT NULL,
            recipient_id varchar NOT NULL,
            period varchar NOT NULL,
            breakdown jsonb NOT NULL,
            figures json NOT NULL,
            PRIMARY KEY (delivery_id, statistic_id, recipient_id, period, breakdown),
            FOREIGN KEY (delivery_id, statistic_id, recipient_id, period)
                REFERENCES statistic_figures (delivery_id, statistic_id, recipient_id, period)
        );
        """
    )
    append_only(SCHEMA, "statistic_part")


def downgrade() -> None:
    """Remove the table."""
    op.execute("DROP TABLE statistic_part")
