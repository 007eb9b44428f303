import type { Answer, Problem, RoutinePlan } from "@kneadwork/bundle";
import { bodyView, techniqueView } from "./body-view.js";
import { Content } from "./content.js";
import { byId, h, list, type Child } from "./elements.js";
import { fetchState, keep, load, routineOf, type Answers, type Finding, type Library, type Loaded, type ServerState } from "./library.js";
import { PlayerView } from "./player-view.js";
import { routineList, RoutineView, type Settings } from "./routine-view.js";
import { wordsFor, type Words } from "./words.js";

const ANSWERS = "kneadwork-answers";
const LANGUAGE = "kneadwork-language";
/** Whatever was announced is said again only after it was gone, so a new text follows after this many milliseconds. */
const ANNOUNCEMENT = 50;

/** The page: what Kneadwork serves, at the place that the address names. */
class Preview {
  readonly #answers: Record<string, Answer | undefined> = kept(ANSWERS);
  readonly #settings: Settings = { transitionSeconds: 10, longTimes: false, withOptional: true };
  #state: ServerState = { version: -1, languages: [], findings: [] };
  #library: Library | undefined;
  #problem: Finding | undefined;
  #player: PlayerView | undefined;
  #language = sessionStorage.getItem(LANGUAGE) ?? "";
  #first = true;
  /** Counts what was asked for: an answer that comes after a later question is not shown any more. */
  #asked = 0;
  /** Whether somebody was led through what is not so any more, and has not gone on since. */
  #interrupted = false;
  #keeping: Promise<unknown> = Promise.resolve();

  async start(): Promise<void> {
    addEventListener("hashchange", () => {
      this.#interrupted = false;
      this.#draw();
    });
    addEventListener("pagehide", () => sessionStorage.setItem(ANSWERS, JSON.stringify(this.#answers)));
    await this.#refresh();
    this.#listen();
  }

  /** Follows what Kneadwork says; whenever it answers again after a silence, the state is asked for. */
  #listen(): void {
    const events = new EventSource("/events");
    events.addEventListener("message", event => {
      this.#offline(false);
      if (Number(event.data) !== this.#state.version) {
        void this.#refresh();
      }
    });
    events.addEventListener("error", () => this.#offline(true));
  }

  #offline(isOffline: boolean): void {
    byId("offline").hidden = !isOffline;
    byId("offline").textContent = isOffline ? this.#words().offline : "";
  }

  /** Whatever is shown stays until there is something else to show: people may go from page to page meanwhile. */
  async #refresh(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const answers: Answers = new Map();
      const state = await fetchState(answers);
      const language = chosen(this.#language, state.languages.map(one => one.language));
      const loaded = state.languages.length > 0 ? await load(state, language, answers) : undefined;
      if (asked === this.#asked) {
        this.#language = language;
        this.#show(state, loaded);
        this.#keeping = this.#keeping.then(() => keep(answers)).catch(() => {});
      }
    } catch {
      if (asked === this.#asked) {
        this.#offline(true);
      }
    }
  }

  #show(state: ServerState, loaded: Loaded | undefined): void {
    const before = this.#library?.bundle;
    this.#state = state;
    this.#library = loaded !== undefined && "library" in loaded ? loaded.library : undefined;
    this.#problem = loaded !== undefined && "problem" in loaded ? findingOf(loaded.problem) : undefined;
    const after = this.#library?.bundle;
    if (this.#player !== undefined && JSON.stringify(before) === JSON.stringify(after)) {
      // A file was saved as it was: whoever is led through a routine goes on.
      return;
    }
    this.#interrupted ||= this.#player !== undefined && before?.fingerprint !== after?.fingerprint;
    this.#draw();
  }

  #words(): Words {
    return wordsFor(this.#library?.bundle.language ?? this.#language);
  }

  #draw(plan?: RoutinePlan): void {
    this.#player?.close();
    this.#player = undefined;
    this.#interrupted &&= plan === undefined;
    const words = this.#words();
    document.documentElement.lang = this.#library?.bundle.language ?? words.language;
    this.#header(words);
    const main = byId("main");
    main.replaceChildren(...flat(this.#library === undefined ? this.#findings(words) : this.#page(new Content(this.#library.bundle, words), this.#library, plan)));
    document.title = `${main.querySelector("h1")?.textContent ?? words.app} – ${this.#library?.bundle.library.title ?? words.app}`;
    if (!this.#first) {
      const heading = main.querySelector<HTMLElement>("#area") ?? main.querySelector<HTMLElement>("h1");
      heading?.focus();
      heading === main.querySelector("h1") && scrollTo(0, 0);
    }
    this.#first = false;
    if (this.#interrupted) {
      main.prepend(h("p", { class: "notice strong", role: "status" }, words.changed));
    }
  }

  #header(words: Words): void {
    const { languages } = this.#state;
    byId("header").replaceChildren(...flat([
      h("a", { href: "#/", class: "home" }, this.#library?.bundle.library.title ?? words.app),
      this.#library !== undefined && h("nav", { "aria-label": words.app }, h("a", { href: "#/" }, words.routines), h("a", { href: "#/body" }, words.onTheBody)),
      languages.length > 1 && h("label", { class: "language" }, words.chooseLanguage, h("select", { id: "language", change: event => {
        this.#language = (event.target as HTMLSelectElement).value;
        sessionStorage.setItem(LANGUAGE, this.#language);
        void this.#refresh();
      } }, languages.map(({ language }) => h("option", { value: language, lang: language, selected: language === this.#language },
        wordsFor(language).languageName(language))))),
    ]));
  }

  #page(content: Content, library: Library, plan: RoutinePlan | undefined): Child {
    const [, kind, id] = location.hash.split("/").map(decoded);
    const routine = kind === "routine" && id !== undefined ? routineOf(library.bundle, id) : undefined;
    if (routine !== undefined && plan !== undefined) {
      this.#player = new PlayerView(content, routine, plan, announce, () => this.#draw());
      return this.#player.element;
    }
    if (routine !== undefined) {
      return new RoutineView(content, routine, this.#answers, this.#settings, begun => this.#draw(begun)).element;
    }
    if (kind === "body") {
      return bodyView(content, library.source, id);
    }
    const technique = kind === "technique" && id !== undefined ? techniqueView(content, id) : undefined;
    return technique ?? [h("h1", { tabindex: -1 }, content.text(library.bundle.library.title)), content.disclaimer(),
      h("h2", {}, content.words.routines), routineList(content)];
  }

  /** Instead of content that may be unsafe. */
  #findings(words: Words): Child {
    if (this.#problem !== undefined) {
      return [h("h1", { tabindex: -1 }, words.unreadable), finding(this.#problem, words)];
    }
    return this.#state.version >= 0 && [h("h1", { tabindex: -1 }, words.findings), h("p", {}, words.findingsIntro),
      list(this.#state.findings.map(found => finding(found, words)), "findings")];
  }
}

/** The language that was chosen before; else one that the browser wants; else that of the library. */
function chosen(before: string, tags: readonly string[]): string {
  return tags.includes(before) ? before
    : tags.find(tag => navigator.languages.some(wanted => wanted.split("-")[0] === tag)) ?? tags[0] ?? before;
}

function findingOf({ code, what, mend, path }: Problem): Finding {
  return { code, severity: "error", message: what, mend, file: path, line: 0 };
}

function finding(found: Finding, words: Words): Child {
  return h("article", { class: `finding ${found.severity}` },
    h("p", { class: "strong" }, `${`${words.severity[found.severity]} ${found.code}`.trim()}: `, h("span", { lang: "en" }, found.message)),
    found.mend !== "" && h("p", { lang: "en" }, found.mend),
    found.file !== "" && h("p", { class: "soft" }, found.line > 0 ? `${found.file}:${found.line}` : found.file));
}

/** Part of an address, which anybody may have written. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function flat(child: Child): Node[] {
  return [...h("div", {}, child).childNodes];
}

function kept(name: string): Record<string, Answer | undefined> {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? "{}") as Record<string, Answer | undefined>;
  } catch {
    return {};
  }
}

let announcing: ReturnType<typeof setTimeout> | undefined;

function announce(words: Child): void {
  byId("announcements").replaceChildren();
  clearTimeout(announcing);
  announcing = setTimeout(() => byId("announcements").replaceChildren(...flat(words)), ANNOUNCEMENT);
}

if ("serviceWorker" in navigator) {
  void navigator.serviceWorker.register("/service-worker.js").catch(() => {});
}
void new Preview().start();
