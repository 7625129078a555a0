/** The minutes before the end at which a hold is spoken of. */
const WARNINGS = [5, 2, 1];

/**
 * Counts down to an instant of the server's clock from what that clock said when the page was made; the clocks of the
 * device only tell how much time has gone by since: the one that runs evenly stands still while a phone sleeps, the one
 * of the wall may be set. `warning` changes a few times, not every second.
 */
export function countdown(given: () => { until: string; now: number; onEnd: () => void }) {
  let passedMs = $state(0);
  const leftMs = $derived(Math.max(0, Date.parse(given().until) - given().now - passedMs));
  $effect(() => {
    const { until, now, onEnd } = given();
    const startedAt = performance.now();
    const startedOn = Date.now();
    passedMs = 0;
    const tick = setInterval(() => {
      passedMs = Math.max(performance.now() - startedAt, Date.now() - startedOn);
      if (passedMs < Date.parse(until) - now) return;
      clearInterval(tick);
      onEnd();
    }, 1_000);
    return () => clearInterval(tick);
  });
  return {
    get minutes() {
      return Math.floor(leftMs / 60_000);
    },
    get seconds() {
      return Math.floor(leftMs / 1_000) % 60;
    },
    /** The last threshold that has been crossed, in minutes; null while there is plenty of time. */
    get warning() {
      return WARNINGS.findLast((minutes) => leftMs > 0 && leftMs <= minutes * 60_000) ?? null;
    },
    /** How much of a quarter of an hour is left, from 0 to 1. */
    get share() {
      return Math.min(1, leftMs / 900_000);
    },
  };
}
