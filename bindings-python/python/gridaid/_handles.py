"""What stays on the Rust side."""

from __future__ import annotations

from typing import Any

from . import _native
from ._border import native
from ._codec import to_json
from .types import LocalOverlay


class PolicyPack:
    """All parameters of one district (政策包).

    What the library carries, with the local numbers laid over it; made once and shared between
    threads. Raises :class:`GridaidError` where the overlay loosens the law or names no parameter.
    """

    __slots__ = ("_native", "_overlay")

    def __init__(self, overlay: LocalOverlay | None = None) -> None:
        text = None if overlay is None else to_json(overlay)
        self._native = native(_native.PolicyPack, text)
        self._overlay = overlay

    @property
    def synthetic(self) -> bool:
        """Some value was invented for trying out; every output must say so."""
        return self._native.synthetic

    def __reduce__(self) -> tuple[Any, ...]:
        return (PolicyPack, (self._overlay,))
