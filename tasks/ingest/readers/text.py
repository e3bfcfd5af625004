"""Plain text and Markdown: decoded, and nothing else."""

from __future__ import annotations

from config.limits import Limits
from tasks.ingest.decode import decode
from tasks.ingest.readers.reading import Reading, Refused

#: Share of control characters above which a decoded file is taken for binary.
CONTROL_SHARE = 0.02


def read(content: bytes, limits: Limits) -> Reading:
    """The decoded text. `limits` is not needed: decoding takes time and memory in proportion."""
    decoded = decode(content)
    if decoded is None:
        raise Refused("undecodable", "no Chinese encoding fits all bytes; save the file as UTF-8")
    controls = sum(map(_is_control, decoded.text))
    if controls > CONTROL_SHARE * len(decoded.text):
        place = next(i for i, c in enumerate(decoded.text) if _is_control(c))
        raise Refused("binary", f"control characters from character {place} on: not a text; send the text itself")
    return Reading(decoded.text, decoded.encoding, decoded.basis)


def _is_control(character: str) -> bool:
    return character < " " and character not in "\n\r\t\x0b\x0c"
