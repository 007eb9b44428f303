import { mustSayNotReviewed, mustSayTranslationNotReviewed, techniquesOf, type Bundle, type Id, type Instruction, type Routine, type Safety, type Technique } from "@kneadwork/bundle";
import { h, list, type Child } from "./elements.js";
import { techniqueOf, untranslatedTexts } from "./library.js";
import type { Words } from "./words.js";

/** Shows parts of a bundle as they are. */
export class Content {
  readonly bundle: Bundle;
  readonly words: Words;
  readonly #untranslated: ReadonlySet<string>;

  constructor(bundle: Bundle, words: Words) {
    this.bundle = bundle;
    this.words = words;
    this.#untranslated = untranslatedTexts(bundle);
  }

  /** A text, marked where it is in another language than the rest. */
  text(text: string): Child {
    const { sourceLanguage } = this.bundle;
    return this.#untranslated.has(text)
      ? [h("span", { lang: sourceLanguage }, text), " ", h("small", { class: "soft" }, `(${this.words.onlyIn(this.words.languageName(sourceLanguage))})`)]
      : text;
  }

  /** A text to be spoken: in the voice of its language. */
  spoken(text: string): Child {
    return this.#untranslated.has(text) ? h("span", { lang: this.bundle.sourceLanguage }, text) : text;
  }

  texts(texts: readonly string[], name?: string): HTMLElement | undefined {
    return list(texts.map(text => this.text(text)), name);
  }

  title(id: Id): string {
    return techniqueOf(this.bundle, id)?.title ?? id;
  }

  /** What everybody is told about the library, first of all. */
  disclaimer(): HTMLElement {
    return h("div", { class: "notice" },
      mustSayNotReviewed(this.bundle.status) && h("p", { class: "strong" }, this.words.notReviewed),
      mustSayTranslationNotReviewed(this.bundle) && h("p", { class: "strong" }, this.words.translationNotReviewed),
      this.bundle.library.disclaimer !== "" && h("p", {}, this.text(this.bundle.library.disclaimer)));
  }

  /** Cautions, limits, what is never combined, and when to stop: none of it is left out. */
  safety(safety: Safety): HTMLElement {
    const { words } = this;
    return h("section", { class: "safety" }, h("h2", {}, words.safety),
      safety.stopRules.length > 0 && [h("h3", {}, words.stopAtOnce), this.stopRules(safety)],
      safety.cautions.length > 0 && [h("h3", {}, words.forEverybody),
        list(safety.cautions.map(({ tell, techniques }) => [this.text(tell), this.#of(safety, techniques)]))],
      safety.limits.length > 0 && [h("h3", {}, words.limits), list(safety.limits.map(({ tool, temperature, timeLimit, skinCheck, techniques }) => [
        tool !== undefined && `${this.#tool(tool)}: `,
        [temperature && words.celsius(temperature.celsius), timeLimit && words.duration(0, timeLimit.max ?? timeLimit.min)]
          .filter(part => part !== undefined).join(", "),
        skinCheck !== undefined && [" ", this.text(skinCheck)], this.#of(safety, techniques)]))],
      safety.neverCombine.length > 0 && [h("h3", {}, words.neverCombine), list(safety.neverCombine.map(({ tell }) => this.text(tell)))]);
  }

  stopRules(safety: Safety): HTMLElement | undefined {
    return list(safety.stopRules.map(({ when, techniques }) => [this.text(when), this.#of(safety, techniques)]), "stop-rules");
  }

  /** For which techniques it holds, where there are several of which it does not hold for all. */
  #of(safety: Safety, techniques: readonly Id[]): Child {
    const routine = this.bundle.routines.find(one => one.safety === safety);
    const some = routine !== undefined && techniques.length > 0 && techniques.length < techniquesOf(this.bundle, routine).length;
    return some && h("small", { class: "soft" }, ` (${techniques.map(id => this.title(id)).join(", ")})`);
  }

  #tool(id: Id): string {
    return this.bundle.tools.find(tool => tool.id === id)?.title ?? id;
  }

  tools(uses: readonly { readonly tool: Id; readonly substitutes: readonly { readonly tool: Id }[] }[]): string {
    return uses.map(({ tool, substitutes }) =>
      [tool, ...substitutes.map(substitute => substitute.tool)].map(id => this.#tool(id)).join(` ${this.words.orElse} `)).join(", ");
  }

  equipment(routine: Routine): HTMLElement | undefined {
    return list(routine.equipment.map(({ tool, optional, uses }) => {
      const substitutes = [...new Set(uses.flatMap(use => use.substitutes.map(substitute => substitute.tool)))];
      return [[tool, ...substitutes].map(id => this.#tool(id)).join(` ${this.words.orElse} `), optional && ` (${this.words.optional})`];
    }));
  }

  frequency(of: Routine | Technique): Child {
    const limits = of.frequency?.limits.map(({ times, per }) => this.words.atMost(times, per)) ?? [];
    return limits.length > 0 && h("p", {}, `${this.words.frequency}: ${limits.join(", ")}.`);
  }

  steps(instructions: readonly Instruction[]): HTMLElement {
    const { words } = this;
    return h("ol", { class: "steps" }, instructions.map(one => {
      if (one.kind === "rest") {
        return h("li", {}, `${words.rest}: ${words.duration(one.time.min, one.time.max)}`);
      }
      if (one.kind === "repeat") {
        return h("li", {}, `${words.rounds(one.times.min, one.times.max)}${one.side === undefined ? "" : `, ${words.side[one.side]}`}:`, this.steps(one.steps));
      }
      const times = [one.time, one.hold].flatMap(time => time === undefined ? [] : [words.duration(time.min, time.max)]);
      const details = [...times, ...one.side === undefined ? [] : [words.side[one.side]]];
      return h("li", {}, one.text !== undefined && this.text(one.text), details.length > 0 && h("span", { class: "soft" }, ` (${details.join(", ")})`),
        one.media.map(({ says }) => says !== undefined && h("p", { class: "soft" }, this.text(says))));
    }));
  }

  /** The steps as one reads them out. */
  spokenSteps(instructions: readonly Instruction[]): readonly Child[] {
    return instructions.flatMap((one): readonly Child[] => {
      switch (one.kind) {
        case "rest":
          return [`${this.words.rest}. `];
        case "repeat":
          return [`${this.words.rounds(one.times.min, one.times.max)}: `, ...this.spokenSteps(one.steps)];
        default:
          return (one.text === undefined ? one.media.flatMap(({ says }) => says ?? []) : [one.text]).flatMap(text => [this.spoken(text), " "]);
      }
    });
  }
}
