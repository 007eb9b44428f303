// What a strict TypeScript app sees of the package.
import { readBundle, routineTimeline, screenRoutine, type Answers, type Routine, type ScreeningOutcome } from "@kneadwork/bundle";

export function seconds(text: string, answers: Answers): number {
  const result = readBundle(text);
  if (!result.ok) {
    return result.problem.path.length;
  }
  const routine: Routine | undefined = result.bundle.routines[0];
  if (routine === undefined) {
    return 0;
  }
  const screening: ScreeningOutcome = screenRoutine(result.bundle, routine, answers);
  switch (screening.outcome) {
    case "begin":
    case "adapt":
      return routineTimeline(routine, screening).totals.all;
    case "stop":
      // @ts-expect-error Nobody may begin whose screening says stop.
      return routineTimeline(routine, screening).totals.all;
    default:
      return 0;
  }
}
