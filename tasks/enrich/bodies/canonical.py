"""One name for the variants of a body within a speech: 市住建局, 住房城乡建设局 → 市住房和城乡建设局."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from tasks.language.lexicon import alternation, table
from tasks.language.text import squeeze

_LEVEL = re.compile(r"^(?:全?(?:自治区|[省市州盟县区旗镇乡])级?|国家)")
_ENDINGS = (
    ("发改委", "发展和改革委员会"),
    ("卫健委", "卫生健康委员会"),
    ("安委办", "安全生产委员会办公室"),
    ("安委会", "安全生产委员会"),
    ("政府办", "政府办公室"),
    ("国资委", "国有资产监督管理委员会"),
    ("纪委监委", "纪律检查委员会监察委员会"),
)
#: Names remembered: speeches name the same bodies again and again.
_REMEMBERED = 4_096


def canonical_names(names: Iterable[str]) -> dict[str, str]:
    """Name as written → canonical name.

    Abbreviated fields are written out; a department without level is taken for the one of its kind that
    the speech names with a level, when there is only one.
    """
    full = {name: _written_out(squeeze(name)) for name in names}
    with_level: dict[str, set[str]] = {}
    for name in full.values():
        bare = _LEVEL.sub("", name)
        if bare != name:
            with_level.setdefault(bare, set()).add(name)
    return {
        name: next(iter(with_level[whole])) if len(with_level.get(whole, ())) == 1 else whole
        for name, whole in full.items()
    }


@lru_cache(maxsize=_REMEMBERED)
def _written_out(name: str) -> str:
    for short, whole in _ENDINGS:
        if name.endswith(short) and not name.endswith(whole):
            return name[: -len(short)] + whole
    level = _LEVEL.match(name)
    at = level.end() if level else 0
    field = _fields().match(name, at)
    if field and len(name) - field.end() <= 3 and "、" not in name:
        return name[:at] + table("departments")[field[0]] + name[field.end() :]
    return name


@cache
def _fields() -> re.Pattern[str]:
    return re.compile(alternation(list(table("departments"))))
