#!/usr/bin/env python3
"""Archives of many reports: how fast they are taken in and searched, how large they become.

Usage: tools/bench archive [COUNT…] [--keep FOLDER]     by default 1000 10000 100000

For each count: reports are written (tools/make_reports), ingested by the release build, and searched by bench_archive.
CPU time is of all processes together; memory is the most that the coordinator held.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "release"


def size_of(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def most_memory(process):
    """Bytes that a process held at most, asked until it ends."""
    most = 0
    while process.poll() is None:
        try:
            status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
            most = max(most, 1024 * int(status.split("VmHWM:")[1].split()[0]))
        except (OSError, IndexError):
            pass
        time.sleep(0.2)
    return most


def ingest(reports, archive):
    """Seconds of the clock, of CPU, and bytes of memory."""
    command = [BUILD / "luyke", "ingest", reports, "--archive", archive, "--rules", ROOT / "rules"]
    before, begin = os.times(), time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        memory = most_memory(process)
    if process.returncode != 0:
        sys.exit(f"the ingest ended with exit code {process.returncode}")
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return time.monotonic() - begin, cpu, memory


def measure(folder, count):
    reports, archive = folder / f"reports-{count}", folder / f"archive-{count}"
    if not reports.exists():
        subprocess.run([ROOT / "tools" / "make_reports", reports, str(count)], check=True)
    shutil.rmtree(archive, ignore_errors=True)
    seconds, cpu, memory = ingest(reports, archive)
    originals, whole = size_of(reports), size_of(archive)
    print(f"{count} reports of {originals / count / 1000:.1f} kB: {count / seconds:.0f}/s, {1000 * cpu / count:.2f} ms CPU each; "
          f"archive {whole / originals:.2f} times the originals; coordinator {memory / 1e6:.0f} MB", flush=True)
    subprocess.run([BUILD / "bench_archive", archive], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("counts", type=int, nargs="*", default=[1000, 10000, 100000])
    parser.add_argument("--keep", type=Path, help="keeps reports and archives there, and uses reports that are there")
    wanted = parser.parse_args()
    folder = wanted.keep or Path(tempfile.mkdtemp(prefix="luyke-bench-"))
    for count in wanted.counts:
        measure(folder, count)
    if not wanted.keep:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
