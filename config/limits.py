"""How much of this machine a file from outside may use while it is read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Bounds for one file; a file that needs more is turned away, never read in part.

    text_letters       characters of one document: every stage holds it, and all its rows, in memory
    reader_seconds     time for reading one file, or for unpacking one archive
    reader_bytes       address space of the process that reads files of foreign formats, besides what it starts with
    archive_bytes      size of all members of an archive together, unpacked
    archive_ratio      unpacked size over packed size; prose reaches 5, a page of blanks 1000
    archive_members    members of an archive, those of archives inside it counted
    archive_depth      archives inside archives: 1 is an archive in a folder, 2 an archive in that archive
    """

    text_letters: int = 8_000_000
    reader_seconds: float = 120.0
    reader_bytes: int = 1_000_000_000
    archive_bytes: int = 512_000_000
    archive_ratio: int = 200
    archive_members: int = 10_000
    archive_depth: int = 2
