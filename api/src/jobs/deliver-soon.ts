import type { App } from '../app.ts';
import { deliverOutbox } from '../notifications/deliver-outbox.ts';
import type { Ports } from '../ports.ts';
import { deliverWebhooks } from '../webhooks/deliver-webhooks.ts';

const isWrite = (method: string, status: number): boolean =>
  !/^(GET|HEAD|OPTIONS)$/.test(method) && status < 400;

type Delivery = { ask: () => void; end: () => Promise<void> };

/** One run at a time; who asks during it gets one more. */
const newDelivery = (
  ports: Ports,
  stopping: AbortSignal,
  deliver: (ports: Ports, stopping: AbortSignal) => Promise<number>,
): Delivery => {
  let run: Promise<void> | null = null;
  let isAskedAgain = false;
  const once = async (): Promise<void> => {
    try {
      await deliver(ports, stopping);
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown';
      ports.log.error({ failure: { name } }, 'what was to leave waits for the next turn');
    }
  };
  const all = async (): Promise<void> => {
    do {
      isAskedAgain = false;
      await once();
    } while (isAskedAgain && !stopping.aborted);
    run = null;
  };
  const ask = () => {
    isAskedAgain = run !== null;
    run ??= all();
  };
  const end = async () => {
    await run;
  };
  return { ask, end };
};

/**
 * Sends what a write has just put in line, mails and webhooks: whoever waits for a link does not wait for the next turn
 * of the jobs, which still send whatever is left.
 */
export const deliverSoon = (app: App, ports: Ports): (() => Promise<void>) => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const deliveries = [newDelivery(ports, signal, deliverWebhooks)];
  if (ports.sendMail !== null) deliveries.push(newDelivery(ports, signal, deliverOutbox));
  app.addHook('onResponse', async ({ method }, { statusCode }) => {
    if (signal.aborted || !isWrite(method, statusCode)) return;
    for (const { ask } of deliveries) ask();
  });
  return async () => {
    stopping.abort();
    await Promise.all(deliveries.map(({ end }) => end()));
  };
};
