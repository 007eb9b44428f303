import type { Duration, Id, PlainText, Phase, Routine, TimelineEntry, TimelineSide } from "./generated/bundle.js";
import type { MayBegin, MergedChange } from "./screening.js";

/**
 * Which end of a range of times is taken. shortest: the shortest time; where that is nothing, because the person goes on until
 * they feel something, the longest one, at which they stop in any case. longest: the longest time.
 */
export type Pace = "shortest" | "longest";

/** How to plan a routine. */
export interface TimelineOptions {
  /** Which end of a range of times is taken; the shortest if nothing is said. */
  readonly pace?: Pace;
  /** Whether what may be left out is done; true if nothing is said. */
  readonly withOptional?: boolean;
  /** How long it takes to get ready for another technique or the other side, in whole seconds; 0 if nothing is said. */
  readonly transitionSeconds?: number;
  /** Whether a doctor has agreed to what a doctor has to be asked about; false if nothing is said. */
  readonly doctorAgreed?: boolean;
}

/** What is done at some time of a planned routine. */
export interface PlannedEntry {
  /** transition: getting ready for the entry that follows. */
  readonly kind: "technique" | "rest" | "transition";
  /** The number of the entry of the bundle's timeline; of a transition, that of the entry that follows. */
  readonly number: number;
  /** The technique; of a transition, that of the entry that follows. Absent for a rest. */
  readonly technique?: Id;
  /** The side of the body, where it is one-sided. */
  readonly side?: TimelineSide;
  readonly phase: Phase;
  /** When it begins, in seconds from the beginning. */
  readonly start: number;
  /** How long it lasts, in seconds, at the pace that was asked for. */
  readonly seconds: number;
  /** From which to which time it may last, in seconds. */
  readonly length: Duration;
  readonly optional: boolean;
  /** What is new in comparison with what was done before: the technique, only the side, or nothing. */
  readonly changes: "technique" | "side" | "nothing";
  /** What the person is told about this technique because of their answers; all of it is shown. */
  readonly tell: readonly PlainText[];
  /** How to do it in another way because of the answers; all of them hold. */
  readonly adaptations: readonly PlainText[];
}

/** How long a planned routine lasts, in seconds. */
export interface Totals {
  readonly techniques: number;
  readonly rests: number;
  readonly transitions: number;
  readonly all: number;
  /** From which to which time it may last without transitions, what may be left out from nothing to its longest time. */
  readonly range: Duration;
}

/** A routine as one person does it. */
export interface RoutinePlan {
  readonly entries: readonly PlannedEntry[];
  readonly totals: Totals;
  /** The techniques that are left out because of the answers, in the order of the routine. */
  readonly leftOut: readonly Id[];
}

/**
 * Plans a routine as somebody does it who has been screened.
 *
 * @param routine the routine; with an empty timeline, because times are unknown, the plan is empty too
 * @param screening what followed from the answers
 * @param options how to plan it
 * @returns the plan
 * @throws TypeError when the screening does not let the person begin: that is an error of the program that asks
 */
export function routineTimeline(routine: Routine, screening: MayBegin, options: TimelineOptions = {}): RoutinePlan {
  const changes = changesOf(screening, options);
  const omitted = new Set(changes.filter(({ action }) => action !== "adapt").map(({ technique }) => technique));
  const wanted = routine.timeline.map(entry => (options.withOptional !== false || !entry.optional)
    && !(entry.kind === "technique" && omitted.has(entry.technique)));
  const kept = withoutIdleRests(routine.timeline, wanted);
  const entries = planned(kept, changes, options);
  return {
    entries,
    totals: totals(kept, entries),
    leftOut: changes.filter(({ action }) => action !== "adapt").map(({ technique }) => technique),
  };
}

/** What holds for the techniques; what a doctor has agreed to is done in the way that is stated. */
function changesOf(screening: MayBegin, options: TimelineOptions): readonly MergedChange[] {
  const outcome: string = screening.outcome;
  if (screening.outcome === "begin") {
    return [];
  }
  if (outcome !== "adapt" && outcome !== "ask-doctor") {
    throw new TypeError(`Nobody may begin whose screening says ${outcome}.`);
  }
  if (outcome === "ask-doctor" && options.doctorAgreed !== true) {
    throw new TypeError("Nobody may begin who has to ask a doctor first. Set doctorAgreed once one has agreed.");
  }
  return screening.changes.map(change => options.doctorAgreed === true && change.action === "ask-doctor"
    ? { ...change, action: "adapt" } : change);
}

/** A rest is for what was done before it: where that is left out, the rest is too, and so is one before what is left out last. */
function withoutIdleRests(timeline: readonly TimelineEntry[], wanted: readonly boolean[]): readonly TimelineEntry[] {
  const forward = idleRests(timeline.map((entry, index) => ({ entry, wanted: wanted[index] === true })));
  return idleRests([...forward].reverse()).reverse().filter(one => one.wanted).map(one => one.entry);
}

interface Wanted {
  readonly entry: TimelineEntry;
  readonly wanted: boolean;
}

function idleRests(timeline: readonly Wanted[]): Wanted[] {
  let done = false;
  let omitted = false;
  return timeline.map(one => {
    if (one.entry.kind === "technique") {
      done ||= one.wanted;
      omitted ||= !one.wanted;
      return one;
    }
    if (!one.wanted || (!done && omitted)) {
      return { ...one, wanted: false };
    }
    done = false;
    omitted = false;
    return one;
  });
}

function planned(kept: readonly TimelineEntry[], changes: readonly MergedChange[], options: TimelineOptions): readonly PlannedEntry[] {
  const transition = options.transitionSeconds ?? 0;
  const entries: PlannedEntry[] = [];
  let before: { technique?: Id; side?: TimelineSide } = {};
  let start = 0;
  const add = (entry: Omit<PlannedEntry, "start">): void => {
    entries.push({ ...entry, start });
    start += entry.seconds;
  };
  for (const entry of kept) {
    const change = entry.kind === "technique" ? changes.find(({ technique }) => technique === entry.technique) : undefined;
    const common = {
      number: entry.number, phase: entry.phase, optional: entry.optional,
      ...(entry.kind === "technique" ? { technique: entry.technique } : {}),
      ...(entry.kind === "technique" && entry.side !== undefined ? { side: entry.side } : {}),
      changes: whatChanges(entry, before), tell: change?.tell ?? [], adaptations: change?.adaptations ?? [],
    };
    if (transition > 0 && common.changes !== "nothing") {
      add({ ...common, kind: "transition", seconds: transition, length: { min: transition, max: transition } });
    }
    add({ ...common, kind: entry.kind, seconds: seconds(entry.length, options.pace ?? "shortest"), length: entry.length });
    before = entry.kind === "technique" ? common : before;
  }
  return entries;
}

function whatChanges(entry: TimelineEntry, before: { technique?: Id; side?: TimelineSide }): PlannedEntry["changes"] {
  if (entry.kind === "rest") {
    return "nothing";
  }
  if (entry.technique !== before.technique) {
    return "technique";
  }
  return entry.side === before.side ? "nothing" : "side";
}

function seconds(length: Duration, pace: Pace): number {
  return pace === "longest" || length.min === 0 ? length.max : length.min;
}

function totals(kept: readonly TimelineEntry[], entries: readonly PlannedEntry[]): Totals {
  const of = (kind: PlannedEntry["kind"]): number => sum(entries.filter(entry => entry.kind === kind).map(entry => entry.seconds));
  const [techniques, rests, transitions] = [of("technique"), of("rest"), of("transition")];
  return {
    techniques, rests, transitions, all: techniques + rests + transitions,
    range: {
      min: sum(kept.filter(({ optional }) => !optional).map(({ length }) => length.min)),
      max: sum(kept.map(({ length }) => length.max)),
    },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
