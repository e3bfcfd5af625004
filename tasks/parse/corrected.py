"""Front matter and roles as a person corrected them.

What is set must be a word of the speech, as all front matter is; only a date may be known from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tasks.core import Row
from tasks.language.corrections import Correction, Unfit, corrections_of, place_of, unfit
from tasks.language.text import fold_width, squeeze

#: Columns whose words must stand in the speech.
_WORDS = ("title", "speaker", "speaker_role", "date_basis")


class Corrected:
    """The corrections of a document's speeches and paragraphs, found in it; `findings` are about those that do not fit.

    `roles` maps the first character of a paragraph to its role.
    """

    def __init__(self, document: Row, speeches: Sequence[Row], paragraphs: Iterable[Row]) -> None:
        self.findings: list[Row] = []
        self.roles: dict[int, str] = {}
        self._fields: dict[str, dict[str, str]] = {}
        corrections = corrections_of(document, "speech", "paragraph")
        if not corrections:
            return
        spans = [(row["start"], row["end"]) for row in paragraphs]
        for correction in corrections:
            try:
                if correction.what == "paragraph":
                    self.roles[_paragraph(document["text"], correction, spans)] = correction.value
                else:
                    self._add(document["text"], correction, speeches)
            except Unfit as reason:
                self.findings.append(unfit(document, "parse", correction, reason))

    def front_matter(self, speech_id: str, row: Row) -> Row:
        """The row of front matter with what was corrected in it."""
        fields = self._fields.get(speech_id)
        if not fields:
            return row
        if "date" in fields:
            row = {**row, "date_basis": None, "date_conflicts": []}
        return {**row, **fields}

    def apply_roles(self, starts: Iterable[int], roles: list[str]) -> None:
        """Sets the corrected roles among `roles`, of the paragraphs that begin at `starts`."""
        if self.roles:
            for k, start in enumerate(starts):
                roles[k] = self.roles.get(start, roles[k])

    def _add(self, text: str, correction: Correction, speeches: Sequence[Row]) -> None:
        speech = _speech(text, correction, speeches)
        if correction.field in _WORDS:
            own = fold_width(squeeze(text[speech["start"] : speech["end"]]))
            if fold_width(squeeze(correction.value)) not in own:
                raise Unfit(
                    f"the words “{correction.value}” do not stand in the speech; quote them as the speech has them"
                )
        self._fields.setdefault(speech["speech_id"], {})[correction.field] = correction.value


def _speech(text: str, correction: Correction, speeches: Sequence[Row]) -> Row:
    """The speech that a correction means: by number, by a place in it, or the only one."""
    if correction.number is not None:
        if not 1 <= correction.number <= len(speeches):
            raise Unfit(f"there is no speech {correction.number}: the document has {len(speeches)}")
        return speeches[correction.number - 1]
    if correction.begins is None and correction.start is None:
        if len(speeches) != 1:
            raise Unfit(f"the document has {len(speeches)} speeches; say which by `number`, `begins` or `start`")
        return speeches[0]
    place = place_of(text, correction)
    for speech in speeches:
        if speech["start"] <= place < speech["end"]:
            return speech
    raise Unfit(f"character {place} lies in no speech")


def _paragraph(text: str, correction: Correction, spans: Sequence[tuple[int, int]]) -> int:
    """The first character of the paragraph that a correction means."""
    place = place_of(text, correction)
    for start, end in spans:
        if start <= place < end:
            return start
    raise Unfit(f"character {place} lies in no paragraph")
