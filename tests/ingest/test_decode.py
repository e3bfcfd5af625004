"""Encodings are told from few characters; every reading is exact or counted."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import pytest

from tasks.ingest.decode import declared, decode

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk", "gb2312", "big5")
LENGTHS = (12, 40, 2000)

INVENTED = (
    "在全县秋冬水利建设动员会上的讲话\n（2023年10月18日）\n同志们：\n今天召开全县秋冬水利建设动员会，主要任务是总结工作，分析形势。",
    "政府工作报告\n——2024年1月15日在青河县第十八届人民代表大会第三次会议上\n各位代表：\n现在，我代表县人民政府向大会报告工作。",
    "\u3000\u3000一、提高认识，增强做好森林防火工作的责任感和紧迫感。各乡镇要把防火责任落实到山头地块，落实到户到人。",
    "2024-03-12_坚定信心 真抓实干 推动全县经济高质量发展再上新台阶。刚才，几个单位作了很好的发言，我都赞成。",
    "第三，要强化督查问责。对工作不力、敷衍塞责的，要严肃追究责任；对成绩突出的，要予以表彰奖励，形成鲜明导向。",
    "關於加強農業工作的講話\n各位同志：今天我們討論農業問題，這個問題很重要。我們要把農村的水利、道路、電力建設好。",
    "二〇二三年度施政報告\n主席、各位議員：我代表政府向大會提出施政報告，請各位指教。過去一年，經濟穩定增長，民生持續改善。",
    "防洪工作動員會議記錄\n各位鄉親：汛期將至，河道清理、堤防加固、物資儲備三件事情必須在本月底以前全部完成，不得延誤。",
    "\u3000\u3000第一，加強領導，落實責任。各單位主要負責人要親自過問，定期檢查，發現問題及時解決，務求實效。",
    "2024-05-06_加快水利建設 保障糧食安全。同志們，這次會議的主要任務是總結經驗，研究部署下一階段的工作。",
    "縣長在春耕生產現場會上的講話（摘要）\n同志們：春耕在即，時間緊迫，各鄉鎮要把種子、肥料、農藥準備充足。",
    "各位代表：現在，我代表縣人民政府，向大會作工作報告，請予審議，並請各位委員和其他列席人員提出意見。",
    "在教育工作會議上的講話\n各位來賓，各位老師：學校是國家的未來，我們應當把教育擺在優先發展的位置，努力辦好每一所學校。",
)


#: Of the files of the corpus one in so many is tried by `make test`, all of them by `make test-long`.
SAMPLE = 8
CORPUS = os.environ.get("JIANGHUA_CORPUS")


def real(step: int) -> list[str]:
    """The texts of one in `step` files of the corpus, where it is at hand."""
    files = sorted(Path(CORPUS).iterdir())[::step] if CORPUS else []
    decoded = (decode(file.read_bytes()) for file in files if file.is_file())
    return [one.text for one in decoded if one]


def test_short_texts_are_decoded_exactly_in_every_encoding() -> None:
    check([*INVENTED, *real(SAMPLE)])


@pytest.mark.long
@pytest.mark.skipif(not CORPUS, reason="JIANGHUA_CORPUS names no folder of real texts")
def test_every_text_of_the_corpus_is_decoded_exactly_in_every_encoding() -> None:
    check([*INVENTED, *real(1)])


def check(texts: Sequence[str]) -> None:
    """Prints and judges how many texts, written in each encoding and cut to each length, are read as they were."""
    tried: dict[tuple[str, int], list[bool]] = defaultdict(list)
    for text in texts:
        for length in LENGTHS:
            cut = text[:length]
            for encoding in ENCODINGS:
                try:
                    content = cut.encode(encoding)
                except UnicodeEncodeError:
                    continue
                # The code of the dash is U+2015 in Python's GB 2312 and U+2014 in its successors.
                wanted = cut.replace("―", "—") if encoding == "gb2312" else cut
                found = decode(content)
                tried[encoding, length].append(found is not None and found.text == wanted.replace("\r\n", "\n"))
    print(f"\n{'encoding':10}" + "".join(f"{length:>14}" for length in LENGTHS))
    for encoding in ENCODINGS:
        shown = ((tried[encoding, length], length) for length in LENGTHS)
        print(f"{encoding:10}" + "".join(f"{sum(of):>7}/{len(of):<4}{length and '':2}" for of, length in shown))
    for (encoding, length), of in tried.items():
        assert sum(of) >= (0.95 if length == 12 else 0.99) * len(of), (encoding, length)


@pytest.mark.parametrize("text", ["联通", "2024年，联通", "弘扬"])
def test_gbk_that_is_valid_utf8_by_chance_is_read_as_gbk(text: str) -> None:
    decoded = decode(text.encode("gbk"))
    assert decoded
    assert decoded.text == text


@pytest.mark.parametrize("text", ["·", "a·b", "Москва", "é", "×3", "Ελλάδα"])
def test_letters_of_other_scripts_in_utf8_stay_what_they_are(text: str) -> None:
    decoded = decode(text.encode())
    assert decoded
    assert (decoded.text, decoded.encoding) == (text, "utf-8")


def test_what_a_page_declares_holds_if_it_fits() -> None:
    big5 = "在會議上的講話".encode("big5")
    assert declared(big5, "big5") == ("在會議上的講話", "big5", "declared")
    assert declared("讲话①".encode("gb18030"), "gb2312") == ("讲话①", "gb18030", "declared")
    assert declared("讲话".encode(), "gb2312") == ("讲话", "utf-8", "utf-8")
    assert declared(b"\xff\xff\xff", "gb2312") is None
    assert declared(big5, "no-such-encoding") is None


def test_a_detector_has_the_last_word_on_rare_encodings() -> None:
    text = "同志们：今天我们召开全县工作会议，部署下一阶段的工作任务。\n" * 5
    decoded = decode(text.encode("utf-32-le"))
    assert decoded is None or decoded.text == text
