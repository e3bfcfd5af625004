"""What is a demand, how far it reaches, by when and to which measure."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tasks.enrich.actions import find_actions
from tasks.enrich.speech import Mention
from tasks.enrich.tokens import tokenize
from tests.enrich.registers import only, register, speech_with

#: Characters and words that the grammar looks at, to be thrown together.
PIECES = st.lists(
    st.sampled_from(
        ["要", "不", "必须", "各单位", "和", "、", "，", "。", "；", "：", "“", "”", "（", "）", "《", "》",
         "由", "负责", "的", "对", "将", "一是", "年底前", "30%", "了", "严禁", "\n", " ", "会同", "前", "请", "𠮷",
         "\u200b", "?", "！"]
    ),
    max_size=40,
).map("".join)  # fmt: skip


class TestDemandWords:
    @pytest.mark.parametrize(
        ("text", "modality", "word", "polarity"),
        [
            ("各单位要抓好清扫。", "obligation", "要", "do"),
            ("各单位必须抓好清扫。", "obligation", "必须", "do"),
            ("各单位务必抓好清扫。", "obligation", "务必", "do"),
            ("各单位一律停工整顿。", "obligation", "一律", "do"),
            ("各单位严禁露天焚烧。", "prohibition", "严禁", "refrain"),
            ("各单位不得瞒报漏报。", "prohibition", "不得", "refrain"),
            ("各单位决不能流于形式。", "prohibition", "决不能", "refrain"),
            ("各单位要确保按期完工。", "assurance", "确保", "do"),
            ("各单位要力争走在前面。", "endeavour", "力争", "do"),
            ("请大家认真学习。", "request", "请", "do"),
        ],
    )
    def test_tell_the_force_of_the_demand(self, text: str, modality: str, word: str, polarity: str) -> None:
        row = only(register(text))
        assert (row.modality, row.modality_text, row.polarity) == (modality, word, polarity)

    @pytest.mark.parametrize(
        "text",
        [
            "这项工作非常重要。",
            "问题主要集中在沿河一带。",
            "只要用心研究，就能找到办法。",
            "这是发展的需要，也是上级的要求。",
            "要是没有制度，一切都是空话。",
            "企业要素保障有力。",
            "新年的钟声就要敲响了。",
            "如果要取得成功，那就难了。",
            "为什么要开展这项行动？",
            "我们要清醒地看到，问题还很多。",
            "大家应该有所关注。",
            "有的同志不应对困难，反应迟缓。",
            "他说：“各单位要加快进度。”",
            "能不能干好，群众最有发言权。",
        ],
    )
    def test_have_look_alikes_that_ask_for_nothing(self, text: str) -> None:
        assert register(text) == []


class TestExtent:
    def test_clauses_that_go_on_with_a_demand_are_one_row(self) -> None:
        text = "各单位要挺直腰杆，敢于执法，出成绩，出地位。"
        assert [e for e, _ in register(text)] == [text[:-1]]

    def test_cause_and_comment_end_it(self) -> None:
        rows = register("各街道要坚持眼睛向下，因为基层没有执法权，问题层层上交。")
        assert [e for e, _ in rows] == ["各街道要坚持眼睛向下"]

    def test_the_scene_of_a_demand_belongs_to_it(self) -> None:
        assert [e for e, _ in register("对发现的隐患，要实施挂牌督办。")] == ["对发现的隐患，要实施挂牌督办"]

    def test_a_new_subject_opens_a_row(self) -> None:
        rows = register("电视台要开辟专栏，报纸要开辟专版。")
        assert [e for e, _ in rows] == ["电视台要开辟专栏", "报纸要开辟专版"]

    def test_a_deadline_of_its_own_opens_a_row(self) -> None:
        rows = register("各区要摸清底数，年底前实现全面覆盖。", {"年底前": "2024-12-31"})
        assert [(e, r.deadline) for e, r in rows] == [("各区要摸清底数", None), ("年底前实现全面覆盖", "2024-12-31")]

    def test_an_occasion_opens_a_row(self) -> None:
        rows = register("各街道要加强巡查，一旦发现违规行为，一律停工整顿。")
        assert [e for e, _ in rows][1] == "一旦发现违规行为，一律停工整顿"

    def test_run_in_items_are_rows_of_their_own(self) -> None:
        rows = register("要做到两点：一是各单位要亲自部署安排到位；二是各街道要逐户上门宣传到位。")
        assert [r.responsible for _, r in rows][-2:] == [("各单位",), ("各街道",)]

    def test_titles_of_items_ask_for_nothing(self) -> None:
        rows = register("一要广泛宣传。电视台要开辟专栏。二要明确任务。各单位要研究方案。")
        assert [e for e, _ in rows] == ["电视台要开辟专栏", "各单位要研究方案"]

    def test_the_deed_begins_after_the_demand_word(self) -> None:
        assert only(register("各区要将绿化纳入日常管理。")).deed == "将绿化纳入日常管理"


class TestBareVerbs:
    """加强…, 新建… without subject and demand word: tasks in a plan, facts in a review."""

    TEXT = "一、2023年工作回顾\n新建公园20个。\n二、2024年工作安排\n新建公园30个。"
    HEADINGS = ((1, "一、2023年工作回顾"), (1, "二、2024年工作安排"))

    def test_are_tasks_only_in_the_plan(self) -> None:
        rows = register(self.TEXT, quantities=["20个", "30个"], headings=self.HEADINGS)
        assert [(e, r.target) for e, r in rows] == [("新建公园30个", "新建公园30个")]

    def test_of_a_five_year_plan_are_dated_by_the_speech(self) -> None:
        text = "一、“十四五”时期工作\n建成水库3座。\n二、“十五五”时期工作\n建成水库9座。"
        headings = ((1, "一、“十四五”时期工作"), (1, "二、“十五五”时期工作"))
        for date, expected in (("2026-01-20", ["建成水库9座"]), ("2021-01-20", ["建成水库3座", "建成水库9座"])):
            rows = register(text, quantities=["3座", "9座"], headings=headings, date=date)
            assert [e for e, _ in rows] == expected

    def test_after_a_demand_are_demands(self) -> None:
        rows = register("要提高标准。加强事中事后监管。")
        assert [e for e, _ in rows] == ["要提高标准", "加强事中事后监管"]

    def test_without_any_are_nothing(self) -> None:
        assert register("近年来，我们加强管理，完善制度。加快发展的条件更好了。") == []

    def test_figures_after_a_demand_are_facts_outside_a_plan(self) -> None:
        rows = register("要关心困难群众。全县还有8万人生活困难，去年新增2万人。", quantities=["8万人", "2万人"])
        assert [e for e, _ in rows] == ["要关心困难群众"]

    def test_indicators_stand_alone(self) -> None:
        text = "今年的安排\n地区生产总值增长5%，城镇新增就业2万人，粮食产量30万吨。"
        rows = register(text, quantities=["5%", "2万人", "30万吨"], headings=((1, "今年的安排"),))
        assert [e for e, _ in rows] == ["地区生产总值增长5%", "城镇新增就业2万人", "粮食产量30万吨"]

    def test_share_a_row_until_half_a_line_is_full(self) -> None:
        text = "今年的安排\n实施重点项目90个，完成投资2亿元。"
        rows = register(text, quantities=["90个", "2亿元"], headings=((1, "今年的安排"),))
        assert [e for e, _ in rows] == ["实施重点项目90个，完成投资2亿元"]


class TestDeadline:
    @pytest.mark.parametrize(
        ("text", "dates", "words", "iso"),
        [
            ("各区要于8月底前完成整改。", {"8月底前": "2024-08-31"}, "8月底前", "2024-08-31"),
            ("今年，全县要突出一个行业。", {"今年": "2024"}, "今年", "2024-12-31"),
            ("改造前要选好施工企业。", {}, "改造前", None),
            ("大家要通过三年的努力，改变面貌。", {"三年": None}, "三年的努力", None),
            ("各单位要做好当前工作。", {}, None, None),
            ("各单位要走在前列。", {}, None, None),
        ],
    )
    def test_as_written_and_as_a_date(
        self, text: str, dates: dict[str, str | None], words: str | None, iso: str | None
    ) -> None:
        row = register(text, dates)[0][1]
        assert (row.deadline_text, row.deadline) == (words, iso)

    def test_is_the_end_of_a_time_yet_to_come(self) -> None:
        text = "要做好准备。4月底，在全市搞一次检查验收。"
        date = Mention("date", text.index("4"), text.index("底") + 1, role="event", iso="2024-04-30")
        for spoken, deadlines in (("2024-04-17", [None, "4月底"]), ("2024-05-17", [None])):
            speech = speech_with(text, date=spoken)
            rows = find_actions(speech, [date], tokenize(speech))
            assert [row.deadline_text for row in rows] == deadlines

    def test_is_not_what_it_is_for(self) -> None:
        row = only(register("我们要为2035年的目标打好基础。", {"2035年": "2035"}))
        assert row.deadline_text is None

    def test_alone_makes_a_task_of_what_is_to_be_fulfilled(self) -> None:
        row = only(register("年内城区实现供水全覆盖。", {"年内": "2024-12-31"}))
        assert (row.deadline, row.target) == ("2024-12-31", "城区实现供水全覆盖")


class TestTarget:
    @pytest.mark.parametrize(
        ("text", "quantities", "target"),
        [
            ("各区的达标率要达到30%以上。", ["30%以上"], "达到30%以上"),
            ("各区要实现分类设施全覆盖。", [], "实现分类设施全覆盖"),
            ("各区要定期召开联席会议。", [], "定期召开联席会议"),
            ("各区要推广“十个全覆盖”经验。", ["十个"], None),
            ("各区要守住不发生规模性返贫的底线。", [], "守住不发生规模性返贫的底线"),
            ("各区要利用好两种资源。", ["两种"], None),
            ("各区要加强管理。", [], None),
        ],
    )
    def test_is_the_clause_that_can_be_checked(self, text: str, quantities: list[str], target: str | None) -> None:
        found = register(text, quantities=quantities)[0][1].target
        assert found == target or (target is None and found is not None and "全覆盖" in found)

    def test_makes_a_demand_of_an_exhortation(self) -> None:
        assert only(register("要加强管理。")).exhortation
        assert not only(register("要再增加24辆车。", quantities=["24辆"])).exhortation
        assert not only(register("要对酒驾零容忍。")).exhortation
        assert only(register("第二十条 各乡镇要抓落实。")).responsible == ("各乡镇",)
        assert only(register("第一条，各乡镇要抓落实。")).responsible == ("各乡镇",)
        assert only(register("要以“零容忍”的态度整治酒驾。")).exhortation


class TestReported:
    def test_what_others_demand_is_reported(self) -> None:
        row = only(register("省里要求，达标率要达到60%。", quantities=["60%"]))
        assert row.reported
        assert row.responsible == ()

    def test_what_was_always_demanded_is_history(self) -> None:
        assert register("我们党始终要求全党同志发扬优良作风。") == []

    def test_what_one_asks_oneself_is_not(self) -> None:
        assert not only(register("要求各学校开展演练。")).reported


@settings(max_examples=150, deadline=None)
@given(PIECES)
@example("要， 一是")  # a text that ends in the number of an item
def test_rows_quote_their_text_whatever_it_is(text: str) -> None:
    dates = [
        Mention("date", at, at + 3, role="deadline", iso="2024-12-31")
        for at in range(len(text))
        if text.startswith("年底前", at)
    ]
    quantities = [Mention("quantity", at, at + 3) for at in range(len(text)) if text.startswith("30%", at)]
    speech = speech_with(text)
    rows = find_actions(speech, sorted([*dates, *quantities], key=lambda m: m.start), tokenize(speech))
    for row in rows:
        evidence = text[row.start : row.end]
        assert evidence.strip()
        assert "\n" not in evidence
        assert row.deed in evidence
        assert all(name and name in text for name in (*row.responsible, *row.cooperating))
        assert row.target is None or row.target in evidence
        assert row.deadline_text is None or row.deadline_text in evidence


@settings(max_examples=40, deadline=None)
@given(PIECES, PIECES)
def test_paragraphs_do_not_touch_each_other(first: str, second: str) -> None:
    one, two = first.replace("\n", ""), second.replace("\n", "")
    alone = [e for e, _ in register(one)] + [e for e, _ in register(two)]
    assert [e for e, _ in register(f"{one}\n{two}")] == alone


@pytest.mark.parametrize("text", ["开展了严禁大货车进城的专项行动。", "我区的故事在节目《决不掉队》中播出。"])
def test_a_demand_word_in_what_was_done_or_in_a_title_asks_for_nothing(text: str) -> None:
    assert register(text) == []
