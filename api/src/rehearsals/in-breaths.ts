import { setImmediate as breath } from 'node:timers/promises';

/** Runs a long calculation to its end, and lets everything else that waits have its turn at each pause. */
export const inBreaths = async <T>(calculation: Generator<undefined, T>): Promise<T> => {
  for (;;) {
    const step = calculation.next();
    if (step.done) return step.value;
    await breath();
  }
};
