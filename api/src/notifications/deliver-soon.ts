import type { App } from '../app.ts';
import type { Ports } from '../ports.ts';
import { deliverOutbox } from './deliver-outbox.ts';

const isWrite = (method: string, status: number): boolean =>
  !/^(GET|HEAD|OPTIONS)$/.test(method) && status < 400;

/**
 * Sends what a write has just put into the outbox: whoever waits for a link does not wait for the next turn of the
 * jobs, which still send whatever is left. One run at a time; a write during it asks for one more.
 */
export const deliverSoon = (app: App, ports: Ports): (() => Promise<void>) => {
  const stopping = new AbortController();
  let run: Promise<void> | null = null;
  let isAskedAgain = false;
  const send = async (): Promise<void> => {
    try {
      await deliverOutbox(ports, stopping.signal);
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown';
      ports.log.error({ failure: { name } }, 'mails wait for the next turn');
    }
  };
  const sendAll = async (): Promise<void> => {
    do {
      isAskedAgain = false;
      await send();
    } while (isAskedAgain && !stopping.signal.aborted);
    run = null;
  };
  app.addHook('onResponse', async ({ method }, { statusCode }) => {
    if (ports.sendMail === null || stopping.signal.aborted || !isWrite(method, statusCode)) return;
    isAskedAgain = run !== null;
    run ??= sendAll();
  });
  return async () => {
    stopping.abort();
    await run;
  };
};
