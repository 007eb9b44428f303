"""The programs that are compared: how they are built, started and measured."""
import os, pathlib, shlex, shutil, signal, subprocess, sys, tempfile, threading, time

HERE = pathlib.Path(__file__).resolve().parent
CHECKOUT = HERE.parent.parent
PEERS = HERE / "peers"
MODULES = "tests/org.kneadwork.scale.tests,tests/org.kneadwork.dsl.ide.tests"
CLASSES = CHECKOUT / "tests/org.kneadwork.scale.tests/target/test-classes"
EDITOR = CHECKOUT / "tests/org.kneadwork.dsl.ide.tests/target/test-classes"
JMH = CHECKOUT / "tests/org.kneadwork.scale.tests/target/jmh-class-path.txt"
# Node.js gives a program a share of the machine's memory only: let no peer fail for that.
NODE = ["node", "--max-old-space-size=8192"]

CHECK, AGAIN, WORK, HAND = "kneadwork check, all rules", "the same, nothing changed", "kneadwork, the peers' work", "by hand, into records"
LANGIUM, SUSHI, INK, COOKLANG = "Langium, basic checks, JSON", "SUSHI", "inkjs", "cooklang-ts, parses only"


def distribution():
    found = sorted((CHECKOUT / "releng/org.kneadwork.distribution/target").glob("kneadwork-*/kneadwork-*"))
    return found[0] if found else None


def build():
    if not distribution() or not all(part.exists() for part in (CLASSES, EDITOR, JMH)):
        print("Building the command line and what measures it …", file=sys.stderr)
        subprocess.run(["./mvnw", "-q", "-B", "-DskipTests", "package", "-pl", MODULES, "-am"], cwd=CHECKOUT, check=True)
    if not distribution() or not all(part.exists() for part in (CLASSES, EDITOR, JMH)):
        sys.exit("The build did not make all that is measured.")


def java():
    script = f'. "{distribution()}/bin/find-java.sh"; find_java java'
    home = subprocess.run(["sh", "-c", script], capture_output=True, text=True).stdout.strip()
    if not home:
        sys.exit("No Java of version 21 or newer was found.")
    return home


def peers():
    if not shutil.which("node") or not shutil.which("npm"):
        print("Without the peers: there is no Node.js with npm.", file=sys.stderr)
        return False
    for command in (["npm", "ci", "--no-audit", "--no-fund"], ["npm", "run", "-s", "prepare-peers"]):
        done = subprocess.run(command, cwd=PEERS, capture_output=True, text=True)
        if done.returncode:
            print("Without the peers: " + " ".join(command) + " failed.\n" + done.stderr[-2000:], file=sys.stderr)
            return False
    return True


def sushi(library, work):
    """Beside its command what it runs in: without a network, and without npm, which it would ask for a newer version of itself."""
    project = work / f"sushi-{library.name}"
    subprocess.run(["node", "sushi.mjs", "project", str(library), str(project)], cwd=PEERS, check=True)
    nothing = work / "nothing"
    nothing.mkdir(exist_ok=True)
    closed = "http://127.0.0.1:9"
    around = {"HOME": str(PEERS / "build/home"), "FPL_REGISTRY": closed, "HTTPS_PROXY": closed, "PATH": str(nothing)}
    return ["env", *(f"{name}={value}" for name, value in around.items()), shutil.which("node"), *NODE[1:], str(PEERS / "node_modules/fsh-sushi/dist/app.js"),
            "build", str(project)]


def measured(command, env, minutes):
    """Wall and processor seconds, and the most memory in MB, of one process and what it starts; or why there are none."""
    with tempfile.TemporaryFile() as nowhere:
        begin = time.perf_counter()
        process = subprocess.Popen(command, stdout=nowhere, stderr=nowhere, env=env, start_new_session=True)
        late = threading.Event()

        def stop():
            late.set()
            os.killpg(process.pid, signal.SIGKILL)

        timer = threading.Timer(minutes * 60, stop)
        timer.start()
        try:
            _, status, used = os.wait4(process.pid, 0)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
        finally:
            timer.cancel()
        wall = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if late.is_set():
            return {"failed": f"did not finish in {minutes} min", "more than": minutes * 60}
        if process.returncode not in (0, 1):
            nowhere.seek(0)
            said = nowhere.read().decode(errors="replace")
            memory = "heap out of memory" in said or "OutOfMemoryError" in said
            lines = [line for line in said.splitlines() if line.strip()]
            return {"failed": "ran out of memory" if memory else f"ended with {process.returncode}: {(lines or [''])[-1].strip()[:200]}"}
    memory = used.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return {"wall": wall, "cpu": used.ru_utime + used.ru_stime, "mb": memory}


# Works for a second and prints what share of it a processor was there.
SHARE = "import time\nbegin, used = time.perf_counter(), time.process_time()\nwhile time.perf_counter() - begin < 1: pass\nprint(time.process_time() - used)"


def share():
    """What share of its processors the machine has left for us: less than all where others are at work."""
    with_all = [subprocess.Popen([sys.executable, "-c", SHARE], stdout=subprocess.PIPE, text=True) for _ in range(os.cpu_count())]
    return min(float(process.communicate()[0]) for process in with_all)


def prepared(home, main, *arguments):
    """Runs a class of ours as the launcher runs the command line: with the cache for start-up and for short runs."""
    bin_ = distribution() / "bin"
    tuning = "-Djdk.reflect.useNativeAccessorOnly=true -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
    script = (f'. "{bin_}/find-java.sh"; . "{bin_}/quick-start.sh"; quick_start "{home}" "{bin_.parent}" "{tuning}"; exec "{home}/bin/java" {tuning} '
              f'${{quick_options:+"$quick_options"}} -Xlog:disable -Dguice_bytecode_gen_option=DISABLED -cp "$quick_class_path:{CLASSES}" '
              + shlex.join([main, *map(str, arguments)]))
    return ["sh", "-c", script]


def programs_for(library, work, home, with_peers):
    kneadwork = str(distribution() / "bin/kneadwork")
    jackson = next((distribution() / "lib").glob("jackson-core-*.jar"))
    programs = {CHECK: [kneadwork, "check", str(library), "--no-cache"],
                AGAIN: [kneadwork, "check", str(library)],
                WORK: prepared(home, "org.kneadwork.scale.PeersWork", library, work / "work.json"),
                HAND: [f"{home}/bin/java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", f"{jackson}{os.pathsep}{CLASSES}",
                       "org.kneadwork.scale.HandParser", str(library), str(work / "hand.json")]}
    if with_peers:
        programs |= {LANGIUM: [*NODE, str(PEERS / "build/langium/check.mjs"), str(library), str(work / "langium.json")],
                     INK: [*NODE, str(PEERS / "build/ink.mjs"), str(library), str(work / "ink.json")],
                     COOKLANG: [*NODE, str(PEERS / "build/cooklang.mjs"), str(library)],
                     SUSHI: sushi(library, work)}
    return programs
