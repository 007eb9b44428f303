"""The goals, each with what was measured for it."""
from programs import AGAIN, CHECK, HAND, LANGIUM, SUSHI, WORK

SHORTHAND = "SUSHI without three packages that it loads by itself"
PEERS_WORK = "load, link, basic checks and plain JSON"


# The share of its processors that a machine has left which does nothing else: one other program at work leaves half of one. Where others are at
# work, the clock tells of that too, and processor time is compared.
QUIET = 0.8


class Results:
    """Ratios of what was measured; None where it was not."""

    def __init__(self, results):
        self.programs, self.stages, self.pieces = results["sizes"], results["stages"], results["pieces"]
        self.memory, self.editor, self.session = results["memory"], results["editor"], results["session"]
        self.time, self.other_time = ("wall", "cpu") if results["share"] > QUIET else ("cpu", "wall")

    def ratio(self, size, one, other, what=None):
        row, what = self.programs.get(str(size), {}), what or self.time
        mine, theirs = row.get(one, {}).get(what), row.get(other, {})
        # What was stopped would have taken longer: the ratio is that at most.
        least = theirs.get(what, theirs.get("more than") if what == "wall" else None)
        return mine / least if mine and least else None

    def noted(self, size, one, other, note):
        """The note, with the ratio by the other kind of time."""
        if "more than" in self.programs.get(str(size), {}).get(other, {}):
            note = f"at most: {other} was stopped; {note}"
        ratio = self.ratio(size, one, other, self.other_time)
        names = {"wall": "by the clock", "cpu": "by processor time"}
        return note if ratio is None else f"{names[self.time]}; {ratio:.2f} {names[self.other_time]}; {note}"

    def growth(self, big, small):
        one, other = self.programs.get(big, {}).get(WORK), self.programs.get(small, {}).get(WORK)
        measured = one and other and "cpu" in one and "cpu" in other
        return one[self.time] / int(big.split()[0]) / (other[self.time] / int(small.split()[0])) if measured else None

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
    yield "cold check of one technique, against Langium", of.ratio(1, CHECK, LANGIUM), 1.5, False, of.noted(1, CHECK, LANGIUM, "all rules against basic checks and JSON")
    yield "cold check of one technique, against SUSHI", of.ratio(1, CHECK, SUSHI), 0.12, False, of.noted(1, CHECK, SUSHI, SHORTHAND)
    for size, goal in ((1000, 0.9), (10000, 0.4), (50000, 0.2)):
        yield f"the peers' work at {size:,}, against Langium", of.ratio(size, WORK, LANGIUM), goal, False, of.noted(size, WORK, LANGIUM, PEERS_WORK)
    yield "the peers' work at 10,000, against SUSHI", of.ratio(10000, WORK, SUSHI), 0.02, False, of.noted(10000, WORK, SUSHI, SHORTHAND)
    speed = of.piece(pieces, "limitLexerAndParser", "peersWorkInTwoThreads")
    yield "the peers' work, warm, two threads: share of the ANTLR parser's speed", speed, 0.33, True, f"{pieces:,} techniques"
    yield "the peers' work at 10,000, against a parser by hand", of.ratio(10000, WORK, HAND), 4, False, of.noted(10000, WORK, HAND, "whole processes")
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
    yield "second check with nothing changed, against the first", of.ratio(largest, AGAIN, CHECK), 0.3, False, of.noted(largest, AGAIN, CHECK, f"{largest:,} techniques")
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
