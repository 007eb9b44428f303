"""What is measured inside a process: stages, hot pieces beside the limits on the same bytes, memory, and the editor."""
import json, os, re, statistics, subprocess, tempfile

from programs import CHECKOUT, CLASSES, EDITOR, HERE, JMH, distribution, measured
from rows import Failed

LATENCY = re.compile(r"(.+?)\s+p50\s+([\d.]+) ms\s+p95\s+([\d.]+) ms")


RECORDING = HERE / "typing-session.txt"


def java(home, path, *arguments, heap="4g"):
    command = [f"{home}/bin/java", f"-Xmx{heap}", "-Dguice_bytecode_gen_option=DISABLED", f"-Dkneadwork.checkout={CHECKOUT}", "-cp",
               os.pathsep.join([f"{distribution()}/lib/*", *map(str, path)]), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        said = "ran out of memory" if "OutOfMemoryError" in done.stderr else (done.stderr.strip().splitlines() or ["it said nothing"])[-1][:300]
        program = next(str(argument) for argument in arguments if str(argument).startswith("org."))
        raise Failed(f"{program.rsplit('.', 1)[-1]}: {said}")
    return done


def stages(home, library, work, warm):
    """Processor milliseconds of each stage, in one process."""
    done = java(home, [CLASSES], "org.kneadwork.scale.StageTimes", library, work / "stage-out", warm)
    return json.loads(done.stdout.strip().splitlines()[-1])


def hot_pieces(home, library, quick):
    """Milliseconds for each piece by JMH, the medians of its iterations."""
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        rounds = ["-wi", "3", "-i", "3"] if quick else []
        done = java(home, [CLASSES, JMH.read_text().strip()], "org.openjdk.jmh.Main", "HotPieces", "-p", f"library={library}", "-rf", "json",
                    "-rff", file.name, *rounds)
        measured = json.loads(file.read() or b"[]")
    return {row["benchmark"].rsplit(".", 1)[-1]: statistics.median(row["primaryMetric"]["rawData"][0]) for row in measured}


def live_memory(home, small, library):
    done = java(home, [CLASSES], "org.kneadwork.scale.LiveMemory", small, library)
    return json.loads(done.stdout)


def least_heap(library, heaps, env):
    """The smallest heap in MB of those given in which a check of everything ends well; 0 where none suffices."""
    return next((megabytes for megabytes in heaps if fits(library, megabytes, env)), 0)


def fits(library, megabytes, env):
    """Whether a check of everything ends well in so much heap. One that does little but tidy up does not."""
    command = [distribution() / "bin/kneadwork", "check", library, "--no-cache"]
    return "failed" not in measured(command, {**env, "KNEADWORK_JAVA_OPTS": f"-Xmx{megabytes}m"}, 5)


def editor(home, techniques, files, rounds):
    """Milliseconds at the client of the language server: the median and what 95 of 100 stay within."""
    done = java(home, [EDITOR], f"-Dkneadwork.rounds={rounds}", "org.kneadwork.dsl.ide.tests.LatencyBenchmark", techniques, files)
    return {found[1]: {"p50": float(found[2]), "p95": float(found[3])} for found in map(LATENCY.match, done.stdout.splitlines()) if found}


def session(home, techniques, work):
    """What one waits for at the client while the recorded session is played in a server of its own."""
    done = java(home, [CLASSES], f"-Dkneadwork.distribution={distribution()}", "org.kneadwork.scale.typing.RecordedSession",
                work / f"session-{techniques}", techniques, RECORDING)
    return json.loads(done.stdout.strip().splitlines()[-1])
