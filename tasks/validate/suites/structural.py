"""The expectations written by hand: what a document's structure guarantees, and what is unusual in one.

Guarantees are flags of the measures; a broken one that makes rows unreadable is critical. Figures are
bounded where the corpus of real speeches has its edges: what lies beyond is worth a look, not a loss.
"""

from __future__ import annotations

from tasks.validate.suites.expectation import FIGURE, GUARANTEE, Expected

_REPORT = "This is a fault of the program, not of the text: report it with the file, then reprocess the document."
_BOUNDARY = "Look whether the document was cut at the right places; a manual correction of the boundary helps."
_READ = "Read the place: if the source is right, nothing is to be done; if it was misread, report it with the file."


def _guarantee(measure: str, english: str, chinese: str, severity: str = "critical", remedy: str = _REPORT) -> Expected:
    return Expected(measure, GUARANTEE, severity, english, chinese, remedy)


STRUCTURAL: dict[str, tuple[Expected, ...]] = {
    "ingest": (
        _guarantee(
            "characters_ok",
            "the text holds no replacement character (U+FFFD), the trace of a wrong decoding",
            "正文没有替换字符（解码错误的痕迹）",
            "warning",
            "Ask for the file again in its original encoding, or save it as UTF-8.",
        ),
        _guarantee("hints_inside", "every hint is told of words inside its document", "版式提示的位置在文件之内"),
    ),
    "segment": (
        _guarantee(
            "coverage_ok",
            "the paragraphs and the white space between them are the text, to the letter",
            "各段落及其间空白完整还原原文",
        ),
        _guarantee(
            "speeches_apart", "speeches lie inside their document and do not overlap", "各篇讲话在文件之内且互不重叠"
        ),
        _guarantee(
            "order_ok",
            "speeches, paragraphs and sentences are counted in reading order",
            "讲话、段落、句子按阅读顺序连续编号",
        ),
        _guarantee(
            "spans_ok",
            "paragraphs and sentences quote their span, inside what they belong to",
            "段落、句子的位置与文字一致并在所属单元之内",
        ),
        _guarantee(
            "sentences_complete", "the sentences of a paragraph leave no word out", "句子合起来等于段落，不漏字"
        ),
        _guarantee(
            "speech_found", "the document holds at least one speech", "文件中至少有一篇讲话", "warning", _BOUNDARY
        ),
        Expected(
            "size_ratio",
            FIGURE,
            "warning",
            "no speech is a hundredth of the median of its compilation, or twenty times it",
            "各篇篇幅与全集中位数之比不过于悬殊",
            _BOUNDARY,
            minimum=0.01,
            maximum=20,
        ),
        Expected(
            "characters",
            FIGURE,
            "warning",
            "a speech has at least 20 characters",
            "每篇讲话不少于20字",
            _BOUNDARY,
            minimum=20,
        ),
        Expected(
            "longest_sentence",
            FIGURE,
            "info",
            "no sentence is longer than 1500 characters",
            "没有超过1500字的句子",
            _READ,
            maximum=1500,
        ),
    ),
    "parse": (
        _guarantee("roles_ok", "every paragraph has one role, on its own words", "每个段落有且只有一个角色"),
        _guarantee("frame_ok", "every speech has one row of front matter", "每篇讲话有一行篇首信息"),
        _guarantee(
            "words_ok", "front matter, markers and headings are words of the speech", "篇首信息、序号、标题均为原文文字"
        ),
        _guarantee("defects_inside", "every defect lies inside its document", "缺陷位置在文件之内"),
        _guarantee(
            "nesting_ok", "outline nodes lie inside their parents, siblings in order", "提纲层层包含，同级依次排列"
        ),
        _guarantee(
            "outline_rooted",
            "an outline has one root, its speech: every node leads up to it, those without a parent stand on level 1",
            "提纲只有一个根，即讲话本身：各节点逐级归于讲话，没有上级的节点为第一级",
        ),
        _guarantee(
            "heading_sequence_ok",
            "numbers of sibling headings rise by one, or a defect says why not",
            "同级标题序号连续，不连续处均已作为缺陷报告",
            "warning",
            _READ,
        ),
        _guarantee(
            "jumps_reported",
            "no heading skips a level without a defect that says so",
            "标题不越级，越级处均已作为缺陷报告",
            "warning",
        ),
        _guarantee("title_found", "the speech has a title", "讲话有标题", "info", _READ),
        Expected(
            "title_length",
            FIGURE,
            "warning",
            "the title has 2 to 120 characters",
            "标题长度为2至120字",
            _READ,
            minimum=2,
            maximum=120,
        ),
        Expected(
            "longest_heading",
            FIGURE,
            "warning",
            "no heading's title is longer than 200 characters",
            "提纲标题不超过200字",
            _READ,
            maximum=200,
        ),
        Expected(
            "body_share",
            FIGURE,
            "warning",
            "at least half of a speech is its speaker's own words",
            "讲话正文占全篇一半以上",
            _BOUNDARY,
            minimum=0.5,
        ),
    ),
    "enrich": (
        _guarantee(
            "tokens_ok", "the tokens of a sentence make up its words, each at its place", "词语合起来等于句子，位置准确"
        ),
        _guarantee(
            "evidence_ok",
            "mentions, evidence and names of mechanisms are verbatim",
            "提及、依据、机制名称与原文逐字一致",
        ),
        _guarantee(
            "mentions_ok",
            "a mention begins in the sentence that it names",
            "提及的起点在所标句子之内",
        ),
        _guarantee(
            "masks_masked", "a redaction holds a mask: stars, crosses, X, circles, blanks", "打码处含有遮盖符号"
        ),
        _guarantee("titles_marked", "a document stands between title marks 《》", "文件名称在书名号之内"),
        _guarantee(
            "parts_said",
            "an abbreviation stands for two things at least, in words of the speech",
            "数字缩略语至少展开为两项，且均为原文文字",
        ),
        _guarantee(
            "values_ok",
            "values are numbers, and no range of numbers or dates ends without a beginning, or before it",
            "数值有效，数值和日期区间有始有终，不前后颠倒",
            "warning",
            _READ,
        ),
        _guarantee(
            "register_ok",
            "what the register names stands in the speech, and no flag or deadline is without it",
            "台账所列责任单位、时限、目标均出自原文，标记与时限均有文字依据",
        ),
        _guarantee("steps_said", "the steps of a mechanism are words of the speech", "机制的各环节均为原文文字"),
        _guarantee(
            "keywords_ranked",
            "keywords are ranked from 1 without a gap, by falling weight",
            "关键词从1起按权重递减连续排序",
        ),
        _guarantee(
            "profiles_ok",
            "every speech has one profile, with the counts of the tables",
            "每篇讲话有一行概况，计数与各表一致",
        ),
        _guarantee(
            "dates_plausible",
            "the speech's date and its deadlines lie between 1900 and 2100, no other date after 2100",
            "讲话日期和时限在1900年至2100年之间，其他日期不晚于2100年",
            "warning",
            _READ,
        ),
        _guarantee(
            "dates_exist",
            "every date to the day is one that the calendar has",
            "日期均为历法中存在的日子",
            "warning",
            _READ,
        ),
        _guarantee(
            "deadlines_after_speech",
            "no deadline lies before the speech's own date",
            "时限不早于讲话日期",
            "warning",
            _READ,
        ),
    ),
    "validate": (),
}
