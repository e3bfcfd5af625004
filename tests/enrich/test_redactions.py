"""Masks: where they are, what they stand for, and what looks like one."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.mentions import STANDS_FOR
from tasks.enrich.redactions import find_redactions, mask_span
from tests.enrich.speeches import speech_of_text


def found(text: str) -> list[tuple[str, str | None]]:
    return [(text[m.start : m.end], m.stands_for) for m in find_redactions(speech_of_text(text))]


@pytest.mark.parametrize(
    ("text", "mask", "stands_for"),
    [
        ("下面请X局长传达文件。", "X局长", "person"),
        ("刚才，x县长作了部署。", "x县长", "person"),
        ("×省长作了讲话。", "×省长", "person"),
        ("****书记来检查指导。", "****书记", "person"),
        ("某某局长作了说明。", "某某局长", "person"),
        ("李某某书记多次协调。", "李某某书记", "person"),
        ("王某已到案。", "王某", "person"),
        ("带领张××同志蹲点。", "张××同志", "person"),
        ("□□镇要加快进度。", "□□", "place"),
        ("截至20XX年底，", "20XX", "year"),
        ("我到**工作以来，", "**", "place"),
        ("****人民政府办公室", "****", "place"),
        ("联合**日报社公示。", "**", "place"),
        ("突出X化工集中区整治。", "X化工集中区", "place"),
        ("○○县委作出决定。", "○○", "place"),
        ("共有*县推广了做法。", "*", "place"),
        ("城镇人口有***多万。", "***", "number"),
        ("还有****个小区。", "****", "number"),
        ("覆盖率仅为**%。", "**", "number"),
        ("由于***年国家取消了资质。", "***", "year"),
        ("20××年起施行。", "20××", "year"),
        ("到×××公司调研。", "×××", "organisation"),
        ("因为X，一推再推。", "X", "unknown"),
        ("截至201x年底，", "201x", "year"),
        ("××年前，这里一片荒滩。", "××", "number"),
        ("第x届人民政府", "x", "number"),
        ("造成x人死亡。", "x", "number"),
        ("热烈庆祝建市XX周年。", "XX", "number"),
        ("由局长×××作报告。", "×××", "person"),
        ("对×××的讲话表示感谢。", "×××", "person"),
        ("xxx常务副市长作了批示。", "xxx常务副市长", "person"),
        ("X还要讲话。", "X", "person"),
        ("勤劳的××儿女", "××", "place"),
        ("建设富裕和谐××，", "××", "place"),
        ("驻××官兵", "××", "place"),
        ("成立××委员会", "××", "organisation"),
        ("某县一座水库除险加固。", "某县", "place"),
        ("由×× 县和乡镇承担。", "××", "place"),
        ("获奖单位******董事长王小平发言。", "******", "organisation"),
        ("学生被XX录取。", "XX", "organisation"),
        ("走过XX年光辉历程。", "XX", "number"),
        ("增长X.X%，", "X.X", "number"),
        ("收入xx458元。", "xx", "number"),
        ("增加XX.5个百分点。", "XX", "number"),
        ("自20xx年以来，", "20xx", "year"),
        ("围绕“X”总体布局，", "X", "unknown"),
        ("项目落户××。", "××", "place"),
        ("在全XX处于领先水平。", "XX", "place"),
        ("总书记来X时，", "X", "place"),
        ("2024年5月6日××时，", "××", "number"),
        ("资本争相登陆××。", "××", "unknown"),
        ("×会签约项目增多。", "×", "unknown"),
        ("某化工厂瞒报事故。", "某化工厂", "organisation"),
        ("某局长受到处分。", "某局长", "person"),
    ],
)
def test_masks(text: str, mask: str, stands_for: str) -> None:
    assert found(text) == [(mask, stands_for)]


def test_masks_that_are_listed_are_of_one_kind() -> None:
    assert found("由××、××和××集团公司承建。") == [("××", "organisation")] * 3
    assert found("对×××和×处长的到来表示欢迎。") == [("×××", "person"), ("×处长", "person")]


def test_masks_that_are_listed_with_what_they_do_are_of_one_kind_too() -> None:
    assert found("引进了xx畜牧、xx服饰等企业。") == [("xx", "organisation")] * 2
    assert found("××、×××两个社区成为典型。") == [("××", "place"), ("×××", "place")]


def test_several_masks_in_reading_order() -> None:
    assert [mask for mask, _ in found("XX县委书记XXX同志到**镇。")] == ["XX", "XXX同志", "**"]


@pytest.mark.parametrize(
    "text",
    [
        "提供7×24小时服务。",
        "深入实施“数据要素×”行动。",
        "打造“555X”产业格局。",
        "构建“1+N+X”规划体系。",
        "购置X光机两台。",
        "二○○八年八月",
        "打造“4×4”产业体系。",
        "应缴金额＝销售收入×补偿费费率×系数",
        "********",
        "**加强组织领导**",
        "**加强组织领导。**各单位要行动起来。",
        "由于某种原因，对于某些问题，应某单位邀请，公司某部门负责。",
        "注释*说明",
    ],
)
def test_what_masks_nothing(text: str) -> None:
    assert found(text) == []


def test_stars_that_are_listed_hold_the_office_behind_the_last() -> None:
    assert found("*、*、*副县长分别提出要求。") == [("*", "person"), ("*", "person"), ("*副县长", "person")]


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("维护全某大局", "某", "place"),
        ("我某当前的大事", "某", "place"),
        ("经某政府研究决定", "某政府", "organisation"),
        ("XXX项目由市里投资", "XXX", "unknown"),
    ],
)
def test_what_is_withheld_of_ones_own_place_and_of_names(text: str, words: str, kind: str) -> None:
    assert found(text) == [(words, kind)]


def test_the_mask_alone() -> None:
    text = "请X局长讲话。"
    (mention,) = find_redactions(speech_of_text(text))
    assert mask_span(text, mention) == (1, 2)


def test_a_mask_may_end_the_text() -> None:
    text = "维护全某"
    (mention,) = find_redactions(speech_of_text(text))
    assert mask_span(text, mention) == (3, 4)


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("*×XxＸ○〇_＿某我全县局长年万个%，。：\n一A1 "), max_size=30))
def test_masks_are_disjoint_spans_of_the_text(text: str) -> None:
    mentions = find_redactions(speech_of_text(text))
    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    assert all(a.end <= b.start for a, b in itertools.pairwise(mentions))
    assert all(mask_span(text, m).start >= m.start for m in mentions)
    assert {m.stands_for for m in mentions} <= set(STANDS_FOR)
