export type * from "./generated/bundle.js";
export { FORMAT, FORMAT_VERSION } from "./generated/format.js";
export { BundleError, type Problem, type ProblemCode } from "./problem.js";
export { mustSayNotReviewed, mustSayTranslationNotReviewed, parseBundle, readBundle, type ReadOptions, type ReadResult } from "./parse.js";
export {
  questionKey, screenRoutine, screenTechnique, techniquesOf,
  type Answer, type Answers, type Help, type MayBegin, type MergedChange, type ScreeningOutcome,
} from "./screening.js";
export {
  routineTimeline, type PlannedEntry, type Pace, type RoutinePlan, type TimelineOptions, type Totals,
} from "./timeline.js";
