"""What each irregularity of numbering costs; the reading with the least sum is chosen.

The unit is arbitrary: only sums are compared. A cost says how much stranger a reading is than one in
which each series counts 1, 2, 3 … and each family stands at its usual rank.
"""

from __future__ import annotations

#: Opening a series at all: two short series are stranger than one long one.
START = 0.4

#: Beginning at a number after the first: `二是` where no `一是` went before. Each number missed adds to it.
LATE_START = 2.0
LATE_START_STEP = 1.0

#: Going on under the next heading where the count left off: （一） （二） under 一、, （三） under 二、; the 条 of
#: a statute run through its 章.
RESUMED = 0.8

#: A number that is written twice: 3、关于依法行政工作 … 3、关于环境宣传问题.
REPEATED = 2.2

#: A number left out: 一、 三、. Each further one adds the step.
SKIPPED = 1.6
SKIPPED_STEP = 1.0

#: A series of one: （一） without （二）. A heading without number may well stand alone.
SINGLE = 2.0
SINGLE_UNNUMBERED = 0.3
SINGLE_RESUMED = 0.3
#: One that opens a paragraph while the first of its series stands run in above it: `…。一是…` over `二是…`.
SINGLE_LED = 0.3
#: The same for families whose markers are common words: 一是, 第一，, 其一, 首先，, a bare 一.
SINGLE_WORD = 4.5
#: A run-in series of one is none, nor is one that begins in the middle (`由第七、第九上升到第六`): more
#: than any reading saves.
SINGLE_RUN_IN = 50.0
LATE_RUN_IN = 50.0

#: A series of the same family that follows another under the same node: a second talk in one speech,
#: or 一是 … 六是 about what was done and 一是 … 六是 about what was learnt.
RESTART = 2.6

#: A series of one family after a series of another under the same node: 一是 … 六是, then 第一， … 第六，.
SIBLING = 1.3

#: The same where the series before it is of higher rank and would rather be its parent: 三、 … then （一）.
DEMOTED = 2.5

#: A series that hangs from one of lower rank: 一、 under 一是. Each rank between them adds the step.
INVERSION = 1.2
INVERSION_STEP = 0.35

#: A numbered and a numberless heading that the format sets at one level, one under the other: dearer than a series
#: that is torn in two by the other, cheaper than one that begins anew again and again.
ONE_LEVEL = 4.0

#: A family within itself: 一是 … under 一是, as 一是依法行政 … 记住两条，一是 …
NESTED_IN_ITSELF = 3.0

#: Members of one family in different forms: 一是 … 二要 ….
OTHER_FORM = 0.5

#: Anything under 引言 or 结束语 that is no numberless part of it: these are parts beside the numbered ones.
BELOW_NAMED = 6.0

#: A heading without number that goes deeper than the numbered one it follows.
UNNUMBERED_BELOW = 0.4

#: A family that stood at one depth before and stands at another now.
OTHER_DEPTH = 0.7

#: Taking what looks like a marker for plain words. The stricter the form, the dearer: （一） is hardly ever
#: anything else, 第一 before a verb mostly is. `one_of` is 一个是.
REJECT = {
    "markdown": 6.0,
    "part": 5.0,
    "chinese": 6.0,
    "chinese_bare": 4.0,
    "chinese_comma": 1.5,
    "chinese_half": 3.5,
    "chinese_parenthesis": 6.0,
    "stem_parenthesis": 4.5,
    "stem": 2.5,
    "latin": 2.5,
    "arabic": 5.0,
    "arabic_half": 3.5,
    "arabic_parenthesis": 4.5,
    "circled": 4.5,
    "enclosed_arabic": 4.5,
    "enclosed_chinese": 6.0,
    "stopped_arabic": 5.0,
    "one_is": 4.2,
    "one_of": 0.8,
    "of_which": 3.0,
    "ordinal": 3.8,
    "ordinal_counted": 1.2,
    "ordinal_spaced": 2.5,
    "ordinal_bare": 0.6,
    "sequence": 1.6,
    "sequence_is": 0.8,
    "unnumbered": 1.5,
    "styled": 4.0,
    "named": 6.0,
}

#: Rank of families: what stands above what when both are present (GB/T 9704-2012 7.3.3 for 一、 （一） 1. （1）;
#: the corpus for the others). `ordinal_point` is 第一点 and the like; `styled` a heading without number that the
#: format tells the level of.
RANK = {
    "markdown": 0,
    "part": 1,
    "named": 1,
    "styled": 1.8,
    "unnumbered": 2,
    "chinese": 2,
    "chinese_parenthesis": 3,
    "chinese_half": 3,
    "ordinal_point": 4,
    "arabic": 5,
    "ordinal": 5,
    "stem_parenthesis": 6,
    "stem": 6,
    "latin": 7,
    "arabic_half": 6,
    "arabic_parenthesis": 6,
    "circled": 7,
    "one_is": 7,
    "of_which": 7,
    "topic": 8,
}

#: A reading this much dearer than the cheapest so far is given up.
BEAM_MARGIN = 4.0
#: The most readings that are kept at a time. Speeches need three or four; the rest is for odd ones.
BEAM_WIDTH = 10
#: With more candidates than any speech has, what is read is no speech, and is read quickly.
MANY = 500
BEAM_WIDTH_OF_MANY = 2
#: The greatest depth at which a series opens; 0 is the speech itself. Real outlines have four levels.
DEEPEST = 6
