"""Writers of each format, as small as the format allows, so that a test says what is in a file to the byte."""

from __future__ import annotations

import base64
import io
import quopri
import tarfile
import zipfile
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

from tests.ingest.speech import SPEECH, lines, plain

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

#: A list as offices number: 一、 （一） 1.
OFFICIAL_LEVELS = ("chineseCountingThousand", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3.")


def zipped(parts: dict[str, bytes | str], stored: Iterable[str] = ()) -> bytes:
    """A zip archive of parts by name; those in `stored` are not compressed."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            kind = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(name, content, kind)
    return made.getvalue()


def tarred(parts: dict[str, bytes], mode: str = "w:gz") -> bytes:
    """A tar archive of parts by name."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode=mode) as archive:  # type: ignore[call-overload]
        for name, content in parts.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return made.getvalue()


def docx(body: str, numbering: str = "", styles: str = "", **parts: str) -> bytes:
    """A Word file of the XML inside its body, and inside its numbering and styles; `parts` are further ones."""
    made: dict[str, bytes | str] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.document.main+xml"/>'
        '<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.numbering+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" Type="{_OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": _part("document", f"<w:body>{body}</w:body>"),
    }
    made["word/_rels/document.xml.rels"] = (
        f'<Relationships xmlns="{_RELATIONS}">'
        + "".join(
            f'<Relationship Id="r{number}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>'
            for number, name in enumerate(("numbering", "styles", "footnotes"))
            if {"numbering": numbering, "styles": styles, **parts}.get(name)
        )
        + "</Relationships>"
    )
    if numbering:
        made["word/numbering.xml"] = _part("numbering", numbering)
    if styles:
        made["word/styles.xml"] = _part("styles", styles)
    made |= {f"word/{name}.xml": _part(name.rstrip("0123456789"), content) for name, content in parts.items()}
    return zipped(made)


def _part(name: str, content: str) -> str:
    name = {"header": "hdr", "footer": "ftr"}.get(name, name)
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} xmlns:w="{_WORD}">{content}</w:{name}>'


def paragraph(text: str, level: int | None = None, num: int = 1, style: str = "", more: str = "") -> str:
    """A paragraph of a Word file; `more` stands among its properties."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if level is not None:
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    return f'<w:p><w:pPr>{properties}{more}</w:pPr><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def levels(*forms: tuple[str, str], suffix: str = "nothing", more: str = "") -> str:
    """The levels of a list, each a number format and its text."""
    return "".join(
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:suff w:val="{suffix}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for place, (form, text) in enumerate(forms)
    )


def numbering(definition: str, *nums: str) -> str:
    """One list definition and lists made from it, whose overrides are given."""
    made = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/>{overrides}</w:num>'
        for number, overrides in enumerate(nums or ("",), 1)
    )
    return f'<w:abstractNum w:abstractNumId="0">{definition}</w:abstractNum>{made}'


def speech_docx() -> bytes:
    """The speech in Word, its numbers automatic."""
    centred = '<w:jc w:val="center"/>'
    body = "".join(paragraph(p.text, p.level, more=centred if p.centred else "") for p in SPEECH)
    return docx(body, numbering(levels(*OFFICIAL_LEVELS)))


def speech_rtf() -> bytes:
    """The speech as RTF, its numbers typed."""
    made = "".join(f"{''.join(_rtf(c) for c in line)}\\par\n" for line in lines())
    return f"{{\\rtf1\\ansi\\deff0{{\\fonttbl{{\\f0 SimSun;}}}}\n{made}}}".encode("ascii")


def _rtf(character: str) -> str:
    code = ord(character)
    return character if code < 128 else f"\\u{code if code < 32768 else code - 65536}?"


def speech_odt() -> bytes:
    """The speech as OpenDocument text, its numbers typed."""
    office, text = (f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "text"))
    body = "".join(f"<text:p>{escape(line)}</text:p>" for line in lines())
    kind = "application/vnd.oasis.opendocument.text"
    manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    return zipped(
        {
            "mimetype": kind,
            "content.xml": f'<office:document-content xmlns:office="{office}" xmlns:text="{text}" office:version="1.2">'
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
            "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{manifest}">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
            "</manifest:manifest>",
        },
        stored=["mimetype"],
    )


def wrapped(width: int = 28) -> list[str]:
    """The speech in lines of a page: paragraphs indented by two characters, titles in the middle."""
    out = []
    for place, line in enumerate(lines()):
        if place < 2:
            out.append("\u3000" * ((width - len(line)) // 2) + line)
            continue
        rest = line if line == "同志们：" else "\u3000\u3000" + line
        while rest:
            out.append(rest[:width])
            rest = rest[width:]
    return out


def pages(a_page: int = 22) -> list[list[str]]:
    """The wrapped lines in pages."""
    made = wrapped()
    return [made[start : start + a_page] for start in range(0, len(made), a_page)]


def pdf(made: Sequence[Sequence[tuple[float, float, str]]], size: float = 14.0, spacing: float = 0.0) -> bytes:
    """A PDF of pages of lines (x, y from below, text): glyph numbers are UTF-16 codes, and a map says so."""
    mapping = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def "
        "1 begincodespacerange <0000> <FFFF> endcodespacerange 100 beginbfrange "
        + " ".join(f"<{high:02X}00> <{high:02X}FF> <{high:02X}00>" for high in (0, 0x20, 0x24, 0x30, 0xFF))
        + " ".join(f" <{high:02X}00> <{high:02X}FF> <{high:02X}00>" for high in range(0x4E, 0xA0))
        + " endbfrange endcmap end end"
    ).replace("100 beginbfrange", f"{5 + 0xA0 - 0x4E} beginbfrange")
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        """<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [4 0 R]
        /ToUnicode 5 0 R >>""",
        """<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 /FontDescriptor 6 0 R
        /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>""",
        _stream(mapping),
        """<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -140 1000 860] /ItalicAngle 0
        /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >>""",
    ]
    kids = []
    for page in made:
        drawn = "".join(
            f"BT /F1 {size} Tf {spacing} Tc 1 0 0 1 {x} {y} Tm <{text.encode('utf-16-be').hex()}> Tj ET\n"
            for x, y, text in page
        )
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects) + 2} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(_stream(drawn))
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>"
    return pdf_of(objects)


def pdf_of(objects: Sequence[str]) -> bytes:
    """A PDF of its objects, the first of which is the catalogue."""
    out = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n"
        f"startxref\n{len(out)}\n%%EOF\n"
    )
    return out + end.encode("ascii")


def _stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def speech_pdf() -> bytes:
    """The speech as a PDF of several pages, with a running head and page numbers."""
    made = []
    for number, page in enumerate(pages(), 1):
        drawn = [(90.0, 800.0, "县政府办公室文件"), (280.0, 40.0, f"— {number} —")]
        for place, line in enumerate(page):
            text = line.lstrip("\u3000")
            drawn.append((90.0 + 14 * (len(line) - len(text)), 760.0 - 30 * place, text))
        made.append(drawn)
    return pdf(made)


def speech_html(encoding: str = "utf-8") -> bytes:
    """The speech as a web page, with menus, scripts, a footer and lists of other pages around it."""
    paragraphs = "".join(f"<p>\u3000\u3000{escape(line)}</p>\n" for line in lines()[1:])
    menu = "".join(
        f'<li><a href="/{n}">{name}</a></li>' for n, name in enumerate(("首页", "政务公开", "办事服务", "互动"))
    )
    more = "".join(
        f'<li><a href="/x{n}">{name}</a></li>'
        for n, name in enumerate(
            ("我县召开造林绿化工作会议，部署今冬任务", "县领导调研校园安全，要求压实责任", "全县信访工作会议召开")
        )
    )
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="{encoding}"><title>{lines()[0]}_青河县人民政府</title>'
        "<style>p {color: red}</style><script>document.write('同志们，脚本不是正文，不应读入。')</script></head>"
        f'<body><div class="top"><ul class="nav">{menu}</ul></div><div class="crumb">当前位置：首页 &gt; 讲话</div>'
        f'<div class="article"><h1>{lines()[0]}</h1>'
        '<div class="info">来源：县政府办 发布时间：2023-10-20 浏览：<span>131</span>次</div>'
        f'<div id="zoom">{paragraphs}</div><div class="share">分享到：微信 微博</div></div>'
        f'<div class="related"><h3>相关阅读</h3><ul>{more}</ul></div>'
        '<div class="footer">版权所有：青河县人民政府，未经许可不得转载。备案号123456</div></body></html>'
    ).encode(encoding)


def speech_mht(encoding: str = "gb2312", transfer: str = "quoted-printable") -> bytes:
    """The speech as a web archive, as browsers save it, with a picture and a frame beside the page."""
    page = speech_html(encoding)
    written = quopri.encodestring(page) if transfer == "quoted-printable" else base64.encodebytes(page)
    parts = (
        ("text/html", f"Content-Transfer-Encoding: {transfer}\r\nContent-Location: http://example.org/a.html", written),
        ("image/gif", "Content-Transfer-Encoding: base64", base64.encodebytes(b"GIF89a")),
        ("text/html", "Content-Transfer-Encoding: 8bit", "<p>框架中的广告，不是正文。</p>".encode()),
    )
    made = b"From: <Saved by Blink>\r\nSubject: =?utf-8?B?6K6y6K+d?=\r\nMIME-Version: 1.0\r\n"
    made += b'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_Part"\r\n\r\n'
    for kind, more, body in parts:
        made += f"------=_Part\r\nContent-Type: {kind}\r\n{more}\r\n\r\n".encode() + body + b"\r\n"
    return made + b"------=_Part--\r\n"


def speech_ofd() -> bytes:
    """The speech as OFD, a text object a line."""
    space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    parts: dict[str, bytes | str] = {
        "OFD.xml": f'<?xml version="1.0" encoding="UTF-8"?><ofd:OFD {space} Version="1.0" DocType="OFD"><ofd:DocBody>'
        "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
    }
    listed = ""
    for number, page in enumerate(pages()):
        listed += f'<ofd:Page ID="{number + 1}" BaseLoc="Pages/Page_{number}/Content.xml"/>'
        drawn = [(100.0, 285.0, f"— {number + 1} —")]
        for place, line in enumerate(page):
            text = line.lstrip("\u3000")
            drawn.append((30 + 5.0 * (len(line) - len(text)), 30 + 10.0 * place, text))
        objects = "".join(
            f'<ofd:TextObject ID="{100 + place}" Boundary="{x} {y} 170 7" Font="1" Size="5"><ofd:TextCode X="0" Y="5" '
            f'DeltaX="g {len(text)} 5">{escape(text)}</ofd:TextCode></ofd:TextObject>'
            for place, (x, y, text) in enumerate(drawn)
        )
        parts[f"Doc_0/Pages/Page_{number}/Content.xml"] = (
            f'<ofd:Page {space}><ofd:Content><ofd:Layer ID="9">{objects}</ofd:Layer></ofd:Content></ofd:Page>'
        )
    parts["Doc_0/Document.xml"] = (
        f"<ofd:Document {space}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>"
        f"</ofd:PageArea></ofd:CommonData><ofd:Pages>{listed}</ofd:Pages></ofd:Document>"
    )
    return zipped(parts)


def formats() -> dict[str, bytes]:
    """The speech in every format, by file name."""
    text = plain()
    return {
        "讲话.txt": text.encode(),
        "讲话-gb.txt": text.replace("\n", "\r\n").encode("gb18030"),
        "讲话-utf16.txt": text.encode("utf-16-le"),
        "讲话-utf16带标记.txt": text.encode("utf-16"),
        "讲话-折行.txt": "".join(f"{line}\n" for line in wrapped()).encode(),
        "讲话.md": "".join(f"{line}\n\n" for line in lines()).encode(),
        "讲话.docx": speech_docx(),
        "讲话.rtf": speech_rtf(),
        "讲话.odt": speech_odt(),
        "讲话.pdf": speech_pdf(),
        "讲话.html": speech_html(),
        "讲话-gbk.htm": speech_html("gbk"),
        "讲话.mht": speech_mht(),
        "讲话-64.mhtml": speech_mht("utf-8", "base64"),
        "讲话.ofd": speech_ofd(),
        "汇编.zip": zipped({"秋季/讲话.docx": speech_docx()}),
        "汇编.tar.gz": tarred({"秋季/讲话.txt": text.encode()}),
    }
