import { walkInsContract } from '@escale/shared/bookings';
import type { App } from '../app.ts';
import { replayed } from '../http/replay.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { placeWalkIn } from './place-walk-in.ts';
import { quoteWalkIn } from './quote-walk-in.ts';

export const walkInsRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, walkInsContract.quote, ({ actor, placeId, body }) =>
    quoteWalkIn(ports, actor, { placeId, ...body }),
  );
  serve(app, ports, walkInsContract.place, async ({ actor, placeId, body, idempotencyKey, reply }) =>
    replayed(reply, await placeWalkIn(ports, actor, { placeId, ...body }, idempotencyKey)),
  );
};
