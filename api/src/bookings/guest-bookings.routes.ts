import { guestBookingsContract } from '@escale/shared/bookings';
import type { App } from '../app.ts';
import { replayed } from '../http/replay.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { cancelGuestBooking } from './cancel-guest-booking.ts';
import { confirmGuestBooking } from './confirm-guest-booking.ts';
import { readGuestBooking } from './read-guest-booking.ts';

export const guestBookingsRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, guestBookingsContract.read, ({ params, body }) =>
    readGuestBooking(ports, { bookingId: params.id, ...body }),
  );
  serve(app, ports, guestBookingsContract.confirm, async ({ params, body, idempotencyKey, reply }) =>
    replayed(reply, await confirmGuestBooking(ports, { bookingId: params.id, ...body }, idempotencyKey)),
  );
  serve(app, ports, guestBookingsContract.cancel, async ({ params, body, idempotencyKey, reply }) =>
    replayed(reply, await cancelGuestBooking(ports, { bookingId: params.id, ...body }, idempotencyKey)),
  );
};
