import type { Bundle, Duration, Id, Routine, Safety, Technique, TechniqueChange } from "./generated/bundle.js";
import { damaged, type Problem } from "./problem.js";
import { techniquesOf } from "./screening.js";

/**
 * What a bundle contradicts itself in, where safety depends on it and no schema can tell: ids that lead nowhere, a condition
 * about which nobody is asked, and answers that would let a person do what a verdict does not allow.
 *
 * @param bundle a bundle that fits the schema
 * @returns the first contradiction; nothing if there is none
 */
export function inconsistency(bundle: Bundle): Problem | undefined {
  const known: Known = {
    conditions: ids(bundle.conditions), redFlags: ids(bundle.redFlags), routines: ids(bundle.routines),
    techniques: new Map(bundle.techniques.map(technique => [technique.id, technique])),
  };
  return first([
    ...(["techniques", "routines", "conditions", "redFlags"] as const).map(kind => () => twice(bundle[kind], `/${kind}`)),
    ...bundle.techniques.map((technique, index) => () => ofSafety(technique.safety, `/techniques/${index}/safety`, known)),
    ...bundle.routines.map((routine, index) => () => ofRoutine(bundle, routine, `/routines/${index}`, known)),
  ]);
}

interface Known {
  readonly conditions: ReadonlySet<Id>;
  readonly redFlags: ReadonlySet<Id>;
  readonly routines: ReadonlySet<Id>;
  readonly techniques: ReadonlyMap<Id, Technique>;
}

function first(checks: readonly (() => Problem | undefined)[]): Problem | undefined {
  for (const check of checks) {
    const problem = check();
    if (problem !== undefined) {
      return problem;
    }
  }
  return undefined;
}

function ids(entities: readonly { readonly id: Id }[]): ReadonlySet<Id> {
  return new Set(entities.map(({ id }) => id));
}

function twice(entities: readonly { readonly id: Id }[], path: string): Problem | undefined {
  const seen = new Set<Id>();
  return first(entities.map(({ id }, index) => () => {
    const found = seen.has(id);
    seen.add(id);
    return found ? damaged(`${path}/${index}`, `"${id}" stands in this list twice.`) : undefined;
  }));
}

function ofSafety(safety: Safety, path: string, known: Known): Problem | undefined {
  const asked = new Set<Id>();
  return first([
    ...safety.screening.map((question, index) => () => {
      const at = `${path}/screening/${index}`;
      if (question.kind === "red-flag") {
        return known.redFlags.has(question.redFlag) ? undefined : damaged(at, `There is no red flag "${question.redFlag}".`);
      }
      asked.add(question.condition);
      return known.conditions.has(question.condition) ? undefined : damaged(at, `There is no condition "${question.condition}".`);
    }),
    ...safety.verdicts.map(({ condition, verdict }, index) => () => {
      const at = `${path}/verdicts/${index}`;
      const question = safety.screening.find(one => one.kind === "condition" && one.condition === condition);
      if (question === undefined) {
        return damaged(at, `Nobody is asked about the condition "${condition}".`);
      }
      return question.yes.action === "continue" && verdict !== "allowed"
        ? damaged(at, `The verdict on "${condition}" is ${verdict}, and yet who has it could go on.`) : undefined;
    }),
  ]);
}

function ofRoutine(bundle: Bundle, routine: Routine, path: string, known: Known): Problem | undefined {
  return first([
    () => ofSafety(routine.safety, `${path}/safety`, known),
    ...routine.timeline.map((entry, index) => () => ofEntry(entry.number, entry.start, entry.length, index, path)
      ?? (entry.kind === "rest" || known.techniques.has(entry.technique) ? undefined
        : damaged(`${path}/timeline/${index}`, `There is no technique "${entry.technique}".`))),
    () => ofTechniques(bundle, routine, path, known),
    ...routine.safety.screening.map((_, index) => () => ofAnswer(bundle, routine, index, path, known)),
  ]);
}

function ofEntry(number: number, start: Duration, length: Duration, index: number, path: string): Problem | undefined {
  const at = `${path}/timeline/${index}`;
  if (number !== index + 1) {
    return damaged(at, `This should be entry ${index + 1} and is entry ${number}.`);
  }
  return start.min > start.max || length.min > length.max ? damaged(at, "The shortest time is longer than the longest.") : undefined;
}

/** Where times are known, the timeline does what the blocks say, so that nothing is screened for and other things done. */
function ofTechniques(bundle: Bundle, routine: Routine, path: string, known: Known): Problem | undefined {
  const said = techniquesOf(bundle, routine);
  const missing = said.find(technique => !known.techniques.has(technique));
  if (missing !== undefined) {
    return damaged(`${path}/blocks`, `There is no technique "${missing}".`);
  }
  const stray = routine.timeline.find(entry => entry.kind === "technique" && !said.includes(entry.technique));
  return stray === undefined || stray.kind === "rest" ? undefined
    : damaged(`${path}/timeline/${stray.number - 1}`, `The routine does not do the technique "${stray.technique}".`);
}

/** What follows from a yes is at least as strict as the verdict on each technique that the routine does. */
function ofAnswer(bundle: Bundle, routine: Routine, index: number, path: string, known: Known): Problem | undefined {
  const question = routine.safety.screening[index];
  if (question === undefined || question.kind === "red-flag" || question.yes.action === "stop") {
    return undefined;
  }
  const at = `${path}/safety/screening/${index}/yes`;
  const changes = "changes" in question.yes ? question.yes.changes : [];
  return first([
    ...changes.map((change, number) => () => ofChange(routine, change, `${at}/changes/${number}`)),
    ...techniquesOf(bundle, routine).map(id => () => {
      const verdict = known.techniques.get(id)?.safety.verdicts.find(({ condition }) => condition === question.condition)?.verdict;
      return verdict === undefined || verdict === "allowed" || changes.some(({ technique }) => technique === id) ? undefined
        : damaged(at, `With "${question.condition}" the verdict on "${id}" is ${verdict}, and yet it would be done as it is.`);
    }),
  ]);
}

function ofChange(routine: Routine, change: TechniqueChange, at: string): Problem | undefined {
  const { verdict, action, technique } = change;
  const forbidden = verdict === "avoid" || verdict === "undecided";
  if ((forbidden && action !== "leave-out") || (verdict === "ask-doctor" && action === "adapt")) {
    return damaged(at, `The verdict on "${technique}" is ${verdict}, and yet the action is ${action}.`);
  }
  const does = routine.timeline.filter(entry => entry.kind === "technique" && entry.technique === technique).map(({ number }) => number);
  return does.length === change.items.length && does.every((number, index) => number === change.items[index]) ? undefined
    : damaged(at, `The entries ${change.items.join(", ") || "(none)"} are not those that do "${technique}".`);
}
