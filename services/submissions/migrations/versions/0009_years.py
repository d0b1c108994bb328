"""Statistics and the audit trail are divided by year."""

from alembic import op

from shared.kit.audit_tables import divide_audit_trail, undivide_audit_trail
from shared.kit.partitions import divide_by_year, undivide

revision = "0009"
down_revision = "0008"

S = "submissions"
KEY = "delivery_id, statistic_id, recipient_id, period"
PART = "statistic_part_delivery_id_statistic_id_recipient_id_perio_fkey"


def upgrade() -> None:
    """By the month that figures are of, which is in their key, and by when a change was made."""
    op.execute(f"ALTER TABLE statistic_part DROP CONSTRAINT {PART}")
    divide_by_year(S, "statistic_figures", column="period", key=KEY)
    divide_by_year(S, "statistic_part", column="period", key=f"{KEY}, breakdown")
    refer()
    divide_audit_trail(S)


def downgrade() -> None:
    """One table each."""
    undivide_audit_trail(S)
    op.execute(f"ALTER TABLE statistic_part DROP CONSTRAINT {PART}")
    undivide(S, "statistic_part", key=f"{KEY}, breakdown")
    undivide(S, "statistic_figures", key=KEY)
    refer()


def refer() -> None:
    """Figures are of a delivery, and parts of figures: what is copied has to be told so anew."""
    op.execute(
        f"""
        ALTER TABLE statistic_figures ADD FOREIGN KEY (delivery_id)
            REFERENCES statistics_delivery (id);
        ALTER TABLE statistic_part ADD CONSTRAINT {PART} FOREIGN KEY ({KEY})
            REFERENCES statistic_figures ({KEY});
        """
    )
