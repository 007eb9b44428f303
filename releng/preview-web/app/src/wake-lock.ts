/** Keeps the screen on where the browser can. */
export class WakeLock {
  #lock: WakeLockSentinel | undefined;
  #wanted = false;
  #told: (held: boolean) => void = () => {};
  readonly #again = (): void => { void this.#request(); };

  /** Asks for it, and again whenever the page is seen again. Tells whether the screen stays on. */
  async hold(told: (held: boolean) => void): Promise<void> {
    this.#wanted = true;
    this.#told = told;
    document.addEventListener("visibilitychange", this.#again);
    await this.#request();
  }

  release(): void {
    this.#wanted = false;
    document.removeEventListener("visibilitychange", this.#again);
    void this.#lock?.release().catch(() => {});
    this.#lock = undefined;
  }

  async #request(): Promise<void> {
    if (!this.#wanted || document.visibilityState !== "visible" || !("wakeLock" in navigator)) {
      return;
    }
    try {
      const lock = await navigator.wakeLock.request("screen");
      if (!this.#wanted) {
        await lock.release();
        return;
      }
      this.#lock = lock;
      this.#told(true);
      lock.addEventListener("release", () => this.#told(false));
    } catch {
      // A low battery, or the browser does not want to: the routine goes on all the same.
      this.#told(false);
    }
  }
}
