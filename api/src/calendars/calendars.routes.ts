import { calendarsContract } from '@escale/shared/calendars';
import type { App } from '../app.ts';
import { keptCalendar } from '../http/kept-calendar.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { openFeed } from './open-feed.ts';
import { readBookingCalendar } from './read-booking-calendar.ts';
import { readFeed } from './read-feed.ts';
import { readFeedState } from './read-feed-state.ts';
import { revokeFeed } from './revoke-feed.ts';

export const calendarsRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, calendarsContract.openMine, ({ actor: { memberId } }) =>
    openFeed(ports, { memberId, placeId: null }, '/me'),
  );
  serve(app, ports, calendarsContract.readMyFeed, ({ actor }) => readFeedState(ports, actor));
  serve(app, ports, calendarsContract.revokeMine, async ({ actor: { memberId } }) => {
    await revokeFeed(ports, { memberId, placeId: null });
    return undefined;
  });
  serve(app, ports, calendarsContract.openOfPlace, ({ actor: { memberId }, placeId, params: { slug } }) =>
    openFeed(ports, { memberId, placeId }, `/places/${slug}`),
  );
  serve(app, ports, calendarsContract.revokeOfPlace, async ({ actor: { memberId }, placeId }) => {
    await revokeFeed(ports, { memberId, placeId });
    return undefined;
  });
  serve(app, ports, calendarsContract.readMine, async ({ querystring, ...call }) =>
    keptCalendar(call, await readFeed(ports, querystring)),
  );
  serve(app, ports, calendarsContract.readOfPlace, async ({ querystring, params, ...call }) =>
    keptCalendar(call, await readFeed(ports, { ...querystring, ...params })),
  );
  serve(app, ports, calendarsContract.readOfBooking, ({ actor, params, reply }) => {
    reply.type('text/calendar; charset=utf-8').header('cache-control', 'private, no-cache');
    reply.header('content-disposition', 'attachment; filename="escale.ics"');
    return readBookingCalendar(ports, actor, params.id);
  });
};
