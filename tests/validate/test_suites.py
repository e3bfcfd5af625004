"""Suites are made from the declarations and a list by hand; what config/suites shows is what is judged."""

import re

import pytest

from schemas import STAGES, TABLES
from schemas.validate import QUALITY, SEVERITIES
from tasks.validate.suites import expectations_of, suite_json, suite_of
from tasks.validate.suites.__main__ import FOLDER, PAGE
from tasks.validate.suites.expectation import DECLARATION, FIGURE
from tasks.validate.suites.page import render

CHINESE = re.compile(r"[\u4e00-\u9fff]")
ALL = [(stage, expected) for stage in STAGES for expected in expectations_of(stage)]


@pytest.mark.parametrize("stage", STAGES)
def test_config_shows_the_suites_that_judge(stage: str) -> None:
    written = (FOLDER / f"{stage}.json").read_text(encoding="utf-8")
    assert written == suite_json(stage), "run `python -m tasks.validate.suites`"


def test_the_page_lists_the_suites_that_judge() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == render(), "run `python -m tasks.validate.suites`"
    for _, expected in ALL:
        assert f"`{expected.measure}`" in page


def test_every_expectation_says_what_it_expects_in_both_languages_and_what_helps() -> None:
    for _, expected in ALL:
        assert expected.severity in SEVERITIES
        assert not CHINESE.search(expected.english), expected
        assert CHINESE.search(expected.chinese), expected
        assert expected.remedy.endswith("."), expected
        assert f"{expected.english[0].lower()}{expected.english[1:]}" == expected.english, expected


def test_measures_are_expected_once() -> None:
    measures = [expected.measure for _, expected in ALL]
    assert len(set(measures)) == len(measures)


def test_every_constraint_of_every_declaration_is_expected() -> None:
    bound = {expected.measure: expected.columns for _, expected in ALL if expected.kind == DECLARATION}
    for table in TABLES.values():
        if table.name == "verdicts":  # written after the suites have judged
            continue
        for column in table.columns:
            assert column.name in bound[f"{table.name}.types_declared"]
            if not column.nullable:
                assert column.name in bound[f"{table.name}.required_present"]
            if column.values:
                assert bound[f"{table.name}.values_admitted"][column.name] == list(column.values)
            if column.minimum is not None or column.maximum is not None:
                assert bound[f"{table.name}.numbers_in_range"][column.name] == [column.minimum, column.maximum]
            if column.pattern:
                assert bound[f"{table.name}.texts_match"][column.name] == column.pattern
        assert set(bound[f"{table.name}.keys_unique"]) == set(table.primary_key)
        for column_name, target in table.references.items():
            assert bound[f"{table.name}.references_resolve"][column_name] == target


def test_every_flag_and_bounded_figure_is_a_column_of_quality() -> None:
    figures = {expected.measure for _, expected in ALL if expected.kind == FIGURE}
    assert figures <= set(QUALITY.column_names)
    told = {expected.measure for _, expected in ALL}
    flags = {column.name for column in QUALITY.columns if column.name.endswith("_ok")}
    assert flags - told == {"references_ok"}  # made of the rules on keys, references and identifiers


def test_a_suite_has_no_expectation_of_another_stage() -> None:
    for stage in STAGES:
        for config in suite_of(stage)["expectations"]:
            table = config["kwargs"]["column"].partition(".")[0]
            if table in TABLES:
                assert TABLES[table].stage == stage
