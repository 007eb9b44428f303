import type { Answer, RoutinePlan } from "@kneadwork/bundle";
import { bodyView, techniqueView } from "./body-view.js";
import { Content } from "./content.js";
import { byId, h, list, type Child } from "./elements.js";
import { fetchState, load, routineOf, type Finding, type Library, type ServerState } from "./library.js";
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

  async start(): Promise<void> {
    addEventListener("hashchange", () => this.#draw());
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

  async #refresh(): Promise<void> {
    try {
      this.#state = await fetchState();
      await this.#load();
    } catch {
      this.#offline(true);
    }
  }

  async #load(): Promise<void> {
    const before = this.#library?.bundle;
    const tags = this.#state.languages.map(({ language }) => language);
    if (!tags.includes(this.#language)) {
      this.#language = tags.find(tag => navigator.languages.some(wanted => wanted.split("-")[0] === tag)) ?? tags[0] ?? this.#language;
    }
    this.#library = undefined;
    this.#problem = undefined;
    if (tags.length > 0) {
      const loaded = await load(this.#state, this.#language);
      if ("library" in loaded) {
        this.#library = loaded.library;
      } else {
        const { code, what, mend, path } = loaded.problem;
        this.#problem = { code, severity: "error", message: what, mend, file: path, line: 0 };
      }
    }
    if (this.#player !== undefined && before !== undefined && JSON.stringify(before) === JSON.stringify(this.#library?.bundle)) {
      // A file was saved as it was: whoever is led through a routine goes on.
      return;
    }
    const interrupted = this.#player !== undefined && before?.fingerprint !== this.#library?.bundle.fingerprint;
    this.#draw();
    if (interrupted) {
      byId("main").prepend(h("p", { class: "notice strong", role: "status" }, this.#words().changed));
    }
  }

  #words(): Words {
    return wordsFor(this.#library?.bundle.language ?? this.#language);
  }

  #draw(plan?: RoutinePlan): void {
    this.#player?.close();
    this.#player = undefined;
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
  }

  #header(words: Words): void {
    const { languages } = this.#state;
    byId("header").replaceChildren(...flat([
      h("a", { href: "#/", class: "home" }, this.#library?.bundle.library.title ?? words.app),
      this.#library !== undefined && h("nav", { "aria-label": words.app }, h("a", { href: "#/" }, words.routines), h("a", { href: "#/body" }, words.onTheBody)),
      languages.length > 1 && h("label", { class: "language" }, words.chooseLanguage, h("select", { id: "language", change: event => {
        this.#language = (event.target as HTMLSelectElement).value;
        sessionStorage.setItem(LANGUAGE, this.#language);
        void this.#load();
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
