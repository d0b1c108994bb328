"""All agreements a service knows, by id and hash."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from shared.agreements.loader import AGREEMENT_FILE, LoadedAgreement, load_agreement
from shared.agreements.yaml_text import DefinitionError
from shared.values.errors import Conflict, NotFound

DEFINITIONS = Path(__file__).parent / "definitions"


def _load_all(root: Path) -> tuple[LoadedAgreement, ...]:
    if not root.is_dir():
        raise DefinitionError(f"{root}: there is no such folder of agreements")
    return tuple(load_agreement(file.parent) for file in sorted(root.glob(f"*/{AGREEMENT_FILE}")))


@cache
def _own_agreements() -> tuple[LoadedAgreement, ...]:
    """The project's own definitions: part of the code, so read once in a process's life."""
    return _load_all(DEFINITIONS)


class UnknownDefinition(Conflict):
    """Two parties speak of different definitions of the same agreement."""

    code = "unknown-definition"
    title = "This service does not know that definition of the agreement"


class Catalogue:
    """The agreements, loaded once and never changed while a service runs."""

    def __init__(self, agreements: Iterable[LoadedAgreement]) -> None:
        """Keep the agreements by id; refuse two folders with the same id."""
        self._by_id: dict[str, LoadedAgreement] = {}
        for loaded in agreements:
            if loaded.agreement.id in self._by_id:
                raise DefinitionError(
                    f"{loaded.agreement.id}: two folders define this agreement; keep one"
                )
            self._by_id[loaded.agreement.id] = loaded

    @classmethod
    def load(cls, *extra_folders: Path) -> "Catalogue":
        """Load the project's own definitions and those in every extra folder given."""
        extra = (each for root in extra_folders for each in _load_all(root))
        return cls([*_own_agreements(), *extra])

    def all(self) -> tuple[LoadedAgreement, ...]:
        """Every agreement, in order of id."""
        return tuple(self._by_id[each] for each in sorted(self._by_id))

    def get(self, agreement_id: str, *, sha256: str | None = None) -> LoadedAgreement:
        """The agreement of that id; raises NotFound, or UnknownDefinition for another hash."""
        loaded = self._by_id.get(agreement_id)
        if loaded is None:
            raise NotFound(
                "There is no agreement with this id. GET the list of agreements to see which "
                "there are."
            )
        if sha256 is not None and sha256 != loaded.sha256:
            raise UnknownDefinition(
                f"The definition of {agreement_id} here is version {loaded.agreement.version} with "
                f"SHA-256 {loaded.sha256}; another was asked for. Both sides must run with the "
                "same definition before anything is computed."
            )
        return loaded
