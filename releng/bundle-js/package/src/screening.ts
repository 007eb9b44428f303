import type {
  Bundle, Id, ItemAction, PlainText, Routine, RoutineItem, Safety, ScreeningQuestion, TechniqueChange, Technique, Urgency,
} from "./generated/bundle.js";

/** An answer to a screening question. Not knowing counts as yes. */
export type Answer = "yes" | "no" | "unknown";

/** The answers so far, by {@link questionKey}. A question without one of the three answers is unanswered, which is never a no. */
export type Answers = Readonly<Record<string, Answer | undefined>>;

/** Where to seek help, because of a red flag. */
export interface Help {
  readonly redFlag: Id;
  readonly urgency: Urgency;
  /** Where to go and what to do; shown as it is. */
  readonly destination: PlainText;
}

/** What holds for one technique of a routine after all answers. */
export interface MergedChange {
  readonly technique: Id;
  /** The strictest action that an answer calls for. */
  readonly action: ItemAction;
  /** The numbers of the entries of the timeline that do it. Empty where the timeline is unknown. */
  readonly items: readonly number[];
  /** What the person is told; all of it is shown. */
  readonly tell: readonly PlainText[];
  /** How to do it in another way; all of them hold. */
  readonly adaptations: readonly PlainText[];
}

/** The outcomes after which something may be done: at once, in another way, or once a doctor has agreed. */
export type MayBegin =
  | { readonly outcome: "begin" }
  | {
      readonly outcome: "adapt" | "ask-doctor";
      /** What the person is told; all of it is shown. */
      readonly tell: readonly PlainText[];
      /** How to do all of it in another way; all of them hold. */
      readonly adaptations: readonly PlainText[];
      /** What holds for single techniques, in the order of their first use. Of a technique that is shown alone: none. */
      readonly changes: readonly MergedChange[];
    };

/**
 * What follows from the answers.
 * - seek-help: the person has a red flag. Only the destinations are shown, the most urgent first.
 * - unanswered: the questions are to be answered first. A person who does not know answers unknown.
 * - stop: the person does none of it.
 * - ask-doctor: the person does not begin before a doctor has agreed; then the adaptations and changes hold.
 * - adapt: the person does it in another way. What a change says has to be asked a doctor is left out until one has agreed.
 * - begin: nothing changes.
 */
export type ScreeningOutcome =
  | { readonly outcome: "seek-help"; readonly help: readonly Help[] }
  | { readonly outcome: "unanswered"; readonly questions: readonly ScreeningQuestion[] }
  | { readonly outcome: "stop"; readonly tell: readonly PlainText[] }
  | MayBegin;

/**
 * The name under which the answer to a question is kept.
 *
 * @param question a question
 * @returns such as red-flag:chest-pain or condition:blood-clots
 */
export function questionKey(question: ScreeningQuestion): string {
  return question.kind === "red-flag" ? `red-flag:${question.redFlag}` : `condition:${question.condition}`;
}

/**
 * What follows from the answers for a routine.
 *
 * @param bundle the bundle that the routine is from
 * @param routine the routine
 * @param answers the answers so far
 * @returns what follows
 */
export function screenRoutine(bundle: Bundle, routine: Routine, answers: Answers): ScreeningOutcome {
  return screen(routine.safety, techniquesOf(bundle, routine), answers);
}

/**
 * What follows from the answers for a technique that is done alone.
 *
 * @param technique the technique
 * @param answers the answers so far
 * @returns what follows
 */
export function screenTechnique(technique: Technique, answers: Answers): ScreeningOutcome {
  return screen(technique.safety, [technique.id], answers);
}

/**
 * The techniques that a routine does, those of the routines that it includes too.
 *
 * @param bundle the bundle that the routine is from
 * @param routine the routine
 * @returns their ids, each once, in the order of their first use
 */
export function techniquesOf(bundle: Bundle, routine: Routine): readonly Id[] {
  const found = new Set<Id>();
  const open = new Set<Id>();
  const visit = (one: Routine): void => {
    if (open.has(one.id)) {
      return;
    }
    open.add(one.id);
    [...one.blocks].sort((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase)).forEach(block => items(block.items));
    open.delete(one.id);
  };
  const items = (list: readonly RoutineItem[]): void => list.forEach(item => {
    if (item.kind === "technique") {
      found.add(item.technique);
    } else if (item.kind === "routine") {
      bundle.routines.filter(({ id }) => id === item.routine).forEach(visit);
    } else if (item.kind !== "rest") {
      items(item.items);
    }
  });
  visit(routine);
  return [...found];
}

const PHASES = ["warm-up", "main", "cool-down"];
const STRICTNESS: readonly ItemAction[] = ["adapt", "ask-doctor", "leave-out"];

function screen(safety: Safety, techniques: readonly Id[], answers: Answers): ScreeningOutcome {
  const questions = safety.screening;
  const open = questions.filter(question => !isAnswered(question, answers));
  const yes = questions.filter(question => isYes(question, answers));
  const help = yes.flatMap(question => question.kind !== "red-flag" ? []
    : [{ redFlag: question.redFlag, urgency: question.yes.urgency, destination: question.yes.destination }]);
  if (help.length > 0) {
    return { outcome: "seek-help", help };
  }
  // Nobody is told to stop while a red flag, which would send them to a doctor, has not been asked about.
  if (open.some(({ kind }) => kind === "red-flag")) {
    return { outcome: "unanswered", questions: open };
  }
  const consequences = yes.map(question => question.yes);
  const changes = merged(consequences.flatMap(found => "changes" in found ? found.changes : []), techniques);
  const stop = reasonsToStop(safety, consequences, changes, techniques);
  if (stop.length > 0) {
    return { outcome: "stop", tell: distinct(stop) };
  }
  if (open.length > 0) {
    return { outcome: "unanswered", questions: open };
  }
  const other = consequences.filter(found => found.action === "ask-doctor" || found.action === "adapt");
  if (other.length === 0) {
    return { outcome: "begin" };
  }
  return {
    outcome: other.some(({ action }) => action === "ask-doctor") || everythingAsks(changes, techniques) ? "ask-doctor" : "adapt",
    tell: distinct(other.flatMap(({ tell }) => tell)),
    adaptations: distinct(other.flatMap(({ adaptations }) => adaptations)),
    changes,
  };
}

function answer(question: ScreeningQuestion, answers: Answers): Answer | undefined {
  const key = questionKey(question);
  return Object.hasOwn(answers, key) ? answers[key] : undefined;
}

function isYes(question: ScreeningQuestion, answers: Answers): boolean {
  const given = answer(question, answers);
  return given === "yes" || given === "unknown";
}

function isAnswered(question: ScreeningQuestion, answers: Answers): boolean {
  return isYes(question, answers) || answer(question, answers) === "no";
}

/** What the person is told when nothing is to be done: because an answer says so, or nothing is left, or it is forbidden. */
function reasonsToStop(safety: Safety, consequences: readonly ScreeningQuestion["yes"][], changes: readonly MergedChange[],
    techniques: readonly Id[]): readonly PlainText[] {
  const forbidden = safety.neverCombine.filter(({ occurs }) => occurs).map(({ tell }) => tell);
  const told = consequences.flatMap(found => found.action === "stop" && "tell" in found ? found.tell : []);
  const left = techniques.filter(technique => !changes.some(change =>
    change.technique === technique && change.action === "leave-out"));
  return left.length > 0 ? [...forbidden, ...told] : [...forbidden, ...told, ...changes.flatMap(({ tell }) => tell)];
}

/** Whether nothing is left that may be done without a doctor's word. */
function everythingAsks(changes: readonly MergedChange[], techniques: readonly Id[]): boolean {
  return techniques.every(technique => changes.some(change => change.technique === technique && change.action !== "adapt"));
}

function merged(changes: readonly TechniqueChange[], techniques: readonly Id[]): readonly MergedChange[] {
  return techniques.flatMap(technique => {
    const all = changes.filter(change => change.technique === technique);
    return all.length === 0 ? [] : [{
      technique,
      action: all.reduce<ItemAction>((strictest, { action }) =>
        STRICTNESS.indexOf(action) > STRICTNESS.indexOf(strictest) ? action : strictest, "adapt"),
      items: [...new Set(all.flatMap(({ items }) => items))].sort((a, b) => a - b),
      tell: distinct(all.flatMap(({ tell }) => tell)),
      adaptations: distinct(all.flatMap(({ adaptations }) => adaptations)),
    }];
  });
}

function distinct(texts: readonly PlainText[]): readonly PlainText[] {
  return [...new Set(texts)];
}
