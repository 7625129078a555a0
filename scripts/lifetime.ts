import { WrongSetting } from '@escale/api';
import { ClusterRefusal } from '@escale/db/cluster';
import { Unstartable } from './unstartable.ts';

/** A terminal's Ctrl-C arrives more than once: from the terminal, from npm, from run.mjs. All within this time. */
const ECHO_MS = 1_000;

const isExpected = (error: unknown): error is Error =>
  error instanceof WrongSetting || error instanceof ClusterRefusal || error instanceof Unstartable;

/** What must be undone when the process ends, however it ends; the last begun is undone first. */
export function newLifetime(progress: { interrupt: () => void }) {
  const undo: (() => Promise<void>)[] = [];
  const stopping = new AbortController();
  let stoppingSince: number | undefined;

  const end = async (code: number) => {
    stopping.abort();
    for (const step of undo.toReversed()) await step().catch(() => undefined);
    process.exit(code);
  };

  const stop = () => {
    const now = performance.now();
    if (stoppingSince === undefined) {
      stoppingSince = now;
      progress.interrupt();
      console.log('\nStopping; the data stays. (Ctrl-C again ends it at once.)');
      void end(0);
    } else if (now - stoppingSince > ECHO_MS) process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);

  return {
    signal: stopping.signal,
    onEnd: (step: () => Promise<void>) => undo.push(step),
    /** Says why and ends; what fails because we are stopping is no news. */
    fail: async (error: unknown) => {
      if (stoppingSince !== undefined) return;
      stoppingSince = performance.now();
      progress.interrupt();
      console.error(isExpected(error) ? error.message : error);
      await end(1);
    },
  };
}
