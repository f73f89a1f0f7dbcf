#!/usr/bin/env python3
"""guong beside its peers on the same profiles, in interleaved rounds; run.sh starts it."""
import argparse, http.client, math, os, re, shlex, shutil, signal, socket, statistics, subprocess, sys, time

HERE = os.path.dirname(os.path.abspath(__file__))
PEERS = os.environ.get("PEERS", "/tmp/peers")
GUONG, FLOOR = (os.path.abspath(os.environ[name]) for name in ("GUONG", "FLOOR"))
HUGO = os.environ.get("HUGO", f"{PEERS}/hugo-bin")
BLADES = os.environ.get("BLADES", f"{PEERS}/blades/bin/blades")
MODULES = f"{PEERS}/ele/node_modules"
ELEVENTY = f"{MODULES}/@11ty/eleventy/cmd.cjs"
TODAY = "2026-01-31"
BUILD = [GUONG, "build", "--root", "{src}", "--out", "{out}", "--today", TODAY, "--jobs", "2", "--quiet"]
# What must be there, and the command, which runs in the project's folder.
KNOWN = {
    "hugo": (HUGO, [HUGO, "--quiet", "-d", "{out}"]),
    "blades": (BLADES, [BLADES, "all"]),
    "eleventy": (ELEVENTY, ["node", "--max-old-space-size=16000", ELEVENTY, "--config=eleventy.config.cjs",
                            "--output={out}", "--quiet"]),
}
PROFILE = re.compile(r"-\d{6}(/index)?\.html$")


def fail(why):
    sys.exit(f"error: {why}")


class Run:
    """One whole process, as the kernel accounts it."""

    def __init__(self, argv, cwd, log):
        out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        start = time.perf_counter()
        child = subprocess.Popen(argv, cwd=cwd, stdin=subprocess.DEVNULL, stdout=out, stderr=out)
        _, status, usage = os.wait4(child.pid, 0)
        self.wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        os.close(out)
        self.cpu, self.mib = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
        if child.returncode:
            fail(f"{argv[0]} ended with {child.returncode}, see {log}")


class Floor:
    """The floor's own account: seconds of wall and processor."""

    def __init__(self, src, built, out):
        words = subprocess.run([FLOOR, "--floor", src, built, out], capture_output=True, text=True, check=True).stdout.split()
        self.wall, self.cpu, self.mib = float(words[0]), float(words[1]), math.nan


class Aside:
    """Takes earlier outputs out of the way: deleting them would slow the next builder down (see the README)."""

    def __init__(self, folder):
        self.folder, self.count = folder, 0
        os.makedirs(folder)

    def __call__(self, path):
        if os.path.lexists(path):
            self.count += 1
            os.rename(path, f"{self.folder}/{self.count}")


def sources(n, builders):
    corpus = f"{PEERS}/c{n}"
    missing = [b for b in builders if not os.path.isdir(f"{corpus}/{b}")]
    if missing:
        subprocess.run([sys.executable, f"{HERE}/gen.py", str(n), corpus, "--for", ",".join(missing)], check=True, stdout=sys.stderr)
    if "eleventy" in builders and not os.path.lexists(f"{corpus}/eleventy/node_modules"):
        os.symlink(MODULES, f"{corpus}/eleventy/node_modules")
    return corpus


def size(out):
    """Files, bytes and profile pages of an output, without the builder's own notes."""
    files = total = profiles = 0
    for root, _, names in os.walk(out):
        for name in names:
            if name.startswith(".guong"):
                continue
            path = os.path.join(root, name)
            files, total = files + 1, total + os.lstat(path).st_size
            profiles += bool(PROFILE.search(path))
    return files, total, profiles


class Edit:
    """One profile's title and story, changed once more each time."""

    def __init__(self, src, place=-1):
        year = f"{src}/content/profiles/2024"
        name = sorted(os.listdir(year))[place]
        self.path, self.address = f"{year}/{name}", f"/2024/{name[:-3]}/"
        self.text, self.count = open(self.path, encoding="utf-8").read(), 0
        day = re.search(r"introduced = 2024-(\d\d)", self.text)
        self.quarter = f"/2024/quy-{(int(day[1]) + 2) // 3}/"

    def __call__(self, age=0.0):
        self.count += 1
        self.mark = f"bản {self.count}"
        text = re.sub(r'^title = "([^"]*)"', lambda m: f'title = "{m[1]}, {self.mark}"', self.text, count=1, flags=re.M)
        with open(self.path + ".new", "w", encoding="utf-8") as out:
            out.write(text + f"\nCâu chuyện được sửa, {self.mark}.\n")
        if age:
            then = time.time() - age
            os.utime(self.path + ".new", (then, then))
        os.replace(self.path + ".new", self.path)


class Builder:
    def __init__(self, name, src, work, argv, cold=True, edit=None):
        self.name, self.src, self.home, self.cold, self.edit = name, src, f"{work}/{name.replace(' ', '-')}", cold, edit
        self.out = f"{src}/public" if name == "blades" else f"{self.home}/public"
        self.log = f"{work}/{name.replace(' ', '-')}.log"
        self.argv = [word.replace("{src}", src).replace("{out}", self.out) for word in argv]
        self.runs = []

    def prepare(self, aside):
        if self.cold:
            aside(self.home)
            # What a build leaves beside its sources would make the next one a second build.
            for left in ("public", ".guong", ".blades", ".lastbuild", ".hugo_build.lock"):
                aside(f"{self.src}/{left}")
        os.makedirs(self.home, exist_ok=True)
        if self.edit:
            self.edit(age=10.0)
        os.sync()

    def run(self, aside):
        self.prepare(aside)
        return Run(self.argv, self.src, self.log)

    def guong(self):
        return self.argv[0] == GUONG

    def check(self, n):
        """An output that lacks profiles measures something else."""
        got = size(self.out)
        if got[2] < n:
            fail(f"{self.name}: {got[2]} of {n} profile pages in {self.out}")
        if self.guong():
            if os.path.getsize(self.log):  # --quiet leaves findings, notes included, and nothing else
                fail(f"{self.name}: findings, see {self.log}")
        if self.edit:
            for page in (self.edit.address, self.edit.quarter):
                if self.edit.mark not in open(f"{self.out}{page}index.html", encoding="utf-8").read():
                    fail(f"{self.name}: the edit is not in {self.out}{page}")
        return got


def copy(src, to):
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(src, to, ignore=shutil.ignore_patterns(".guong", "public"))
    return to


def measure(n, a):
    builders = []
    for name in a.peers.split(","):
        if name and os.path.exists(KNOWN[name][0]):
            builders.append(name)
        elif name:
            print(f"{name} is not installed and is left out", file=sys.stderr)
    corpus, work = sources(n, ["guong", *builders]), f"{PEERS}/out{n}-{os.getpid()}"
    os.makedirs(work)
    src = f"{corpus}/guong"
    rows = [Builder("guong", src, work, BUILD)]
    rows += [Builder(name, f"{corpus}/{name}", work, KNOWN[name][1]) for name in builders]
    if a.other:
        rows.append(Builder("with", copy(src, f"{work}/src-with"), work, shlex.split(a.other)))
    again = copy(src, f"{work}/src-again")
    edited = copy(src, f"{work}/src-edited")
    rows.append(Builder("guong again", again, work, BUILD, cold=False))
    rows.append(Builder("guong edited", edited, work, BUILD, cold=False, edit=Edit(edited)))
    time.sleep(2.1)  # A file written a moment ago is read again; these are to count as settled.
    aside, floors, sizes = Aside(f"{work}/aside"), [], {}
    for round in range(a.rounds + 1):
        shift = round % len(rows)
        for row in rows[shift:] + rows[:shift]:
            run = row.run(aside)
            sizes[row.name] = row.check(n)
            if round:
                row.runs.append(run)
        aside(f"{work}/floor")
        os.sync()
        floors.append(Floor(src, rows[0].out, f"{work}/floor"))
        print(f"{n}, round {round}: " + ", ".join(f"{r.name} {r.runs[-1].wall:.2f}" for r in rows if r.runs)
              + f", floor {floors[-1].wall:.2f}", file=sys.stderr)
    table(n, rows, floors[1:], sizes)
    if a.serve:
        serve(n, copy(src, f"{work}/src-serve"), a.rounds)
    return [work, *(f"{corpus}/{left}" for left in ("blades/public", "guong/.guong"))]


def median(runs, key):
    return statistics.median(getattr(run, key) for run in runs)


def table(n, rows, floors, sizes):
    walls = {row.name: median(row.runs, "wall") for row in rows}
    floor = median(floors, "wall")
    against = [("floor", floor), ("blades", walls.get("blades")), ("Hugo", walls.get("hugo"))]
    times = lambda wall: " | ".join(f"{wall / base:.2f}" if base else "–" for _, base in against)
    print(f"\n{n} profiles, {len(floors)} rounds\n")
    print("| builder | wall s | min–max | CPU s | peak MiB | files | MB | × floor | × blades | × Hugo |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|")
    for name, runs in [("floor", floors), *((row.name, row.runs) for row in rows)]:
        files, total, _ = sizes["guong" if name == "floor" else name]
        wall, low, high = median(runs, "wall"), min(r.wall for r in runs), max(r.wall for r in runs)
        peak = "–" if name == "floor" else f"{median(runs, 'mib'):.0f}"
        print(f"| {name} | {wall:.3f} | {low:.3f}–{high:.3f} | {median(runs, 'cpu'):.2f} | {peak} | {files:,} | {total / 1e6:.1f} | {times(wall)} |")
    sys.stdout.flush()


class Client:
    """Asks over one connection, and opens another only when that one is closed."""

    def __init__(self, port):
        self.port, self.connection = port, None

    def get(self, path):
        for fresh in (False, True):
            if self.connection is None or fresh:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
            try:
                self.connection.request("GET", path)
                answer = self.connection.getresponse()
                return answer.status, answer.read().decode("utf-8", "replace")
            except (http.client.HTTPException, OSError):
                self.connection.close()
        return 0, ""

    def until(self, what, limit=120.0):
        end = time.perf_counter() + limit
        while not what():
            if time.perf_counter() > end:
                fail("the server does not answer")
            time.sleep(0.001)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def peak_of(pid):
    with open(f"/proc/{pid}/status") as status:
        return int(re.search(r"VmHWM:\s+(\d+)", status.read())[1]) / 1024


def serve(n, src, rounds):
    """From the command to the home page; from saving a profile to its page and its quarter's, both with the change."""
    if subprocess.run([GUONG, "serve", "--help"], capture_output=True).returncode:
        print("\nserve: this guong has no such command; not measured")
        return
    starts, edits, peaks = [], [], []
    for _ in range(rounds):
        port = free_port()
        begin = time.perf_counter()
        server = subprocess.Popen([GUONG, "serve", "--root", src, "--port", str(port), "--today", TODAY],
                                  stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            client = Client(port)
            client.until(lambda: client.get("/")[0] == 200 or (server.poll() is not None and fail("the server has ended")))
            starts.append(time.perf_counter() - begin)
            edit = Edit(src)
            for _ in range(5):
                time.sleep(0.5)
                edit()
                begin = time.perf_counter()
                for page in (edit.address, edit.quarter):
                    client.until(lambda: edit.mark in client.get(page)[1])
                edits.append(time.perf_counter() - begin)
            with open(edit.path, "w", encoding="utf-8") as out:
                out.write(edit.text)
            peaks.append(peak_of(server.pid))
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait()
    print(f"\n{n} profiles, guong serve, {len(starts)} starts, {len(edits)} edits\n")
    print("| | median s | min–max |\n|---|---:|---:|")
    for name, values in (("start to the home page", starts), ("save to both pages", edits)):
        print(f"| {name} | {statistics.median(values):.3f} | {min(values):.3f}–{max(values):.3f} |")
    print(f"\nPeak {statistics.median(peaks):.0f} MiB.")


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("n", type=int, nargs="+")
    ap.add_argument("--rounds", type=int, default=5)
    ap.add_argument("--peers", default="hugo,blades,eleventy")
    ap.add_argument("--with", dest="other", metavar="COMMAND")
    ap.add_argument("--serve", action="store_true")
    ap.add_argument("--keep", action="store_true")
    a = ap.parse_args()
    left = [folder for n in a.n for folder in measure(n, a)]
    # Only now: files are made more slowly for minutes after many were deleted.
    for folder in left if not a.keep else ():
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
