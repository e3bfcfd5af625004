"""What is expected of a run against the store's history: figures near those of the speeches known from one source.

Distances, not figures, are judged: by how many robust standard deviations a value lies from the median of the source's
history (drift.py). A speech that lies far off is only told; a source of which half the speeches moved is a warning:
then the source writes otherwise, or the rules read it otherwise.
"""

from __future__ import annotations

from tasks.validate.suites.expectation import FIGURE, Expected

#: Figure → what it is, in English and Chinese.
FIGURES = {
    "characters": ("characters", "篇幅"),
    "sentence_length": ("characters a sentence", "平均句长"),
    "headings": ("headings", "标题数"),
    "actions_rate": ("tasks in a thousand characters", "每千字督办事项数"),
    "mentions_rate": ("mentions in a thousand characters", "每千字提及数"),
    "defects_rate": ("defects in a thousand characters", "每千字瑕疵数"),
    "body_share": ("share of the body", "正文占比"),
}

#: Distances at which a speech, and the median of a source's new speeches, are strange: of 368 speeches of many kinds
#: none lies beyond 4.1 in any figure, and medians of five drawn at random never lie beyond three.
SPEECH_LIMIT, SOURCE_LIMIT = 6.0, 3.0

_SPEECH = "Read the speech: if it is what it claims to be, nothing is to be done; if it was misread, report it."
_SOURCE = "Compare a new file of this source with an older one: a changed layout or export is the usual cause."

HISTORICAL: tuple[Expected, ...] = (
    *(
        Expected(
            f"drift.speech.{name}", FIGURE, "info",
            f"the {english} of a speech are near those of its source's history", f"{chinese}接近同一来源的历史水平",
            _SPEECH, minimum=-SPEECH_LIMIT, maximum=SPEECH_LIMIT,
        )
        for name, (english, chinese) in FIGURES.items()
    ),
    *(
        Expected(
            f"drift.source.{name}", FIGURE, "warning",
            f"the {english} of a source's new speeches are, in their median, near its history",
            f"同一来源新增讲话的{chinese}中位数接近历史水平", _SOURCE, minimum=-SOURCE_LIMIT, maximum=SOURCE_LIMIT,
        )
        for name, (english, chinese) in FIGURES.items()
    ),
)  # fmt: skip


def historical_suite() -> dict[str, object]:
    """The suite as Great Expectations reads it."""
    return {"name": "drift", "expectations": [expected.as_config() for expected in HISTORICAL]}
