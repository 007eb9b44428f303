"""What is measured inside a process: stages, hot pieces beside the limits on the same bytes, memory, and the editor."""
import json, os, re, statistics, subprocess, sys, tempfile

from programs import CHECKOUT, CLASSES, EDITOR, JMH, distribution

LATENCY = re.compile(r"(.+?)\s+p50\s+([\d.]+) ms\s+p95\s+([\d.]+) ms")


def java(home, path, *arguments, heap="3g"):
    command = [f"{home}/bin/java", f"-Xmx{heap}", "-Dguice_bytecode_gen_option=DISABLED", f"-Dkneadwork.checkout={CHECKOUT}", "-cp",
               os.pathsep.join([f"{distribution()}/lib/*", *map(str, path)]), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True)


def stages(home, library, work, warm):
    """Processor milliseconds of each stage, in one process."""
    done = java(home, [CLASSES], "org.kneadwork.scale.StageTimes", library, work / "stage-out", warm)
    done.check_returncode()
    return json.loads(done.stdout.strip().splitlines()[-1])


def hot_pieces(home, library, quick):
    """Milliseconds for each piece by JMH, the medians of its iterations."""
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        rounds = ["-wi", "3", "-i", "3"] if quick else []
        done = java(home, [CLASSES, JMH.read_text().strip()], "org.openjdk.jmh.Main", "HotPieces", "-p", f"library={library}", "-rf", "json",
                    "-rff", file.name, *rounds)
        if done.returncode:
            sys.exit("The hot pieces could not be measured.\n" + done.stdout[-2000:] + done.stderr[-2000:])
        measured = json.loads(file.read() or b"[]")
    return {row["benchmark"].rsplit(".", 1)[-1]: statistics.median(row["primaryMetric"]["rawData"][0]) for row in measured}


def live_memory(home, small, library):
    done = java(home, [CLASSES], "org.kneadwork.scale.LiveMemory", small, library)
    done.check_returncode()
    return json.loads(done.stdout)


def fits(library, megabytes, env):
    """Whether a check of everything ends well in so much heap."""
    command = [distribution() / "bin/kneadwork", "check", library, "--no-cache"]
    done = subprocess.run(command, capture_output=True, env={**env, "KNEADWORK_JAVA_OPTS": f"-Xmx{megabytes}m"})
    return done.returncode in (0, 1)


def editor(home, techniques, files, rounds):
    """Milliseconds at the client of the language server: the median and what 95 of 100 stay within."""
    done = java(home, [EDITOR], f"-Dkneadwork.rounds={rounds}", "org.kneadwork.dsl.ide.tests.LatencyBenchmark", techniques, files)
    if done.returncode:
        sys.exit("The editor could not be measured.\n" + done.stderr[-2000:])
    return {found[1]: {"p50": float(found[2]), "p95": float(found[3])} for found in map(LATENCY.match, done.stdout.splitlines()) if found}
