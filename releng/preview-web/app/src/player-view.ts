import type { PlannedEntry, Routine, RoutinePlan } from "@kneadwork/bundle";
import type { Content } from "./content.js";
import { h, type Child } from "./elements.js";
import { techniqueOf } from "./library.js";
import { Player } from "./player.js";
import { WakeLock } from "./wake-lock.js";

/** How often the clock is looked at, in milliseconds. */
const TICK = 250;

/** Leads somebody through a routine. */
export class PlayerView {
  readonly element: HTMLElement;
  readonly #content: Content;
  readonly #plan: RoutinePlan;
  readonly #player: Player;
  readonly #announce: (words: Child) => void;
  readonly #wakeLock = new WakeLock();
  readonly #card = h("div", { class: "card" });
  readonly #time = h("p", { class: "timer", role: "timer", id: "time" });
  readonly #progress = h("progress", { max: 1, value: 0 });
  readonly #count = h("p", { class: "soft", id: "count" });
  readonly #pause = h("button", { type: "button", class: "main-button", id: "pause", click: () => this.#toggle() });
  readonly #bar: HTMLElement;
  readonly #timer: ReturnType<typeof setInterval>;
  #shown = -1;

  /**
   * @param announce is told what a screen reader is to say
   * @param leave is called when the person ends it
   */
  constructor(content: Content, routine: Routine, plan: RoutinePlan, announce: (words: Child) => void, leave: () => void) {
    this.#content = content;
    this.#plan = plan;
    this.#announce = announce;
    this.#player = new Player(plan.entries, Date.now());
    const { words } = content;
    const button = (id: string, text: string, act: () => void): HTMLElement => h("button", { type: "button", id, click: act }, text);
    this.#bar = h("div", { class: "bar" }, this.#time, h("div", { class: "buttons" },
      button("back", words.back, () => this.#act(now => this.#player.back(now))), this.#pause,
      button("skip", words.skip, () => this.#act(now => this.#player.skip(now)))));
    this.#progress.setAttribute("aria-label", routine.title);
    this.element = h("div", { class: "player" },
      h("h1", { tabindex: -1, class: "small-title" }, content.text(routine.title)),
      this.#count, this.#progress, this.#card, this.#bar,
      routine.safety.stopRules.length > 0 && h("details", { class: "stop", open: true }, h("summary", {}, words.stopAtOnce), content.stopRules(routine.safety)),
      h("p", {}, button("end", words.end, leave)),
      h("p", { class: "soft", id: "awake", hidden: true }, words.awake));
    void this.#wakeLock.hold(held => { this.element.querySelector<HTMLElement>("#awake")!.hidden = !held; });
    this.#timer = setInterval(() => this.#act(now => this.#player.tick(now)), TICK);
    this.#draw();
  }

  /** Ends the clock and lets the screen sleep again. */
  close(): void {
    clearInterval(this.#timer);
    this.#wakeLock.release();
  }

  #toggle(): void {
    const wasRunning = this.#player.isRunning;
    this.#act(now => wasRunning ? this.#player.pause(now) : this.#player.resume(now));
    this.#announce(wasRunning ? this.#content.words.paused : this.#spoken(this.#player.entry));
  }

  #act(action: (now: number) => void): void {
    const hadSlept = this.#player.slept;
    action(Date.now());
    this.#draw();
    if (this.#player.slept && !hadSlept) {
      this.#announce(this.#content.words.slept);
    }
  }

  #draw(): void {
    const { words } = this.#content;
    const { entry, index, entries } = this.#player;
    if (index !== this.#shown) {
      this.#shown = index;
      this.#drawEntry(entry);
      this.#announce(this.#spoken(entry));
    }
    this.#pause.textContent = this.#player.isRunning ? words.pause : words.resume;
    const left = this.#player.secondsLeft;
    const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    if (entry !== undefined && this.#time.textContent !== clock) {
      this.#time.textContent = clock;
      this.#time.setAttribute("aria-label", words.left(words.time(left)));
    }
    const parts = entries.filter(({ kind }) => kind !== "transition");
    const part = entry === undefined ? parts.length : parts.findIndex(({ number }) => number === entry.number) + 1;
    this.#count.textContent = words.progress(part, parts.length);
    const before = entry === undefined ? this.#plan.totals.all : entry.start + entry.seconds - left;
    this.#progress.value = this.#plan.totals.all === 0 ? 1 : before / this.#plan.totals.all;
  }

  #drawEntry(entry: PlannedEntry | undefined): void {
    const { words } = this.#content;
    if (entry === undefined) {
      this.#bar.remove();
      this.#wakeLock.release();
      this.#card.replaceChildren(h("h2", { id: "done", tabindex: -1 }, words.done), h("p", {}, words.doneText(words.time(this.#player.secondsSpent))));
      this.#card.querySelector("h2")?.focus();
      return;
    }
    this.#card.className = `card ${entry.kind}`;
    this.#card.replaceChildren(...this.#entry(entry).filter(child => child instanceof Node) as Node[]);
  }

  #entry(entry: PlannedEntry): Child[] {
    const { words } = this.#content;
    const technique = entry.technique === undefined ? undefined : techniqueOf(this.#content.bundle, entry.technique);
    const next = this.#player.next;
    const personal = [...entry.tell, ...entry.adaptations].filter((text, index, all) => all.indexOf(text) === index);
    return [
      h("p", { class: "phase" }, entry.kind === "transition" ? words.getReady : words.phase[entry.phase]),
      h("h2", { id: "now" }, this.#content.text(this.#title(entry)), entry.side !== undefined && h("span", { class: "side" }, words.side[entry.side])),
      personal.length > 0 && h("div", { class: "personal" }, h("h3", {}, words.forYou), this.#content.texts(personal)),
      technique !== undefined && technique.tools.length > 0 && h("p", { class: "soft" }, `${words.equipment}: ${this.#content.tools(technique.tools)}`),
      technique !== undefined && this.#content.steps(technique.steps),
      h("p", { class: "next" }, next === undefined ? words.last : [`${words.next}: `, this.#content.text(this.#title(next)), this.#side(next)]),
    ];
  }

  #title(entry: PlannedEntry): string {
    return entry.technique === undefined ? this.#content.words.rest : this.#content.title(entry.technique);
  }

  #side(entry: PlannedEntry): string {
    return entry.side === undefined ? "" : `, ${this.#content.words.side[entry.side]}`;
  }

  /** What a person hears who does not look at the screen. */
  #spoken(entry: PlannedEntry | undefined): Child {
    const { words } = this.#content;
    if (entry === undefined) {
      return `${words.done}. ${words.doneText(words.time(this.#player.secondsSpent))}`;
    }
    const time = words.time(this.#player.secondsLeft);
    const title = this.#content.spoken(this.#title(entry));
    if (entry.kind === "transition") {
      return [`${words.getReady}. ${words.next}: `, title, `${this.#side(entry)}.`];
    }
    if (entry.kind === "rest") {
      return `${words.rest}, ${time}.`;
    }
    if (entry.changes === "side" && entry.side !== undefined) {
      return `${words.otherSide(words.side[entry.side])} ${time}.`;
    }
    const steps = techniqueOf(this.#content.bundle, entry.technique ?? "")?.steps ?? [];
    return [title, `${this.#side(entry)}, ${time}. `,
      [...entry.tell, ...entry.adaptations].flatMap(text => [this.#content.spoken(text), " "]), this.#content.spokenSteps(steps)];
  }
}
