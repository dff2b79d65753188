"""What a run worked out and the next would work out again, kept in `.cache` beside the code: plain values that follow
from their key alone, so that nothing has to be kept in step.
"""

import io
import os
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from types import ModuleType
from typing import Any, Generic, TypeVar

HERE = Path(__file__).resolve().parents[2]
"""The checkout of this code: only what is worked out of its own guide is kept."""
T = TypeVar("T")


STORES: list["Kept[Any]"] = []


def keep(root: Path | None) -> None:
    """Write what this run worked out of the guide at ``root`` for the next; nothing of another than this code's own."""
    for store in STORES if root == HERE else ():
        store.keep()


class Kept(Generic[T]):
    """Key -> value in one file; ``makers`` are the modules on whose code the values depend. It is read when it is asked
    for the first time.
    """

    def __init__(self, name: str, makers: tuple[ModuleType, ...], folder: Path = HERE / ".cache") -> None:
        self.file = folder / f"{name}.pickle"
        self.makers = makers
        self.used: dict[Any, T] = {}
        self._known: dict[Any, T] | None = None
        STORES.append(self)

    def of(self, key: Any, make: Callable[[], T], is_kept: Callable[[T], bool] = lambda _: True) -> T:
        """Return the value of a key, made now if it is not known. What ``is_kept`` refuses is made each time."""
        if key in self.used:
            return self.used[key]
        value = self.known[key] if key in self.known else make()
        if is_kept(value):
            self.used[key] = value
        return value

    @property
    def known(self) -> dict[Any, T]:
        """What earlier runs kept; nothing of other code, and nothing where it cannot be read."""
        if self._known is None:
            known: dict[Any, T] = {}
            with suppress(Exception):  # a torn pickle raises whatever its bytes lead to
                made_by, values = _Plain(io.BytesIO(self.file.read_bytes())).load()
                known = values if made_by == self.code else {}
            self._known = known
        return self._known

    @property
    def code(self) -> bytes:
        """What stands for the code that makes the values, and for Python."""
        sources = [Path(module.__file__ or "").read_bytes() for module in self.makers]
        return blake2b(repr((sources, sys.version)).encode()).digest()

    def keep(self) -> None:
        """Write what was asked for, if it is not what was kept. Where nothing can be written, nothing is kept."""
        if self.used.keys() == self.known.keys():
            return
        new = self.file.with_name(f"{self.file.name}.{os.getpid()}")
        with suppress(OSError):
            self.file.parent.mkdir(exist_ok=True)
            new.write_bytes(pickle.dumps((self.code, self.used), 5))
            new.replace(self.file)
            self._known = dict(self.used)


class _Plain(pickle.Unpickler):
    """Reads plain values and days; whatever else a file may name is not run."""

    def find_class(self, module_name: str, global_name: str, /) -> Any:
        if (module_name, global_name) != ("datetime", "date"):
            raise pickle.UnpicklingError(f"{module_name}.{global_name}")
        return super().find_class(module_name, global_name)
