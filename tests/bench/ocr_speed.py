"""How fast scans are read, side by side with Tesseract's command line and OCRmyPDF; see README.md."""

import os
import resource
import subprocess
import tempfile
import time
from pathlib import Path

ONE_THREAD = {**os.environ, "OMP_THREAD_LIMIT": "1"}


def timed(*words, **options):
    """CPU and wall seconds of a command and the most memory it took, in MiB."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.monotonic()
    process = subprocess.Popen([str(word) for word in words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               env=ONE_THREAD, **options)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise RuntimeError(f"{words[0]} ended with {process.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, time.monotonic() - begin, usage.ru_maxrss / 1024


def best(runs):
    """The run that was disturbed least: other work on the machine only ever adds."""
    return min(runs, key=lambda run: run[0])


def measure(build, work, printed, spoilt):
    """The pages of all fixtures at 300 dpi, colour, as an office scans them; one process on one core each."""
    scans = [spoilt(pdf, "office") for pdf in printed(work) if pdf.stem not in ("ruled", "borderless")]
    joined = work / "speed.pdf"
    subprocess.run(["pdfunite", *map(str, scans), str(joined)], check=True)
    with tempfile.TemporaryDirectory(dir=work) as folder:
        subprocess.run(["pdfimages", "-all", str(joined), f"{folder}/page"], check=True)
        pages = sorted(Path(folder).glob("page-*"))
        listing = Path(folder) / "list.txt"
        listing.write_text("".join(f"{page}\n" for page in pages))
        runs = {
            "luyke text": lambda: timed(build / "luyke", "text", "--jobs", "1", joined),
            "luyke text, 2 workers": lambda: timed(build / "luyke", "text", "--jobs", "2", joined),
            "tesseract": lambda: timed("tesseract", listing, f"{folder}/out", "-l", "vie"),
            "ocrmypdf": lambda: timed("ocrmypdf", "-l", "vie", "--jobs", "1", "--force-ocr", joined, f"{folder}/out.pdf"),
        }
        results = {name: best([run() for _ in range(2)]) for name, run in runs.items()}
    ours = results["luyke text"]
    print(f"{len(pages)} pages; of two runs each the one with less CPU time\n")
    print(f"{'program':22} {'CPU s/page':>10} {'pages/s/core':>13} {'luyke is':>9} {'wall s':>7} {'peak MiB':>9}")
    for name, (cpu, wall, memory) in results.items():
        print(f"{name:22} {cpu / len(pages):10.2f} {len(pages) / cpu:13.2f} {cpu / ours[0]:8.2f}× {wall:7.1f} {memory:9.0f}")
    two = results["luyke text, 2 workers"]
    print(f"\ntwo workers by the clock: {ours[1] / two[1]:.2f}× one; load of the machine: {os.getloadavg()[0]:.1f}")
