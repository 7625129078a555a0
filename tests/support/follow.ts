import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestActor } from './actors.ts';
import type { TestApp } from './app.ts';

/** Somebody who follows a place's changes over a real connection. */
export type Followed = {
  status: number;
  /** How long, from now, until the next change is heard; null when none is within the time. */
  nextChange: (withinMs?: number) => Promise<number | null>;
  /** Whether the server ends the line within the time. */
  ends: (withinMs: number) => Promise<boolean>;
  stop: () => void;
};

/** The app must listen. */
export const follow = async ({ app }: TestApp, slug: string, as: TestActor): Promise<Followed> => {
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('the app does not listen');
  const request = get({
    port: address.port,
    path: `/api/v1/places/${slug}/changes`,
    headers: { authorization: as.authorization, accept: 'text/event-stream' },
    // A connection of its own, as a browser's EventSource has.
    agent: false,
  });
  request.on('error', () => undefined);
  const answered: IncomingMessage[] = await once(request, 'response');
  const [response] = answered;
  if (!response) throw new Error('nothing was answered');
  let heard = '';
  let isOver = false;
  response.setEncoding('utf8').on('data', (text: string) => {
    heard += text;
  });
  response
    .on('error', () => undefined)
    .on('close', () => {
      isOver = true;
    });
  const until = async (isSo: () => boolean, withinMs: number): Promise<number | null> => {
    const begun = performance.now();
    while (performance.now() - begun < withinMs) {
      if (isSo()) return performance.now() - begun;
      await wait(10);
    }
    return null;
  };
  return {
    status: response.statusCode ?? 0,
    nextChange: async (withinMs = 2_000) => {
      const count = () => heard.split('event: change').length;
      const before = count();
      return until(() => count() > before, withinMs);
    },
    ends: async (withinMs) => (await until(() => isOver, withinMs)) !== null,
    stop: () => request.destroy(),
  };
};
