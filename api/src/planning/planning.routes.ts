import { planningContract } from '@escale/shared/planning';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { openChangeStreams } from './change-streams.ts';
import { readPlanning } from './read-planning.ts';

export const planningRoutes = (app: App, ports: Ports, { beatMs }: { beatMs: number }): void => {
  const streams = openChangeStreams(ports, beatMs);
  app.addHook('preClose', async () => streams.close());
  serve(app, ports, planningContract.read, ({ actor, placeId, querystring }) =>
    readPlanning(ports, actor, { placeId, ...querystring }),
  );
  serve(app, ports, planningContract.changes, ({ actor, placeId, reply }) => {
    reply.type('text/event-stream').header('cache-control', 'no-store').header('x-accel-buffering', 'no');
    // A line that has ended is not kept for another request: it would hold up a server that shuts down.
    reply.header('connection', 'close');
    return streams.follow({ placeId, sessionId: actor.sessionId });
  });
};
