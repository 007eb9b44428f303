import {
  questionKey, screenRoutine, type Answer, type Answers, type MergedChange, type Routine, type ScreeningOutcome, type ScreeningQuestion,
} from "@kneadwork/bundle";
import type { Content } from "./content.js";
import { h, list, type Child } from "./elements.js";

/** The questions before a routine, and what follows from the answers. */
export class ScreeningView {
  readonly element: HTMLElement;
  readonly #content: Content;
  readonly #routine: Routine;
  readonly #answers: Record<string, Answer | undefined>;
  readonly #follows: (outcome: ScreeningOutcome | undefined) => void;

  /**
   * @param answers the answers so far; further ones are kept there
   * @param follows is told what follows, as soon as anybody asks for it; nothing once an answer has changed since
   */
  constructor(content: Content, routine: Routine, answers: Record<string, Answer | undefined>,
      follows: (outcome: ScreeningOutcome | undefined) => void) {
    this.#content = content;
    this.#routine = routine;
    this.#answers = answers;
    this.#follows = follows;
    this.element = this.#draw();
  }

  #draw(): HTMLElement {
    const { words } = this.#content;
    const of = (kind: ScreeningQuestion["kind"]): ScreeningQuestion[] => this.#routine.safety.screening.filter(question => question.kind === kind);
    const part = (title: string, questions: readonly ScreeningQuestion[]): Child =>
      questions.length > 0 && [h("h3", {}, title), questions.map(question => this.#question(question))];
    return h("form", { class: "screening", novalidate: true, submit: event => { event.preventDefault(); this.#evaluate(); } },
      h("p", {}, words.screeningIntro),
      part(words.redFlags, of("red-flag")), part(words.conditions, of("condition")),
      h("p", { class: "buttons" },
        h("button", { type: "submit", class: "main-button" }, words.evaluate),
        h("button", { type: "button", click: () => this.#clear() }, words.clear)));
  }

  #question(question: ScreeningQuestion): HTMLElement {
    const { words } = this.#content;
    const key = questionKey(question);
    const choice = (answer: Answer, label: string): HTMLElement => {
      const input = h("input", { type: "radio", name: key, value: answer, checked: this.#answers[key] === answer, change: () => {
        this.#answers[key] = answer;
        this.#follows(undefined);
      } });
      return h("label", { class: "choice" }, input, label);
    };
    return h("fieldset", { id: `ask-${key}`, tabindex: -1 }, h("legend", {}, this.#content.text(question.ask)),
      h("div", { class: "choices" }, choice("yes", words.yes), choice("no", words.no), choice("unknown", words.unknown)));
  }

  #evaluate(): void {
    const answers: Answers = this.#answers;
    this.#follows(screenRoutine(this.#content.bundle, this.#routine, answers));
  }

  #clear(): void {
    Object.keys(this.#answers).forEach(key => delete this.#answers[key]);
    this.element.querySelectorAll("input").forEach(input => { input.checked = false; });
    this.#follows(undefined);
  }
}

/** What follows from the answers, in words. */
export function outcomeView(content: Content, outcome: ScreeningOutcome, doctorAgreed: boolean): Child {
  const { words } = content;
  const heading = (name: string, text: string): HTMLElement => h("h2", { tabindex: -1, class: `outcome ${name}`, id: "outcome" }, text);
  switch (outcome.outcome) {
    case "seek-help":
      return [heading("bad", words.seekHelp), outcome.help.map(({ urgency, destination }) =>
        h("p", { class: "help" }, h("strong", {}, `${words.urgency[urgency]}: `), content.text(destination)))];
    case "stop":
      return [heading("bad", words.stop), content.texts(outcome.tell)];
    case "unanswered":
      return [heading("warn", words.open(outcome.questions.length)), list(outcome.questions.map(question =>
        h("a", { href: `#ask-${questionKey(question)}`, click: event => {
          event.preventDefault();
          const asked = document.getElementById(`ask-${questionKey(question)}`);
          asked?.scrollIntoView({ block: "center" });
          asked?.querySelector("input")?.focus();
        } }, content.text(question.ask))))];
    case "begin":
      return heading("good", words.begin);
    case "adapt":
    case "ask-doctor":
      return [heading("warn", outcome.outcome === "adapt" ? words.adapt : words.askDoctor),
        content.texts(outcome.tell), content.texts(outcome.adaptations, "adaptations"), changesView(content, outcome.changes, doctorAgreed)];
  }
}

function changesView(content: Content, changes: readonly MergedChange[], doctorAgreed: boolean): Child {
  const { words } = content;
  const one = (change: MergedChange): Child => [h("strong", {}, content.text(content.title(change.technique))), content.texts([...change.tell, ...change.adaptations]
    .filter((text, index, all) => all.indexOf(text) === index))];
  const part = (title: string, found: readonly MergedChange[]): Child => found.length > 0 && [h("h3", {}, title), list(found.map(one), "changes")];
  const asked = changes.filter(({ action }) => action === "ask-doctor");
  const adapted = changes.filter(({ action }) => action === "adapt");
  return [part(words.leftOut, changes.filter(({ action }) => action === "leave-out")),
    part(words.askFirst, doctorAgreed ? [] : asked),
    part(words.inAnotherWay, doctorAgreed ? changes.filter(({ action }) => action !== "leave-out") : adapted)];
}
