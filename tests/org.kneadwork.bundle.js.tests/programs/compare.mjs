// Has the package answer what the engine has answered, and prints where they differ.
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { parseBundle, questionKey, routineTimeline, screenRoutine } from "@kneadwork/bundle";

const MOST_TO_SHOW = 3;
const differences = [];
const outcomes = {};
let cases = 0;
let timelines = 0;

function inTheEnginesWords(screening) {
  switch (screening.outcome) {
    case "unanswered":
      return { ...screening, questions: screening.questions.map(questionKey) };
    case "adapt":
    case "ask-doctor":
      return { ...screening, changes: screening.changes.map(({ items, ...change }) => change) };
    default:
      return screening;
  }
}

function differ(what, one, expected, found) {
  if (!isDeepStrictEqual(found, expected) && differences.length < MOST_TO_SHOW) {
    differences.push({ what, routine: one.routine, answers: one.answers, expected, found });
  }
}

function compareTimeline(one, routine, screening) {
  timelines++;
  const { entries, totals } = routineTimeline(routine, screening, one);
  const done = entries.filter(({ kind }) => kind === "technique")
    .map(({ technique, side, length }) => `${technique}${side === undefined ? "" : ` ${side}`} ${length.min}-${length.max}`);
  differ("timeline", one, one.done, done);
  if (one.total !== undefined) {
    differ("total", one, one.total, totals.range);
    differ("rests", one, one.rests, entries.filter(({ kind }) => kind === "rest").length);
  }
}

for (const { bundle: file, cases: all } of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  const bundle = parseBundle(readFileSync(file, "utf8"), { acceptDraft: true });
  for (const one of all) {
    const routine = bundle.routines.find(({ id }) => id === one.routine);
    const screening = screenRoutine(bundle, routine, one.answers);
    cases++;
    outcomes[screening.outcome] = (outcomes[screening.outcome] ?? 0) + 1;
    differ("screening", one, one.expected, inTheEnginesWords(screening));
    if (one.done !== undefined && ["begin", "adapt", "ask-doctor"].includes(screening.outcome)) {
      compareTimeline(one, routine, screening);
    }
  }
}
console.log(JSON.stringify({ cases, timelines, outcomes, differences }));
