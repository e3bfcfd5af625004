"""Older Word files, WPS, RTF and OpenDocument: LibreOffice saves them as .docx, whose reader does the rest.

LibreOffice runs without a window, with a profile folder of its own that forbids macros and links, inside the process
that bounds the reading, whose end is also its own.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from config.limits import Limits
from tasks.ingest.readers import docx
from tasks.ingest.readers.reading import Reading, Refused

#: LibreOffice maps far more address space than it uses; measured: 1.5 GB for a page of text.
_ADDRESS_SPACE = 6_000_000_000
#: What it may write: the converted file and its profile.
_WRITTEN = 1_000_000_000
_PROGRAMS = ("soffice", "libreoffice")
_VERSION = re.compile(r"\d+(?:\.\d+)+")

_REMEDY = (
    "this format is read by way of LibreOffice Writer, which was not found; install it (Debian and Ubuntu: "
    "apt install libreoffice-writer-nogui) or save the file as .docx"
)

#: No macros, no links to other files or to addresses.
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse">
<value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse">
<value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"
oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""


def read(content: bytes, limits: Limits) -> Reading:
    """The text of a file that LibreOffice reads; `needs_libreoffice` where it is not installed."""
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise Refused("needs_libreoffice", _REMEDY)
    with tempfile.TemporaryDirectory(prefix="jianghua-") as folder:
        converted = _converted(program, content, Path(folder))
    return docx.read(converted, limits)._replace(engine=f"libreoffice/{_version(program)}")


def _converted(program: str, content: bytes, folder: Path) -> bytes:
    source, target = folder / "source", folder / "out" / "source.docx"
    source.write_bytes(content)
    command = [
        program,
        "--headless",
        "--norestore",
        "--nologo",
        "--nodefault",
        "--nolockcheck",
        f"-env:UserInstallation={_profile().as_uri()}",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(target.parent),
        str(source),
    ]
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=_bound
    )
    if not target.is_file():
        if _lacks_writer(program):
            raise Refused("needs_libreoffice", _REMEDY)
        said = " ".join(done.stderr.decode("utf-8", "replace").split())[-200:]
        raise Refused("reader_failed", f"LibreOffice cannot read it ({said or done.returncode}); save it as .docx")
    return target.read_bytes()


def _lacks_writer(program: str) -> bool:
    """Whether LibreOffice is there without its word processor: Debian packs each program by itself."""
    folder = Path(program).resolve().parent
    return any(folder.glob("lib*lo.so")) and not any(folder.glob("libswlo.so"))


@cache
def _profile() -> Path:
    """The profile folder of this process: made once, for making it takes seconds."""
    folder = Path(tempfile.mkdtemp(prefix="jianghua-office-"))
    (folder / "user").mkdir()
    (folder / "user" / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
    return folder


@cache
def _version(program: str) -> str:
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        said = subprocess.run(
            [program, "--version"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=30,
            preexec_fn=_bound,
        )
        if found := _VERSION.search(said.stdout):
            return found[0]
    return "unknown"


def _bound() -> None:
    """Runs in LibreOffice's process before it starts: other limits than those of the reader."""
    import resource

    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (_ADDRESS_SPACE, resource.RLIM_INFINITY))
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_FSIZE, (_WRITTEN, _WRITTEN))
    os.umask(0o077)
