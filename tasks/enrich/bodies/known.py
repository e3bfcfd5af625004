"""Bodies that the dictionary knows by name: words tagged as organisations whose ending leaves no doubt."""

from __future__ import annotations

import re

import numpy as np

from tasks.enrich.tokens import TokenStream

#: jieba's tag of an organisation; phrases that merely hold 国, 党 or 中 are tagged so too (中美关系, 新格局).
_TAGS = frozenset({"nt"})

#: 中国政府, 国家科委, 中国作协, 国家开发银行; not what any may be: 联合政府, 公立大学.
_NAMED = re.compile(
    r"(?!各|两|多|非|新|旧|党和|有关|地方|商业|中央银行)[\u4e00-\u9fff]{2,}"
    r"(?:(?<!联合)(?<!合法)(?<!临时)(?<!人民)(?<!过渡)(?<!中央)政府|[计科农经建]委|科工委|顾委|关工委|"
    r"解放军|志愿军|方面军|红军|八路军|新四军|革命军|科协|文联|作协|工商联|社科联|侨联|红十字会|"
    r"[组宣织传战]部|铁道部|安理会|国会|共青团|青年团|[央北方南东中]局|银行|信托投资公司|制造厂|工会|军校|军区)"
)


def known_spans(text: str, stream: TokenStream) -> list[tuple[int, int, str]]:
    """Spans of words that name an organisation, with `known`; 江北省政府工作报告 is a document's name."""
    found = []
    for index in np.flatnonzero(stream.tagged(_TAGS)).tolist():
        word, start = stream.words[index], stream.starts[index]
        end = start + len(word)
        if len(word) > 2 and _NAMED.fullmatch(word) and not text.startswith("工作报告", end):
            found.append((start, end, "known"))
    return found
