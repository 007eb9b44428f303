import { routineTimeline, type Answer, type MayBegin, type Routine, type RoutinePlan, type ScreeningOutcome, type TimelineOptions } from "@kneadwork/bundle";
import type { Content } from "./content.js";
import { h, list, type Child } from "./elements.js";
import { outcomeView, ScreeningView } from "./screening-view.js";

/** How somebody wants to do a routine; kept while the page is open. */
export interface Settings {
  transitionSeconds: number;
  longTimes: boolean;
  withOptional: boolean;
}

const TRANSITIONS = [0, 5, 10, 20, 30];

/** A routine before it is done: what it is, its screening, what follows, and a way to begin where there is one. */
export class RoutineView {
  readonly element: HTMLElement;
  readonly #content: Content;
  readonly #routine: Routine;
  readonly #settings: Settings;
  readonly #begin: (plan: RoutinePlan) => void;
  readonly #follows = h("section", { class: "follows", hidden: true });
  #doctorAgreed = false;

  constructor(content: Content, routine: Routine, answers: Record<string, Answer | undefined>, settings: Settings, begin: (plan: RoutinePlan) => void) {
    this.#content = content;
    this.#routine = routine;
    this.#settings = settings;
    this.#begin = begin;
    const { words } = content;
    this.element = h("div", {},
      h("h1", { tabindex: -1 }, content.text(routine.title)),
      routine.summary !== undefined && h("p", {}, content.text(routine.summary)),
      routine.total !== null && h("p", { class: "soft" }, words.duration(routine.total.min, routine.total.max)),
      content.frequency(routine),
      content.disclaimer(),
      h("h2", {}, words.contents), this.#contents(),
      routine.equipment.length > 0 && [h("h2", {}, words.equipment), content.equipment(routine)],
      content.safety(routine.safety),
      h("h2", {}, words.screening),
      new ScreeningView(content, routine, answers, outcome => this.#show(outcome)).element,
      this.#follows);
  }

  #contents(): Child {
    const { words } = this.#content;
    return h("ol", { class: "timeline" }, this.#routine.timeline.map(entry => h("li", {},
      entry.kind === "rest" ? words.rest : h("a", { href: `#/technique/${entry.technique}` }, this.#content.text(this.#content.title(entry.technique))),
      h("span", { class: "soft" }, ` ${[entry.kind === "technique" && entry.side !== undefined ? words.side[entry.side] : "",
        words.duration(entry.length.min, entry.length.max), entry.optional ? words.optional : ""].filter(part => part !== "").join(", ")}`))));
  }

  #show(outcome: ScreeningOutcome | undefined): void {
    this.#doctorAgreed = false;
    this.#follows.hidden = outcome === undefined;
    this.#follows.replaceChildren();
    if (outcome !== undefined) {
      this.#draw(outcome);
      this.#follows.querySelector("h2")?.focus();
    }
  }

  #draw(outcome: ScreeningOutcome): void {
    const box = h("div", {}, outcomeView(this.#content, outcome, this.#doctorAgreed));
    this.#follows.replaceChildren(box);
    if (outcome.outcome === "begin" || outcome.outcome === "adapt" || outcome.outcome === "ask-doctor") {
      box.append(h("div", {}, this.#asksDoctor(outcome), this.#beginning(outcome)));
    }
  }

  #asksDoctor(outcome: MayBegin): Child {
    const asks = outcome.outcome === "ask-doctor" || (outcome.outcome === "adapt" && outcome.changes.some(({ action }) => action === "ask-doctor"));
    return asks && h("label", { class: "choice" }, h("input", { type: "checkbox", id: "doctor", checked: this.#doctorAgreed, change: event => {
      this.#doctorAgreed = (event.target as HTMLInputElement).checked;
      this.#draw(outcome);
      document.getElementById("doctor")?.focus();
    } }), this.#content.words.doctorAgreed);
  }

  #beginning(outcome: MayBegin): Child {
    if (outcome.outcome === "ask-doctor" && !this.#doctorAgreed) {
      return undefined;
    }
    const { words } = this.#content;
    if (this.#routine.timeline.length === 0) {
      return h("p", {}, words.noTimes);
    }
    return [h("fieldset", { class: "settings" }, h("legend", {}, words.settings), this.#transition(),
      this.#check(words.longTimes, "longTimes"), this.#routine.timeline.some(({ optional }) => optional) && this.#check(words.withOptional, "withOptional")),
      h("p", {}, h("button", { type: "button", class: "main-button", id: "begin", click: () => this.#begin(this.#plan(outcome)) }, words.start))];
  }

  #plan(outcome: MayBegin): RoutinePlan {
    const options: TimelineOptions = { doctorAgreed: this.#doctorAgreed, transitionSeconds: this.#settings.transitionSeconds,
      pace: this.#settings.longTimes ? "longest" : "shortest", withOptional: this.#settings.withOptional };
    return routineTimeline(this.#routine, outcome, options);
  }

  #transition(): HTMLElement {
    const { words } = this.#content;
    return h("label", { class: "setting" }, words.getReadyTime, h("select", { id: "transition", change: event => {
      this.#settings.transitionSeconds = Number((event.target as HTMLSelectElement).value);
    } }, TRANSITIONS.map(seconds => h("option", { value: seconds, selected: seconds === this.#settings.transitionSeconds }, words.seconds(seconds)))));
  }

  #check(label: string, name: "longTimes" | "withOptional"): HTMLElement {
    return h("label", { class: "choice" }, h("input", { type: "checkbox", checked: this.#settings[name], change: event => {
      this.#settings[name] = (event.target as HTMLInputElement).checked;
    } }), label);
  }
}

/** The routines of a library, to choose from. */
export function routineList(content: Content): Child {
  return list(content.bundle.routines.map(routine => [
    h("a", { href: `#/routine/${routine.id}` }, content.text(routine.title)),
    routine.total !== null && h("span", { class: "soft" }, ` ${content.words.minutes(routine.total.max)}`),
    routine.goal !== undefined && h("p", {}, content.text(routine.goal)),
  ]), "cards");
}
