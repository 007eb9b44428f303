"""The goals, each with what was measured for it."""
from programs import AGAIN, CHECK, HAND, LANGIUM, SUSHI, WORK

SHORTHAND = "SUSHI without three packages that it loads by itself"
PEERS_WORK = "load, link, basic checks and plain JSON"


class Results:
    """Ratios of what was measured; None where it was not."""

    def __init__(self, results):
        self.programs, self.stages, self.pieces = results["sizes"], results["stages"], results["pieces"]
        self.memory, self.editor, self.session = results["memory"], results["editor"], results["session"]

    def ratio(self, size, one, other, what="cpu"):
        row = self.programs.get(str(size), {})
        measured = all(what in row.get(name, {}) for name in (one, other))
        return row[one][what] / row[other][what] if measured else None

    def growth(self, big, small):
        one, other = self.programs.get(big, {}).get(WORK), self.programs.get(small, {}).get(WORK)
        return one["cpu"] / int(big.split()[0]) / (other["cpu"] / int(small.split()[0])) if one and other and "cpu" in one and "cpu" in other else None

    def piece(self, size, one, other):
        row = self.pieces.get(str(size))
        return row[one] / row[other] if row and one in row and other in row else None

    def rules(self, size):
        stage = self.stages.get(str(size))
        return stage["Checking"] / (stage["Reading"] + stage["Linking"]) if stage and "Reading" in stage else None

    def waiting(self, files, *names):
        row = self.editor.get(f"10000 in {files}")
        return max(row[name]["p95"] for name in names) if row and "failed" not in row else None

    def typing(self, techniques, *names):
        waits = self.session.get(str(techniques), {}).get("waits")
        return max(waits[name]["p95"] for name in names) if waits else None


def rows(results, largest):
    """Name, figure, goal, whether more is better, and a note. The figure is None where it was not measured."""
    of, pieces = Results(results), max((int(size) for size in results["pieces"]), default=0)
    small = min(largest, 10000)
    yield "cold check of one technique, against Langium", of.ratio(1, CHECK, LANGIUM), 1.5, False, "all rules against basic checks and JSON"
    yield "cold check of one technique, against SUSHI", of.ratio(1, CHECK, SUSHI), 0.12, False, SHORTHAND
    for size, goal in ((1000, 0.9), (10000, 0.4), (50000, 0.2)):
        yield f"the peers' work at {size:,}, against Langium", of.ratio(size, WORK, LANGIUM), goal, False, PEERS_WORK
    yield "the peers' work at 10,000, against SUSHI", of.ratio(10000, WORK, SUSHI), 0.02, False, SHORTHAND
    speed = of.piece(pieces, "limitLexerAndParser", "peersWorkInTwoThreads")
    yield "the peers' work, warm, two threads: share of the ANTLR parser's speed", speed, 0.33, True, f"{pieces:,} techniques"
    yield "the peers' work at 10,000, against a parser by hand", of.ratio(10000, WORK, HAND), 4, False, "whole processes"
    yield "all rules + matrix, warm, against load + link", of.rules(small), 1, False, f"{small:,} techniques"
    bundle = of.piece(pieces, "limitJsonOfBundle", "bundle")
    yield "export, share of Jackson's speed with the same events", bundle, 0.5, True, f"{pieces:,} techniques; with all that is worked out"
    yield "cost of a technique, 50,000 against 10,000", of.growth("50000", "10000"), 1.1, False, "the peers' work"
    yield "the same, 50,000 in 5,000 files", of.growth("50000 in 5000 files", "10000"), 1.1, False, "the peers' work"
    yield "memory at 10,000, against Langium", of.ratio(10000, WORK, LANGIUM, "mb"), 0.6, False, "the peers' work, most at any time"
    heap = of.memory.get("heap for 10000")
    heap_reached = None if heap is None else int(0 < heap <= 256)
    yield "10,000 in a heap of 256 MB", heap_reached, 1, True, f"1: a check of everything ends well; {heap or 'more than was tried'} MB suffice"
    kilobytes = of.memory.get("live", {})
    yield "KB live for an entity", kilobytes.get("KB"), 15, False, f"{kilobytes.get('entities', 0):,} entities with text and positions"
    yield "second check with nothing changed, against the first", of.ratio(largest, AGAIN, CHECK), 0.3, False, f"{largest:,} techniques"
    new, text = "new or renamed id → findings", "changed text → findings"
    yield "ms from a changed text to findings, 10,000 in 1,000 files, p95", of.waiting(1000, text), 30, False, "at the client"
    yield "ms from a new or renamed id to findings, p95", of.waiting(1000, new), 50, False, "at the client"
    yield "ms from a key to findings in files of 90 KB and more, p95", of.waiting(100, text, new), 60, False, "10,000 in 100 files"
    asked = [f"{what}{when}" for what in ("completion", "hover") for when in (" while everything is checked",)]
    yield "ms for completion and hover, p95", of.waiting(1000, "completion of an id", "hover"), 20, False, "at the client"
    yield "the same while everything is checked", of.waiting(1000, *asked), 20, False, "at the client"
    for size in (1000, 10000):
        of_size = f"recorded session, {size:,} techniques"
        yield f"{of_size}: ms from text or broken text to findings, p95", of.typing(size, "text", "broken"), 30, False, "at the client"
        yield f"{of_size}: ms from a new or renamed id to findings, p95", of.typing(size, "new", "rename"), 50, False, "at the client"
        yield f"{of_size}: ms for completion and hover, p95", of.typing(size, "completion", "hover"), 20, False, "at the client"
    yield "work on the workbench's own thread of more than 50 ms", None, 0, False, "is not measured here: the tests of the workbench watch it"


def show(results, largest):
    print("\nGoals")
    results["goals"] = {}
    for name, figure, goal, more, note in rows(results, largest):
        reached = figure is not None and (figure >= goal if more else figure <= goal)
        verdict = "not measured" if figure is None else "reached" if reached else "NOT REACHED"
        results["goals"][name] = {"value": figure, "goal": goal, "verdict": verdict}
        print(f"  {verdict:12} {'' if figure is None else f'{figure:.2f}':>8} {'≥' if more else '≤'} {goal:<5} {name} ({note})")
