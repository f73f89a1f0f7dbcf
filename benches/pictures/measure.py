#!/usr/bin/env python3
"""How fast photographs are developed, beside other programs that make the same widths and formats.

    benches/pictures/measure.py --count 100,200 [--rounds 3] [--dir FOLDER]

Needs a release build and the bench program (see benches/README.md); of the others those that are installed take part.
"""
import argparse
import glob
import os
import resource
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WIDTHS = (320, 640, 1280)


def run(command, **options):
    """Wall seconds and peak MiB of a command with all its children, each taken alone."""
    begin = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **options)
    errors = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.monotonic() - begin
    if status != 0:
        sys.exit(f"{command[0]} failed: {errors.decode(errors='replace')}")
    return seconds, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime


def guong(site, out):
    for left in (site / ".guong", out):
        shutil.rmtree(left, ignore_errors=True)
    result = run([ROOT / "target/release/guong", "--root", site, "build", "--out", out])
    made = len(glob.glob(f"{out}/tai-nguyen/anh/*"))
    return result, made


def parallel(pictures, line):
    """A shell line for each picture, two at a time."""
    names = "\0".join(map(str, pictures)).encode()
    command = ["xargs", "-0", "-n1", f"-P{os.cpu_count()}", "sh", "-c", line, "sh"]
    read, write = os.pipe()
    if os.fork() == 0:
        os.close(read)
        with os.fdopen(write, "wb") as pipe:
            pipe.write(names)
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        return run(command, stdin=pipe)


def vips(pictures, out):
    each = [
        f'vipsthumbnail "$1" --size {width}x -o "{out}/%s-{width}.{ending}[Q={quality},strip]"'
        for width in WIDTHS
        for ending, quality in (("webp", 78), ("jpg", 80))
    ]
    return parallel(pictures, " && ".join(each))


def magick(pictures, out):
    parts = [
        f'\\( +clone -resize {width}x -quality {quality} -write "{out}/$n-{width}.{ending}" +delete \\)'
        for width in reversed(WIDTHS)
        for ending, quality in (("webp", 78), ("jpg", 80))
    ]
    program = "magick" if is_magick("magick") else "convert"
    line = f'n=$(basename "$1" .jpg); {program} "$1" -auto-orient -strip {" ".join(parts)} null:'
    return parallel(pictures, line)


def is_magick(program):
    """Whether a program is ImageMagick's: `convert` is a common name."""
    if not shutil.which(program):
        return False
    return b"ImageMagick" in subprocess.run([program, "-version"], capture_output=True).stdout


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", default="100,200")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--dir", type=Path, default=Path("/tmp/guong-pictures"))
    asked = parser.parse_args()
    others = {}
    if shutil.which("vipsthumbnail"):
        others["vipsthumbnail"] = vips
    if is_magick("magick") or is_magick("convert"):
        others["ImageMagick"] = magick
    print("| photographs | | wall s | a second | CPU s | peak MiB | files |")
    print("|---:|---|---:|---:|---:|---:|---:|")
    for count in map(int, asked.count.split(",")):
        site, out = asked.dir / f"site-{count}", asked.dir / "out"
        if not site.exists():
            bench = max(glob.glob(f"{ROOT}/target/release/deps/pictures-*[!.d]"), key=os.path.getmtime)
            subprocess.run([bench, "site", site, str(count)], check=True, stdout=subprocess.DEVNULL)
        pictures = sorted((site / "content/pages").glob("*.jpg"))
        results, files = {}, {}
        for _ in range(asked.rounds):
            result, files["guong"] = guong(site, out)
            results.setdefault("guong", []).append(result)
            results.setdefault("guong again", []).append(
                run([ROOT / "target/release/guong", "--root", site, "build", "--out", out]))
            files["guong again"] = files["guong"]
            for name, other in others.items():
                shutil.rmtree(asked.dir / "other", ignore_errors=True)
                (asked.dir / "other").mkdir()
                results.setdefault(name, []).append(other(pictures, asked.dir / "other"))
                files[name] = len(list((asked.dir / "other").iterdir()))
        for name, rounds in results.items():
            wall, peak, cpu = (statistics.median(column) for column in zip(*rounds))
            print(f"| {count} | {name} | {wall:.1f} | {count / wall:.1f} | {cpu:.1f} | {peak:.0f} | {files[name]} |")


if __name__ == "__main__":
    main()
