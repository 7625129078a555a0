import { bookingsContract } from '@escale/shared/bookings';
import type { App } from '../app.ts';
import { replayed } from '../http/replay.ts';
import { serve } from '../http/serve.ts';
import { guestVisitorOf } from '../http/visitor-of.ts';
import type { Ports } from '../ports.ts';
import { answerRequest } from './answer-request.ts';
import { cancelBooking } from './cancel-booking.ts';
import { checkIn } from './check-in.ts';
import { confirmBooking } from './confirm-booking.ts';
import { extendHold } from './extend-hold.ts';
import { listBookings } from './list-bookings.ts';
import { listSeats } from './list-seats.ts';
import { missBooking } from './miss-booking.ts';
import { placeStay } from './place-stay.ts';
import { previewMove } from './preview-move.ts';
import { quoteStay } from './quote-stay.ts';
import { readAttestation } from './read-attestation.ts';
import { readBooking } from './read-booking.ts';
import { rescheduleBooking } from './reschedule-booking.ts';
import { showCheckInCode } from './show-check-in-code.ts';
import { suggestStays } from './suggest-stays.ts';

export const bookingsRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, bookingsContract.quote, async ({ body, readActor }) =>
    quoteStay(ports, await readActor(), body),
  );
  serve(app, ports, bookingsContract.seats, async ({ body, readActor }) =>
    listSeats(ports, await readActor(), body),
  );
  serve(app, ports, bookingsContract.suggest, async ({ params, querystring, readActor }) =>
    suggestStays(ports, await readActor(), { resourceId: params.id, ...querystring }),
  );
  serve(app, ports, bookingsContract.place, async (call) => {
    const { body, idempotencyKey: key, reply, readActor, requireActor, request } = call;
    const actor = await (body.guest ? readActor() : requireActor());
    const visitor = guestVisitorOf(request, body.guest?.email ?? '');
    return replayed(reply, await placeStay(ports, actor, body, { key, visitor }));
  });
  serve(app, ports, bookingsContract.list, ({ actor, querystring }) =>
    listBookings(ports, actor, querystring),
  );
  serve(app, ports, bookingsContract.read, ({ actor, params }) => readBooking(ports, actor, params.id));
  serve(app, ports, bookingsContract.cancel, async ({ actor, params, body, idempotencyKey, reply }) =>
    replayed(reply, await cancelBooking(ports, actor, { bookingId: params.id, ...body }, idempotencyKey)),
  );
  serve(app, ports, bookingsContract.confirm, async ({ actor, params, body, idempotencyKey, reply }) =>
    replayed(reply, await confirmBooking(ports, actor, { bookingId: params.id, ...body }, idempotencyKey)),
  );
  serve(app, ports, bookingsContract.extend, ({ actor, params }) => extendHold(ports, actor, params.id));
  serve(app, ports, bookingsContract.reschedule, async ({ actor, params, body, idempotencyKey, reply }) =>
    replayed(reply, await rescheduleBooking(ports, actor, { bookingId: params.id, ...body }, idempotencyKey)),
  );
  serve(app, ports, bookingsContract.previewMove, ({ actor, params, body }) =>
    previewMove(ports, actor, { bookingId: params.id, ...body }),
  );
  serve(app, ports, bookingsContract.checkIn, ({ actor, params, body }) =>
    checkIn(ports, actor, params.id, body),
  );
  serve(app, ports, bookingsContract.readAttestation, ({ actor, params, querystring, reply }) => {
    reply.type('application/pdf').header('cache-control', 'private, no-store');
    reply.header('content-disposition', 'attachment; filename="escale-presence.pdf"');
    return readAttestation(ports, actor, { ...params, ...querystring });
  });
  serve(app, ports, bookingsContract.showCheckInCode, ({ actor, params, reply }) => {
    reply.header('cache-control', 'private, no-store');
    return showCheckInCode(ports, actor, params.slug);
  });
  serve(app, ports, bookingsContract.approve, ({ actor, params }) =>
    answerRequest(ports, actor, { bookingId: params.id, to: 'confirmed' }),
  );
  serve(app, ports, bookingsContract.reject, ({ actor, params, body }) =>
    answerRequest(ports, actor, { bookingId: params.id, to: 'cancelled', reason: body.reason }),
  );
  serve(app, ports, bookingsContract.miss, ({ actor, params }) => missBooking(ports, actor, params.id));
};
