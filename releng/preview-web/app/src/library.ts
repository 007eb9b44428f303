import { readBundle, type Bundle, type Id, type Problem, type Routine, type Technique } from "@kneadwork/bundle";

/** What keeps a library from being shown. */
export interface Finding {
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  readonly mend: string;
  readonly file: string;
  readonly line: number;
}

/** What Kneadwork says of the library at one time: the files of its bundle, or why there is none. */
export interface ServerState {
  /** Counts the states; another number is another state. */
  readonly version: number;
  /** The language of the library first. */
  readonly languages: readonly { readonly language: string; readonly file: string }[];
  readonly findings: readonly Finding[];
}

/** A library as it is shown. */
export interface Library {
  readonly bundle: Bundle;
  /** In the language in which it is written: the words for places on the body are looked up there. */
  readonly source: Bundle;
}

export type Loaded = { readonly library: Library } | { readonly problem: Problem };

/** What was loaded is kept under this name for when Kneadwork does not answer; the service worker reads it. */
export const CONTENT_CACHE = "kneadwork-content";

/** What Kneadwork answered, by what it was asked for; only what it said itself, not what was kept when it last did. */
export type Answers = Map<string, string>;

async function ask(path: string, answers: Answers): Promise<string> {
  const response = await fetch(path, { cache: "no-store" });
  if (!response.ok) {
    throw new Error(`${path}: ${response.status}`);
  }
  const text = await response.text();
  if (response.headers.get("x-from-cache") === null) {
    answers.set(path, text);
  }
  return text;
}

/** Keeps what is shown for when Kneadwork does not answer. The state, which names the others and was asked for first, comes last. */
export async function keep(answers: Answers): Promise<void> {
  if ("caches" in globalThis) {
    const cache = await caches.open(CONTENT_CACHE);
    for (const [path, text] of [...answers].reverse()) {
      await cache.put(path, new Response(text));
    }
  }
}

export async function fetchState(answers: Answers): Promise<ServerState> {
  return JSON.parse(await ask("/state.json", answers)) as ServerState;
}

/** Loads the bundle in a language, and that in the language of the library. All others are asked for to be kept. */
export async function load(state: ServerState, language: string, answers: Answers): Promise<Loaded> {
  const read = new Map<string, Bundle>();
  for (const one of state.languages) {
    const text = await ask(`/bundle/${one.file}`, answers);
    if (one.language === language || one === state.languages[0]) {
      const result = readBundle(text);
      if (!result.ok) {
        return { problem: result.problem };
      }
      read.set(one.language, result.bundle);
    }
  }
  const source = read.get(state.languages[0]?.language ?? "");
  const bundle = read.get(language) ?? source;
  if (bundle === undefined || source === undefined) {
    return { problem: { code: "not-a-bundle", path: "", what: "There is no bundle.", mend: "Start kneadwork preview again." } };
  }
  return { library: { bundle, source } };
}

export function techniqueOf(bundle: Bundle, id: Id): Technique | undefined {
  return bundle.techniques.find(technique => technique.id === id);
}

export function routineOf(bundle: Bundle, id: Id): Routine | undefined {
  return bundle.routines.find(routine => routine.id === id);
}

/** The texts that nobody has translated: they are in the language of the library. */
export function untranslatedTexts(bundle: Bundle): ReadonlySet<string> {
  return new Set(bundle.untranslated.flatMap(pointer => {
    const value = pointer.split("/").slice(1).reduce<unknown>((node, part) =>
      (node as Record<string, unknown> | undefined)?.[part.replaceAll("~1", "/").replaceAll("~0", "~")], bundle);
    return typeof value === "string" ? [value] : [];
  }));
}
