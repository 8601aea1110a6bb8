"""What the project's own files may not hold: addresses of machines, and paths of one machine."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.code import REPOSITORY, tracked

URL = re.compile(rb"(?:https?|ftp|file|ssh)://([^\s/\"'<>)\]`}{]*)")
MACHINE_PATH = re.compile(rb"(?<![\w.~/-])/(?:home|root|Users|work|opt|mnt|srv|var/folders)/[\w.-]")
BINARY = {".png", ".pdf", ".docx", ".xlsx", ".sqlite3", ".gz"}

KNOWN_HOSTS = {
    "",  # an address that code puts together
    "127.0.0.1:",  # a port that the test chooses
    "127.0.0.1:8000",
    "localhost",
    "docs.oasis-open.org",  # namespaces of Akoma Ntoso
    "keepachangelog.com",
    "metadata.un.org",  # concepts of the UNBIS Thesaurus
    "semver.org",
    "un.org",
    "undocs.org",
    "unodc.org",
    "www.apache.org",  # the licence
    "www.un.org",
    "www.unodc.org",
    "www.w3.org",  # namespaces of XML
    "example.org",
    "www.example.org",
}
"""Hosts that files may name. None is a registry: which one serves packages is the affair of a machine."""

LOCKS = sorted((REPOSITORY / "requirements").glob("*.txt"))


def _texts() -> list[tuple[Path, bytes]]:
    return [(path, (REPOSITORY / path).read_bytes()) for path in tracked() if path.suffix not in BINARY]


def test_addresses_are_known_ones() -> None:
    found = {
        (str(path), host.decode(errors="replace").lower())
        for path, content in _texts()
        for host in URL.findall(content)
    }
    assert not sorted((path, host) for path, host in found if host not in KNOWN_HOSTS)


def test_no_path_of_one_machine() -> None:
    found = {
        (str(path), line.decode(errors="replace").strip())
        for path, content in _texts()
        for line in content.splitlines()
        if MACHINE_PATH.search(line)
    }
    assert not sorted(found)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_holds_versions_and_hashes_and_no_address(lock: Path) -> None:
    lines = [line.strip(" \\") for line in lock.read_text(encoding="utf-8").splitlines()]
    strange = [
        line
        for line in lines
        if line and not re.fullmatch(r"#.*|[a-z0-9-]+==[\w.]+|--hash=sha256:[0-9a-f]{64}", line)
    ]
    assert not strange
    assert not [line for line in lines if re.search(r"://|@|(?<!\w)/|\b(?:index|find-links|host)\b", line)]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_has_a_hash_for_every_package(lock: Path) -> None:
    requirements = re.split(r"^(?=[a-z0-9-]+==)", lock.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    assert requirements
    assert all("--hash=sha256:" in requirement for requirement in requirements)


def test_there_are_locks() -> None:
    assert [lock.stem for lock in LOCKS] == ["dev", "library", "platform", "reading"]


def test_continuous_integration_runs_the_tests_and_nothing_else() -> None:
    script = (REPOSITORY / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    commands = [line for line in script if line and not line.startswith(("#", "set ", "cd "))]
    assert commands == ["exec make test"]
