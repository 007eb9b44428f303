import { inconsistency } from "./consistency.js";
import type { Bundle, Status } from "./generated/bundle.js";
import { FORMAT, FORMAT_VERSION } from "./generated/format.js";
import validate from "./generated/validate.js";
import { BundleError, damaged, type Problem } from "./problem.js";
import { schemaProblem, type SchemaError } from "./schema-problem.js";

/** How to read a bundle. */
export interface ReadOptions {
  /**
   * Whether a draft is read too. There may be errors in a draft: it must not be shown to the people for whom the content is
   * meant, only to its authors.
   */
  readonly acceptDraft?: boolean;
}

/** What came of reading a bundle. */
export type ReadResult = { readonly ok: true; readonly bundle: Bundle } | { readonly ok: false; readonly problem: Problem };

/**
 * Reads a content file of a bundle and checks all of it: against the schema of the format, and that it does not contradict
 * itself where safety depends on it. Never throws.
 *
 * @param text the file, as text
 * @param options how to read it
 * @returns the bundle, or what is wrong with it
 */
export function readBundle(text: string, options: ReadOptions = {}): ReadResult {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch {
    return refused({
      code: "not-json", path: "", what: "This is not JSON, or only a part of a file.",
      mend: "Use the whole of a file such as lower-back-1.0.0.en.json that kneadwork export has written.",
    });
  }
  return check(value, options);
}

/**
 * Reads a content file of a bundle and checks all of it, as {@link readBundle} does.
 *
 * @param text the file, as text
 * @param options how to read it
 * @returns the bundle
 * @throws BundleError when it must not be used
 */
export function parseBundle(text: string, options: ReadOptions = {}): Bundle {
  const result = readBundle(text, options);
  if (!result.ok) {
    throw new BundleError(result.problem);
  }
  return result.bundle;
}

function check(value: unknown, options: ReadOptions): ReadResult {
  if (!isObject(value) || value["format"] !== FORMAT) {
    return refused(notABundle(value));
  }
  const version = value["formatVersion"];
  if (typeof version !== "string" || !/^\d+\.\d+$/.test(version)) {
    return refused(damaged("/formatVersion", "The file does not say its format version."));
  }
  if (!isKnown(version)) {
    return refused(otherVersion(version));
  }
  // What a newer minor version of the format adds is optional: an older file is a valid one of the version known here.
  const current = { ...value, formatVersion: FORMAT_VERSION };
  if (!validate(current)) {
    return refused(schemaProblem((validate as unknown as { errors: SchemaError[] }).errors));
  }
  const bundle = current as unknown as Bundle;
  if (bundle.status === "draft" && options.acceptDraft !== true) {
    return refused({
      code: "draft", path: "/status", what: "This bundle is a draft: there may be errors in it, and nobody may see it but its authors.",
      mend: "Mend what kneadwork check finds in the library, and export it without --draft.",
    });
  }
  const contradiction = inconsistency(bundle);
  return contradiction === undefined ? { ok: true, bundle } : refused(contradiction);
}

function refused(problem: Problem): ReadResult {
  return { ok: false, problem };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function notABundle(value: unknown): Problem {
  const format = isObject(value) ? value["format"] : undefined;
  return {
    code: "not-a-bundle", path: "",
    what: typeof format === "string" ? `This is no content of a bundle but a ${format}.` : "This is no bundle of Kneadwork.",
    mend: "Use the file of a language, such as lower-back-1.0.0.en.json, that kneadwork export has written.",
  };
}

function isKnown(version: string): boolean {
  const [major, minor] = numbers(version);
  const [knownMajor, knownMinor] = numbers(FORMAT_VERSION);
  return major === knownMajor && minor <= knownMinor;
}

function otherVersion(version: string): Problem {
  const [major] = numbers(FORMAT_VERSION);
  const isNewer = numbers(version)[0] >= major;
  return {
    code: "other-version", path: "/formatVersion",
    what: `This bundle has the format version ${version}; this package reads ${major}.0 to ${FORMAT_VERSION}.`,
    mend: isNewer ? "Use a newer version of @kneadwork/bundle." : "Export the library again with a newer Kneadwork.",
  };
}

function numbers(version: string): [number, number] {
  const [major, minor] = version.split(".").map(Number);
  return [major ?? 0, minor ?? 0];
}

/**
 * Whether an app has to say that nobody has reviewed the content.
 *
 * @param status the status of a bundle
 * @returns true unless the bundle is released
 */
export function mustSayNotReviewed(status: Status): boolean {
  return status !== "released";
}

/**
 * Whether an app has to say that nobody has reviewed the translation. The status of a bundle is about the original.
 *
 * @param bundle a bundle
 * @returns true for a file in another language than that of the library, unless its translation has been reviewed
 */
export function mustSayTranslationNotReviewed(bundle: Pick<Bundle, "language" | "sourceLanguage" | "translationReviewed">): boolean {
  return bundle.language !== bundle.sourceLanguage && bundle.translationReviewed !== true;
}
