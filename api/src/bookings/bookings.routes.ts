import { bookingsContract } from '@escale/shared/bookings';
import type { App } from '../app.ts';
import { replayed } from '../http/replay.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { cancelBooking } from './cancel-booking.ts';
import { listBookings } from './list-bookings.ts';
import { placeBooking } from './place-booking.ts';
import { quoteStay } from './quote-stay.ts';
import { readBooking } from './read-booking.ts';
import { suggestStays } from './suggest-stays.ts';

export const bookingsRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, bookingsContract.quote, async ({ body, readActor }) =>
    quoteStay(ports, await readActor(), body),
  );
  serve(app, ports, bookingsContract.suggest, ({ params, querystring }) =>
    suggestStays(ports, { resourceId: params.id, ...querystring }),
  );
  serve(app, ports, bookingsContract.place, async ({ actor, body, idempotencyKey, reply }) =>
    replayed(reply, await placeBooking(ports, actor, body, idempotencyKey)),
  );
  serve(app, ports, bookingsContract.list, ({ actor, querystring }) =>
    listBookings(ports, actor, querystring),
  );
  serve(app, ports, bookingsContract.read, ({ actor, params }) => readBooking(ports, actor, params.id));
  serve(app, ports, bookingsContract.cancel, async ({ actor, params, body, idempotencyKey, reply }) =>
    replayed(reply, await cancelBooking(ports, actor, { bookingId: params.id, ...body }, idempotencyKey)),
  );
};
