"""Bytes to text: byte order mark, then strict UTF-8, then the likeliest of the Chinese encodings.

Detectors err on short files (they come last); official texts come in few encodings, so the candidates are decoded
strictly and the readings compared: the one with more of the commonest characters of official prose
and fewer characters that hardly occur in it is taken.
"""

from __future__ import annotations

import codecs
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CANDIDATES = ("gb18030", "big5", "big5hkscs", "utf-16-le", "utf-16-be")

#: What is known before reading, in characters: one common character more does not make a text Big5 (`2013 弘`),
#: and an extension is not looked for where the standard fits as well.
_PRIOR = {"gb18030": 0.9, "big5hkscs": -0.5}

#: Encodings of old mails and of Hong Kong, Taiwan and Japan that are tried when none of the above is likely.
_RARE = ("hz", "big5hkscs", "cp950", "utf_7", "utf_32_le", "utf_32_be", "shift_jis", "euc_jp", "euc_kr")
#: Below this the text that a detector finds is no Chinese.
_LEAST_PLAUSIBLE = 0.2
#: Characters that are looked at, half at the beginning and half at the end.
_SAMPLE = 4000
#: GB 2312 orders its common characters before this.
_SECOND_LEVEL = b"\xd8"

#: Commonest characters of official prose, simplified and traditional, and its punctuation.
_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形"
    "相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五"
    "果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先"
    "回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教"
    "速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究"
    "观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号"
    "這個國為來時們說對會過發經還進種動產學實現從關機開應裡與當點業無電話長義體間題黨員見觀務農領導環處萬總區報組織認問書證據"
    "，。、；：？！“”（）《》—…　\n"
)


#: Characters of the first level of GB 2312, which orders the common ones before the rare ones.
_USUAL = frozenset(
    bytes((lead, trail)).decode("gb2312", "ignore") for lead in range(0xB0, 0xD8) for trail in range(0xA1, 0xFF)
)


class Decoded(NamedTuple):
    """A text, the encoding it was decoded with, and what told it: one of `schemas.ingest.ENCODING_BASES`."""

    text: str
    encoding: str
    basis: str


def decode(content: bytes) -> Decoded | None:
    """The text of `content`, byte order mark dropped and CRLF read as LF; None when no encoding fits."""
    if any(content.startswith(mark) for mark, _ in _MARKS):
        return _by_mark(content)
    text = _strict(content, "utf-8")
    if text is not None and "\0" not in text and not _looks_like_gbk(text, content):
        return Decoded(_unify(text), "utf-8", "utf-8")
    best: tuple[float, str, str] | None = None
    for encoding in _CANDIDATES:
        text = _strict(content, encoding)
        if text is None:
            continue
        score = _plausibility(text) + _PRIOR.get(encoding, 0.0) / max(min(len(text), _SAMPLE), 1)
        if best is None or score > best[0]:
            best = (score, text, encoding)
    if best is None or best[0] < 0:
        return _detected(content)
    return Decoded(_unify(best[1]), best[2], "scored")


def declared(content: bytes, encoding: str) -> Decoded | None:
    """The text as what a file says of itself has it, if a mark or valid UTF-8 does not say otherwise.

    None when the encoding is unknown or does not fit all bytes. What calls itself GB2312 or GBK is GB18030.
    """
    if any(content.startswith(mark) for mark, _ in _MARKS) or _strict(content, "utf-8") is not None:
        return decode(content)
    try:
        name = codecs.lookup(encoding).name
    except (LookupError, ValueError):
        return None
    name = {"gb2312": "gb18030", "gbk": "gb18030", "hz": "hz"}.get(name, name)
    text = _strict(content, name) if name not in ("latin-1", "iso8859-1", "cp1252") else None
    return None if text is None else Decoded(_unify(text), name, "declared")


def _by_mark(content: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            text = _strict(content[len(mark) :], encoding)
            if text is None:
                return None
            return Decoded(_unify(text), "utf-8-sig" if encoding == "utf-8" else encoding, "mark")
    return None


def _looks_like_gbk(text: str, content: bytes) -> bool:
    """Whether valid UTF-8 is GBK by chance, as 联通 is: of letters of two bytes that are common characters."""
    if any(c >= "\u0800" or "\x80" <= c <= "\xff" for c in text) or text.isascii():
        return False
    other = _strict(content, "gb2312")
    return other is not None and all(c.isascii() or c.encode("gb2312") < _SECOND_LEVEL for c in other)


def _detected(content: bytes) -> Decoded | None:
    """What `charset-normalizer` makes of rarer encodings, if that reads as Chinese."""
    from charset_normalizer import from_bytes

    guess = from_bytes(content, steps=5, chunk_size=512, cp_isolation=list(_RARE), preemptive_behaviour=False).best()
    if guess is None:
        return None
    text = _strict(content, guess.encoding)
    if text is None or _plausibility(text) < _LEAST_PLAUSIBLE:
        return None
    return Decoded(_unify(text), guess.encoding, "detected")


def _unify(text: str) -> str:
    return text.replace("\r\n", "\n")


def _strict(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _plausibility(text: str) -> float:
    """Mean over a sample of: 1 for a common character, little for another of the block, -1 for an odd one."""
    half = _SAMPLE // 2
    sample = text if len(text) <= _SAMPLE else text[:half] + text[-half:]
    if not sample:
        return 0.0
    score = 0.0
    for c in sample:
        if c in _COMMON:
            score += 1
        elif "\x20" <= c < "\x7f" or c in "\n\r\t":
            score += 0.3
        elif c in _USUAL:
            score += 0.15
        elif "\u4e00" <= c <= "\u9fff" or "\uff01" <= c <= "\uff5e":
            score += 0.05
        else:
            score -= 1
    return score / len(sample)
