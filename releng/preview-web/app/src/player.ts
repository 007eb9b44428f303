import type { PlannedEntry } from "@kneadwork/bundle";

/** More than this between two looks at the clock, in milliseconds, and the device was asleep: nobody was led through that. */
const ASLEEP = 90_000;
/** Back goes to the beginning of the part; to the one before within so many milliseconds. */
const JUST_BEGUN = 3_000;

/** Where somebody is in a routine. Knows the clock only through what it is told. */
export class Player {
  readonly entries: readonly PlannedEntry[];
  #index = 0;
  #elapsed = 0;
  #last: number;
  #running = true;
  #slept = false;
  #spent = 0;

  constructor(entries: readonly PlannedEntry[], now: number) {
    this.entries = entries;
    this.#last = now;
  }

  get index(): number {
    return this.#index;
  }

  get entry(): PlannedEntry | undefined {
    return this.entries[this.#index];
  }

  /** What comes after this part, or after the part for which one gets ready. */
  get next(): PlannedEntry | undefined {
    return this.entries.slice(this.#index + (this.entry?.kind === "transition" ? 2 : 1)).find(({ kind }) => kind !== "transition");
  }

  get isRunning(): boolean {
    return this.#running && !this.isDone;
  }

  get isDone(): boolean {
    return this.#index >= this.entries.length;
  }

  /** Whether it was paused because the device was asleep. */
  get slept(): boolean {
    return this.#slept;
  }

  /** How much of this part is left, in whole seconds. */
  get secondsLeft(): number {
    return Math.max(0, Math.ceil(((this.entry?.seconds ?? 0) * 1000 - this.#elapsed) / 1000));
  }

  /** How long it has been running altogether, in whole seconds. */
  get secondsSpent(): number {
    return Math.round(this.#spent / 1000);
  }

  /** Looks at the clock; goes on to the parts whose time has come. */
  tick(now: number): void {
    const passed = Math.max(0, now - this.#last);
    this.#last = now;
    if (!this.isRunning) {
      return;
    }
    if (passed > ASLEEP) {
      this.#running = false;
      this.#slept = true;
      return;
    }
    this.#spent += passed;
    this.#elapsed += passed;
    while (this.entry !== undefined && this.#elapsed >= this.entry.seconds * 1000) {
      this.#elapsed -= this.entry.seconds * 1000;
      this.#index++;
    }
  }

  pause(now: number): void {
    this.tick(now);
    this.#running = false;
  }

  resume(now: number): void {
    this.#last = now;
    this.#running = true;
    this.#slept = false;
  }

  skip(now: number): void {
    this.tick(now);
    this.#go(this.#index + 1);
  }

  back(now: number): void {
    this.tick(now);
    this.#go(this.#elapsed > JUST_BEGUN ? this.#index : Math.max(0, this.#index - 1));
  }

  #go(index: number): void {
    this.#index = Math.min(index, this.entries.length);
    this.#elapsed = 0;
  }
}
