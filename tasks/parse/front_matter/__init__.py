"""Front matter: what the frame of a speech says about it, as one row of the table `front_matter`.

Only the speech's own text speaks: the file's name, the neighbouring speech of a compilation and what one
knows of the world are never asked. What the text does not support is null.
"""

from __future__ import annotations

from tasks.core import Row
from tasks.language.colophons import Colophon, read_colophon
from tasks.parse.front_matter.date import Dating, date_speech
from tasks.parse.front_matter.level import level_of
from tasks.parse.front_matter.occasion import campaign_of, occasion_of
from tasks.parse.front_matter.speaker import Speaker, speaker_of
from tasks.parse.front_matter.title import title_of
from tasks.parse.roles import Frame

__all__ = ["WORDS", "Dating", "read_front_matter"]

#: Columns that quote the speech, beside its title.
WORDS = (
    "date_basis", "date_conflicts", "salutation", "issuer", "speaker", "speaker_role", "occasion", "campaign",
    "subject_terms", "distribution", "copied_to", "printed_by",
)  # fmt: skip


def read_front_matter(frame: Frame) -> tuple[Row, Dating]:
    """The row of `front_matter` without its identifiers, and how the date was found."""
    colophon = read_colophon(frame.tail.colophon) if frame.tail.colophon else Colophon()
    title = title_of(frame)
    occasion = occasion_of(frame, title)
    dating = date_speech(frame, title, occasion, colophon)
    speaker: Speaker = speaker_of(frame, title)
    issuer = frame.head.letterheads[0][1].issuer if frame.head.letterheads else None
    return {
        "title": title,
        "date": dating.date,
        "date_basis": dating.basis,
        "date_conflicts": [conflict.words for conflict in dating.conflicts],
        "salutation": "".join(frame.head.salutation) or None,
        "issuer": issuer,
        "speaker": speaker.name,
        "speaker_role": speaker.role,
        "occasion": occasion,
        "campaign": campaign_of(occasion, title),
        "level": level_of(frame, title, occasion, speaker.role, issuer),
        "subject_terms": list(colophon.subject_terms),
        "distribution": colophon.distribution,
        "copied_to": colophon.copied_to,
        "printed_by": colophon.printed_by,
        "printed_date": colophon.printed_date,
        "copies": colophon.copies or None,
    }, dating
