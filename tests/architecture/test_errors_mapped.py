"""Every refusal has a status, a code of its own, and a sentence that says what it means."""

import importlib
import pkgutil
from collections import Counter
from collections.abc import Iterator, Mapping

import services
import shared
from shared.kit.problems import COMMON_STATUSES
from shared.kit.statuses import KIT_STATUSES
from shared.values.errors import DomainError

Errors = list[type[DomainError]]


def all_errors() -> Errors:
    """Every kind of refusal in the code, once every module has been imported."""
    for package in (services, shared):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if ".migrations" not in module.name:
                importlib.import_module(module.name)
    # Planted ones stand in tests; what matters is what the code can raise.
    return [kind for kind in below(DomainError) if kind.__module__.startswith(("serv", "shared"))]


def below(kind: type[DomainError]) -> Iterator[type[DomainError]]:
    for child in kind.__subclasses__():
        yield child
        yield from below(child)


def statuses() -> Mapping[type[DomainError], int]:
    """What the kit and the three services answer with."""
    names = ("submissions", "assessment", "allocation")
    apis = [importlib.import_module(f"services.{name}.api") for name in names]
    own = [(kind, status) for api in apis for kind, status in api.STATUSES.items()]
    found = dict([*COMMON_STATUSES.items(), *KIT_STATUSES.items(), *own])
    twice = [kind for kind, status in own if found[kind] != status]
    assert not twice, f"two services answer {twice} with different statuses"
    return found


def faults(errors: Errors, known: Mapping[type[DomainError], int]) -> Iterator[str]:
    codes = Counter(kind.code for kind in errors)
    for kind in errors:
        if kind not in known:
            yield f"{kind.__name__} has no status: add it to STATUSES in the service's api.py"
        if "code" not in vars(kind) or codes[kind.code] > 1:
            yield f"{kind.__name__} shares the code '{kind.code}' with another: give it its own"
        if not (kind.__doc__ or "").strip() or kind.__doc__ == (kind.__base__ or kind).__doc__:
            yield f"{kind.__name__} has no docstring: say in a sentence what is refused"


def test_every_error_has_a_status_a_code_and_a_meaning() -> None:
    errors = all_errors()

    assert len(errors) > 20
    found = list(faults(errors, statuses()))
    assert not found, "\n".join(found)


def test_an_error_without_a_status_is_found() -> None:
    unmapped = type("Unmapped", (DomainError,), {"code": "unmapped", "__doc__": "Planted."})
    shares_a_code = type("Echo", (DomainError,), {"code": "not-found", "__doc__": "Planted."})
    speechless = type("Speechless", (DomainError,), {"code": "speechless"})

    found = "\n".join(faults([*all_errors(), unmapped, shares_a_code, speechless], statuses()))

    assert "Unmapped has no status" in found
    assert "Echo shares the code 'not-found'" in found
    assert "NotFound shares the code 'not-found'" in found
    assert "Speechless has no docstring" in found
