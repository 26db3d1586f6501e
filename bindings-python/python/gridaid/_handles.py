"""What stays on the Rust side."""

from __future__ import annotations

from typing import Any

from . import _native
from ._border import Given, native
from .policy import LocalOverlay, Reform


class PolicyPack:
    """All parameters of one district (政策包).

    What the library carries, with the local numbers laid over it and a reform supposed on top of both; made once and
    shared between threads. Raises :class:`GridaidError` where the overlay loosens the law, or either names no parameter.
    The example of :func:`count_income` makes one with a local number.
    """

    __slots__ = ("_native", "_overlay", "_reform")

    def __init__(self, overlay: LocalOverlay | None = None, reform: Reform | None = None) -> None:
        over = None if overlay is None else Given(overlay, LocalOverlay, "overlay")
        supposed = None if reform is None else Given(reform, Reform, "reform")
        self._native = native(_native.PolicyPack, over, supposed)
        self._overlay = overlay
        self._reform = reform

    @property
    def synthetic(self) -> bool:
        """Some value was invented for trying out; every output must say so."""
        return self._native.synthetic

    @property
    def hypothetical(self) -> bool:
        """A reform is supposed; every result says so."""
        return self._native.hypothetical

    def __reduce__(self) -> tuple[Any, ...]:
        return (PolicyPack, (self._overlay, self._reform))
