"""What stands under each field of a schema in the source: its description in specifications.

Pydantic can gather the texts itself, but reads the source of each class for it when that is
defined: a sixth of what the start of a service costs. Few processes are asked for a specification.
"""

import ast
import inspect
import sys
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

_Texts = Mapping[str, str | None]


def field_texts(of: type) -> _Texts:
    """Each field's text by its name, those of the classes it inherits too; None where none is."""
    texts: dict[str, str | None] = {}
    for each in reversed(of.__mro__):
        texts.update(_texts_in(each.__module__).get(each.__qualname__, {}))
    return texts


@cache
def _texts_in(module: str) -> Mapping[str, _Texts]:
    """The texts of every class at the top of a module, by the class's name."""
    try:
        source = inspect.getsource(sys.modules[module])
    except (OSError, TypeError):  # a built-in has no source, and no field of ours
        return {}
    classes = (node for node in ast.parse(source).body if isinstance(node, ast.ClassDef))
    return {node.name: _texts_under(node) for node in classes}


def _texts_under(node: ast.ClassDef) -> _Texts:
    texts: dict[str, str | None] = {}
    for field, below in pairwise([*node.body, ast.Pass()]):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            texts[field.target.id] = _text(below)
    return texts


def _text(statement: ast.stmt) -> str | None:
    match statement:
        case ast.Expr(value=ast.Constant(value=str() as text)):
            return inspect.cleandoc(text)
        case _:
            return None
