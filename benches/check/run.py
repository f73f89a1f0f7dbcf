#!/usr/bin/env python3
"""How long `guong check` takes beside the reading of the same files. See benches/README.md.

Rounds are interleaved: every program once, then the reading, over and over. Any failure of a program fails the run.
"""
import argparse
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
READ = ["sh", "-c", "find content site.toml -type f -print0 | xargs -0 cat >/dev/null"]


def once(command, site):
    """Wall and CPU time of a command in a site's folder, in seconds."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    environment = {**os.environ, "RAYON_NUM_THREADS": "2"}
    silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run(command, cwd=site, env=environment, check=True, **silent)
    wall, after = time.monotonic() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(commands, site, rounds):
    """The times of each command, by name; one round goes before the others to warm up."""
    times = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            taken = once(command, site)
            if number:
                times[name].append(taken)
    return times


def table(profiles, times):
    reading = statistics.median(wall for wall, _ in times["reading"])
    print(f"\n| {profiles} profiles | wall, s (min–max) | CPU, s | × reading |\n|---|---:|---:|---:|")
    for name, taken in times.items():
        walls = [wall for wall, _ in taken]
        wall, cpu = statistics.median(walls), statistics.median(cpu for _, cpu in taken)
        print(f"| {name} | {wall:.3f} ({min(walls):.3f}–{max(walls):.3f}) | {cpu:.2f} | {wall / reading:.2f} |")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("profiles", nargs="*", type=int, default=[1000, 10000], help="numbers of profiles")
    options.add_argument("--rounds", type=int, default=15, help="rounds that count")
    options.add_argument("--with", dest="other", action="append", default=[], help="another guong beside it")
    options.add_argument("--dir", help="where the sites are made; the file system is part of what is measured")
    options = options.parse_args()
    subprocess.run(["cargo", "build", "--release", "--quiet", "--bin", "guong"], cwd=ROOT, check=True)
    programs = {"check": ROOT / "target/release/guong"}
    programs.update({other: pathlib.Path(other).resolve() for other in options.other})
    commands = {
        name: [program, "check", "--quiet", "--today", "2026-01-31"]
        for name, program in programs.items()
    }
    for profiles in options.profiles:
        with tempfile.TemporaryDirectory(dir=options.dir) as folder:
            made = ["--n", str(profiles), "--rounds", "1", "--dir", folder, "--keep"]
            bench = ["cargo", "bench", "--quiet", "--bench", "site", "--", *made]
            subprocess.run(bench, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
            site = next(pathlib.Path(folder).glob(f"guong-bench-*/{profiles}/site"))
            table(profiles, measure({**commands, "reading": READ}, site, options.rounds))


if __name__ == "__main__":
    sys.exit(main())
