"""Who speaks: a byline, a name before the title (张某某：…, 张某某在…上的讲话), an office (县长在…), a signature."""

from __future__ import annotations

import re
from typing import NamedTuple

from tasks.language.bylines import is_name, is_office
from tasks.language.lexicon import alternation, terms
from tasks.parse.front_matter.title import ORIGINAL
from tasks.parse.roles import Frame

_HAN = r"\u4e00-\u9fff"
_OFFICES = alternation(terms("offices"))
_IN_TITLE = re.compile(
    rf"^(?P<role>[{_HAN}×*＊xX]{{0,16}}?(?:{_OFFICES}))?(?P<name>[{_HAN}×*xX·]{{2,9}}?)?"
    rf"(?:同志|(?P<after>{_OFFICES}))?(?=在|同|致|出席|发表|就|关于|向)"
)
_PLACE_END = re.compile(r"[省市县区州盟旗镇乡村局部会院厅委]$")
_NAMED_OFFICE = re.compile(rf"^(?P<name>[{_HAN}]{{2,4}}?)(?P<role>{_OFFICES})$")
_NOTED = re.compile(
    rf"^[>\s（(]*(?:这|本文|以下)是(?P<name>[{_HAN}·]{{2,9}}?)(?:同志)?"
    r"(?=代表|在|从|同|为|于|给|会见|接见|写)"
)
#: 中共中央总书记、国家主席、中央军委主席 before the name.
LONGEST_OFFICE = 60
_OFFICE_BEFORE = re.compile(rf"(?:[{_HAN}]{{0,12}}(?:{_OFFICES})、)*[{_HAN}]{{0,12}}(?:{_OFFICES})$")
_VERB = re.compile(r"^(?:这是|由|是)")
_SIGNED = re.compile(rf"[）)]\s*(?P<name>[{_HAN}·]{{2,9}})\s*$")


class Speaker(NamedTuple):
    """The speaker's name and office, as written; either may be None."""

    name: str | None
    role: str | None


def speaker_of(frame: Frame, title: str | None) -> Speaker:
    """Who gave the speech, as its frame names them."""
    bylines = [byline for _, byline in (*frame.head.bylines, *frame.tail.bylines)]
    name = next((byline.name for byline in bylines if byline.name), None)
    role = next((byline.role for byline in bylines if byline.role), None)
    lead = frame.head.title.speaker
    if lead:
        name = name or (lead if is_name(lead) else None)
        role = role or (lead if is_office(lead) else None)
    for words in (title, *frame.head.title.headlines, *frame.head.title.subtitles, *frame.tail.subtitles):
        if (name and role) or not words:
            continue
        named = _in_title(words)
        name, role = name or named.name, role or (named.role if not name or named.name in (name, None) else None)
    name = name or _in_original(frame) or _in_note(frame)
    role = role or (_in_captions(frame, name) if name else None)
    return Speaker(name, role)


def _in_title(title: str) -> Speaker:
    """张某某在…上的讲话, 国家主席张某某发表…, 张某某主席在…, 县长在…."""
    match = _IN_TITLE.match(title)
    if not match:
        return Speaker(None, None)
    name, role = match["name"], match["role"] or match["after"]
    if match["role"] and not name:
        named = _NAMED_OFFICE.match(match["role"])
        if named and is_name(named["name"]) and not _PLACE_END.search(named["name"]):
            name, role = named["name"], named["role"]
    if name and (not is_name(name) or _PLACE_END.search(name)):
        return Speaker(None, None)
    return Speaker(name, role if name or match["role"] else None)


def _in_original(frame: Frame) -> str | None:
    """（原标题：在…上的讲话 （2013年4月28日） 张某某）."""
    for line, role in zip(frame.lines, frame.roles, strict=True):
        original = ORIGINAL.match(line.text) if role == "chrome" else None
        signed = _SIGNED.search(original["title"]) if original else None
        if signed and is_name(signed["name"]):
            return signed["name"]
    return None


def _in_captions(frame: Frame, name: str) -> str | None:
    """The office before the speaker's name in a caption or a newsroom's lead: 省长张某某作政府工作报告."""
    for line, role in zip(frame.lines, frame.roles, strict=True):
        at = line.text.find(name) if role in ("caption", "wire_tail") else -1
        office = _OFFICE_BEFORE.search(line.text, max(0, at - LONGEST_OFFICE), at) if at > 0 else None
        if office:
            return _VERB.sub("", office[0])
    return None


def _in_note(frame: Frame) -> str | None:
    """An editor's note on the piece: 这是张某某同志在…会议上的讲话."""
    for line, role in zip(frame.lines, frame.roles, strict=True):
        noted = _NOTED.match(line.text[:80]) if role == "note" else None
        if noted and is_name(noted["name"]):
            return noted["name"]
    return None
