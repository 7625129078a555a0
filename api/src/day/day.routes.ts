import { dayContract, kioskContract } from '@escale/shared/day';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { closeKiosk } from './close-kiosk.ts';
import { openKiosk } from './open-kiosk.ts';
import { readDay } from './read-day.ts';
import { readKiosk } from './read-kiosk.ts';
import { readKioskState } from './read-kiosk-state.ts';

export const dayRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, dayContract.read, ({ actor, placeId, querystring }) =>
    readDay(ports, actor, { placeId, date: querystring.date }),
  );
  serve(app, ports, kioskContract.state, ({ placeId }) => readKioskState(ports, placeId));
  serve(app, ports, kioskContract.open, ({ actor, placeId, body }) =>
    openKiosk(ports, actor, { placeId, ...body }),
  );
  serve(app, ports, kioskContract.close, ({ actor, placeId }) => closeKiosk(ports, actor, placeId));
  serve(app, ports, kioskContract.read, ({ params, querystring, reply }) => {
    reply.header('cache-control', 'private, no-store');
    return readKiosk(ports, { ...params, ...querystring });
  });
};
