/**
 * What is wrong with a bundle. not-json: it is no JSON, or only a part of a file. not-a-bundle: it is something else.
 * other-version: its format is newer, or much older, than this package. draft: it is not meant to be shown to people.
 * damaged: something in it is missing, not as it has to be, or contradicts itself.
 */
export type ProblemCode = "not-json" | "not-a-bundle" | "other-version" | "draft" | "damaged";

/** What is wrong with a bundle, where, and how to mend it. */
export interface Problem {
  readonly code: ProblemCode;
  /** Where, as a JSON Pointer (RFC 6901); empty for the file as a whole. */
  readonly path: string;
  /** What is wrong, in one sentence. */
  readonly what: string;
  /** How to mend it, in one sentence. */
  readonly mend: string;
}

/** Thrown for a bundle that must not be used. */
export class BundleError extends Error implements Problem {
  readonly code: ProblemCode;
  readonly path: string;
  readonly what: string;
  readonly mend: string;

  constructor(problem: Problem) {
    super(`${problem.what}${problem.path === "" ? "" : ` (at ${problem.path})`} ${problem.mend}`);
    this.name = "BundleError";
    this.code = problem.code;
    this.path = problem.path;
    this.what = problem.what;
    this.mend = problem.mend;
  }
}

const EXPORT_AGAIN = "Export the bundle again with kneadwork export, and use the file unchanged and as a whole.";

/** A problem of a file in which something is not as it has to be. */
export function damaged(path: string, what: string): Problem {
  return { code: "damaged", path, what, mend: EXPORT_AGAIN };
}
